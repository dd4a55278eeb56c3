package org.mirrorbench.engine.demo;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Compares two sequences of records in lock step, in memory that does not grow with them.
 *
 * <p>Where they differ, both sides are read ahead ({@link Window#AHEAD} records) and the nearer
 * place where one goes on with the other's next record decides what was left out or put in. A
 * record found on neither side's way is an alteration. More than a window of missing records in one
 * piece is therefore counted as altered and missing: wrong in kind, never silent.
 */
final class PartitionComparison {

  private final Window source;
  private final Window target;
  private final boolean compacts;
  private final Recent matched = new Recent();
  private final Bag onlySource = new Bag(Window.AHEAD);
  private final Bag onlyTarget = new Bag(Window.AHEAD);
  private final Superseded superseded = new Superseded();
  private long missing;
  private long extra;
  private long altered;
  private long duplicates;
  private long reordered;

  /**
   * @param compacts whether the cleanup policy lets brokers remove older records of a key
   */
  PartitionComparison(Window source, Window target, boolean compacts) {
    this.source = source;
    this.target = target;
    this.compacts = compacts;
  }

  /** Reads both to their ends. */
  void run() {
    Print mine = source.peek();
    Print theirs = target.peek();
    while (mine != null || theirs != null) {
      step(mine, theirs);
      mine = source.peek();
      theirs = target.peek();
    }
    superseded.end();
  }

  /**
   * The result.
   *
   * @param sourceHoles whether offsets are missing in the source; without holes nothing was removed
   * @param targetHoles the same of the mirror
   */
  PartitionAudit audit(
      String topic, String targetTopic, int partition, boolean sourceHoles, boolean targetHoles) {
    long cleanedTarget = targetHoles ? superseded.missing() : 0;
    long cleanedSource = sourceHoles ? superseded.extra() : 0;
    return new PartitionAudit(
        topic,
        targetTopic,
        partition,
        source.count(),
        target.count(),
        missing - cleanedTarget - superseded.altered(),
        extra - cleanedSource - superseded.altered(),
        altered + superseded.altered(),
        duplicates,
        reordered,
        cleanedTarget + cleanedSource);
  }

  private void step(@Nullable Print mine, @Nullable Print theirs) {
    if (theirs == null) {
      leaveOut(1);
    } else if (mine == null) {
      putIn(1);
    } else if (mine.equals(theirs)) {
      match();
    } else {
      source.fill();
      target.fill();
      differ(mine, theirs);
    }
  }

  private void match() {
    Print print = source.take();
    target.take();
    matched.add(print);
    if (compacts) {
      superseded.match(print);
    }
  }

  private void differ(Print mine, Print theirs) {
    if (source.contains(theirs) || target.contains(mine)) {
      skipToNearest(mine, theirs);
    } else if (onlyTarget.contains(mine)) {
      leaveOut(1);
    } else if (onlySource.contains(theirs) || matched.contains(theirs)) {
      putIn(1);
    } else if (compacts) {
      // after compaction neighbours have nothing to do with each other
      leaveOut(1);
      putIn(1);
    } else {
      source.take();
      target.take();
      altered++;
    }
  }

  /** Both ways are searched together, so that the cost is what is then skipped. */
  private void skipToNearest(Print mine, Print theirs) {
    Iterator<Print> sources = source.ahead();
    Iterator<Print> targets = target.ahead();
    for (int distance = 0; ; distance++) {
      if (sources.hasNext() && sources.next().equals(theirs)) {
        leaveOut(distance);
        return;
      }
      if (targets.hasNext() && targets.next().equals(mine)) {
        putIn(distance);
        return;
      }
    }
  }

  /** The next records of the source are not here in the mirror. */
  private void leaveOut(int count) {
    for (int i = 0; i < count; i++) {
      Print print = source.take();
      if (onlyTarget.remove(print)) {
        extra--;
        reordered++;
        note(print, 0, -1);
      } else {
        missing++;
        onlySource.add(print);
        note(print, 1, 0);
      }
    }
  }

  /** The next records of the mirror are not here in the source. */
  private void putIn(int count) {
    for (int i = 0; i < count; i++) {
      Print print = target.take();
      if (onlySource.remove(print)) {
        missing--;
        reordered++;
        note(print, -1, 0);
      } else if (matched.contains(print)) {
        duplicates++;
      } else {
        extra++;
        onlyTarget.add(print);
        note(print, 0, 1);
      }
    }
  }

  private void note(Print print, long missing, long extra) {
    if (compacts) {
      superseded.differ(print, missing, extra);
    }
  }
}
