package org.mirrorbench.engine.bench;

import java.time.Duration;

/** CPU time of child processes, user and system together. */
final class Cpu {

  private Cpu() {}

  /** Seconds since the process started; NaN when the system does not tell. */
  static double seconds(Process process) {
    return process.info().totalCpuDuration().map(Cpu::toSeconds).orElse(Double.NaN);
  }

  static double toSeconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
