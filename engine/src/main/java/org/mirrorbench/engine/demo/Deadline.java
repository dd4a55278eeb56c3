package org.mirrorbench.engine.demo;

import java.time.Duration;

/** A moment of the monotonic clock. */
record Deadline(long nanos) {

  static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  boolean passed() {
    return System.nanoTime() - nanos > 0;
  }
}
