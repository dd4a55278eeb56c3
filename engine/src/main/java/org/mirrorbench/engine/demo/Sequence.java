package org.mirrorbench.engine.demo;

import java.util.Map;
import java.util.TreeMap;

/** Follows numbers 0, 1, 2 ...; what it keeps grows with the gaps, not with the records. */
final class Sequence {

  /** Gaps by their first number; the value is the number after their last. */
  private final TreeMap<Long, Long> gaps = new TreeMap<>();

  private long next;
  private long records;
  private long duplicates;
  private long outOfOrder;

  void see(long number) {
    records++;
    if (number >= next) {
      if (number > next) {
        gaps.put(next, number);
      }
      next = number + 1;
    } else if (fill(number)) {
      outOfOrder++;
    } else {
      duplicates++;
    }
  }

  /**
   * The result.
   *
   * @param expected numbers below this one must be there
   */
  SequenceReport report(String topic, int partition, long expected) {
    long missing = Math.max(0, expected - next);
    for (Map.Entry<Long, Long> gap : gaps.entrySet()) {
      missing += gap.getValue() - gap.getKey();
    }
    return new SequenceReport(topic, partition, records, missing, duplicates, outOfOrder);
  }

  private boolean fill(long number) {
    Map.Entry<Long, Long> gap = gaps.floorEntry(number);
    if (gap == null || number >= gap.getValue()) {
      return false;
    }
    gaps.remove(gap.getKey());
    if (gap.getKey() < number) {
      gaps.put(gap.getKey(), number);
    }
    if (number + 1 < gap.getValue()) {
      gaps.put(number + 1, gap.getValue());
    }
    return true;
  }
}
