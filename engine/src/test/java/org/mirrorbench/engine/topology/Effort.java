package org.mirrorbench.engine.topology;

import java.time.Duration;

/**
 * What a reading has cost since it began. The brokers of a {@link BigCluster} are told apart from
 * the test's own JVM, which also holds whatever else it runs and compiles.
 */
public final class Effort {

  private final BigCluster brokers;
  private final long begun = System.nanoTime();
  private final Duration ownBefore = own();
  private final Duration brokersBefore;

  public Effort(BigCluster brokers) {
    this.brokers = brokers;
    this.brokersBefore = brokers.processorTime();
  }

  public Duration wall() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static Duration own() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public String toString() {
    return "%.1f s; processor seconds: %.1f in this JVM, %.1f in the brokers"
        .formatted(
            seconds(wall()),
            seconds(own().minus(ownBefore)),
            seconds(brokers.processorTime().minus(brokersBefore)));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }
}
