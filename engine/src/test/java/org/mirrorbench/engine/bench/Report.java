package org.mirrorbench.engine.bench;

import java.util.List;
import java.util.Map;

/** What a benchmark prints as JSON. */
record Report(String bench, Machine machine, int runs, List<Outcome> scenarios) {

  /** Whether every run of every contender mirrored every record exactly once. */
  boolean complete() {
    return scenarios.stream()
        .flatMap(outcome -> outcome.contenders().values().stream())
        .flatMap(standing -> standing.runs().stream())
        .allMatch(Observation::complete);
  }

  record Machine(int processors, String system, String java) {

    static Machine current() {
      return new Machine(
          Runtime.getRuntime().availableProcessors(),
          System.getProperty("os.name") + " " + System.getProperty("os.arch"),
          Runtime.version().toString());
    }
  }

  /**
   * @param ratios of the medians of records a second, such as {@code b/a}
   */
  record Outcome(Scenario scenario, Map<String, Standing> contenders, Map<String, Double> ratios) {}

  /** A contender's medians and the runs they come from. */
  record Standing(
      String description,
      double recordsPerSecond,
      double recordsPerSecondFromStart,
      double mbPerSecond,
      double cpuSeconds,
      double cpuSecondsPerMillion,
      double secondsToFirstRecord,
      List<Observation> runs) {

    static Standing of(Contender contender, List<Observation> runs) {
      return new Standing(
          contender.description(),
          Median.of(runs, Observation::recordsPerSecond),
          Median.of(runs, Observation::recordsPerSecondFromStart),
          Median.of(runs, Observation::mbPerSecond),
          Median.of(runs, Observation::cpuSeconds),
          Median.of(runs, Observation::cpuSecondsPerMillion),
          Median.of(runs, Observation::secondsToFirstRecord),
          runs);
    }
  }
}
