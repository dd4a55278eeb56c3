package org.mirrorbench.engine.demo;

/** How many records are due. One thread. */
final class Pace {

  private static final double NANOS = 1e9;

  /** After an outage nobody catches up for longer than this many seconds. */
  private static final double DEBT = 0.5;

  private long last;
  private double due;

  Pace(long now) {
    last = now;
  }

  /**
   * Takes what has become due since the last call.
   *
   * @param now {@link System#nanoTime}
   * @param rate records per second, 0 or more
   */
  int take(long now, double rate) {
    due = Math.min(due + rate * (now - last) / NANOS, Math.max(1, rate * DEBT));
    last = now;
    int whole = (int) due;
    due -= whole;
    return whole;
  }
}
