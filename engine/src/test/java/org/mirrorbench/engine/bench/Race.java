package org.mirrorbench.engine.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.mirrorbench.engine.bench.Contender.Flight;
import org.mirrorbench.engine.bench.Contender.Launch;

/** Runs one contender once and watches the target's log ends. */
final class Race {

  private static final long MILLIS_BETWEEN_LOOKS = 50;

  private final Flight flight;
  private final Duration limit;

  Race(Flight flight, Duration limit) {
    this.flight = flight;
    this.limit = limit;
  }

  Observation run(Contender contender) throws Exception {
    Launch launch = contender.launch(flight);
    try (LogEnds ends = new LogEnds(flight.rig().targetBootstrap(), launch.targetTopic())) {
      ends.count();
      double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
      double brokersBefore = flight.rig().brokerCpuSeconds();
      Process process = start(contender, launch);
      try {
        Sighting start = new Sighting(System.nanoTime(), 0, 0);
        Sighting first = await(process, ends, start, 1);
        Sighting last = await(process, ends, start, flight.scenario().records());
        double brokers = flight.rig().brokerCpuSeconds() - brokersBefore;
        Children.stop(process);
        return observation(start, first, last, brokers, load, ends.count());
      } finally {
        Children.stop(process);
        ends.deleteTopic();
      }
    }
  }

  private Process start(Contender contender, Launch launch) throws IOException {
    return new ProcessBuilder(launch.command())
        .redirectErrorStream(true)
        .redirectOutput(
            flight.rig().folder().resolve("contender-" + contender.letter() + ".log").toFile())
        .start();
  }

  /** The first look that sees at least so many records, or the last look before giving up. */
  private Sighting await(Process process, LogEnds ends, Sighting start, long wanted)
      throws InterruptedException, ExecutionException {
    while (true) {
      long count = ends.count();
      long now = System.nanoTime();
      boolean over = now - start.nanos() > limit.toNanos() || !process.isAlive();
      if (count >= wanted || over) {
        return new Sighting(now, count, Cpu.seconds(process));
      }
      TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
    }
  }

  private Observation observation(
      Sighting start, Sighting first, Sighting last, double brokers, double load, long atEnd) {
    long copied = last.records() - first.records();
    double seconds = last.secondsSince(first);
    double rate = copied / seconds;
    return new Observation(
        rate,
        last.records() / last.secondsSince(start),
        rate * flight.scenario().recordBytes() / 1e6,
        last.cpuSeconds(),
        (last.cpuSeconds() - first.cpuSeconds()) / copied * 1e6,
        brokers,
        first.secondsSince(start),
        load,
        atEnd,
        atEnd == flight.scenario().records());
  }

  private record Sighting(long nanos, long records, double cpuSeconds) {

    double secondsSince(Sighting other) {
      return (nanos - other.nanos) / 1e9;
    }
  }
}
