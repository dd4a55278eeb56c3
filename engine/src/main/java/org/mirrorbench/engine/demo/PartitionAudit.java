package org.mirrorbench.engine.demo;

/**
 * What the comparison of one partition with its mirror found; all counts are records.
 *
 * @param source committed records of the source
 * @param target committed records of the mirror
 * @param missing in the source only
 * @param extra in the mirror only
 * @param altered at the same place, with another key, value, timestamp or header
 * @param duplicates in the mirror once more
 * @param reordered in both, at another place among the others
 * @param compacted in one only, because log compaction has removed them from the other: a later
 *     record of the same key is in both
 */
public record PartitionAudit(
    String topic,
    String targetTopic,
    int partition,
    long source,
    long target,
    long missing,
    long extra,
    long altered,
    long duplicates,
    long reordered,
    long compacted) {

  /** Nothing lost, added, changed, repeated or moved; what compaction removed does not count. */
  public boolean identical() {
    return missing == 0 && extra == 0 && altered == 0 && duplicates == 0 && reordered == 0;
  }

  /** Every source record is in the mirror unchanged; repetitions are allowed, as after a crash. */
  public boolean complete() {
    return missing == 0 && altered == 0;
  }
}
