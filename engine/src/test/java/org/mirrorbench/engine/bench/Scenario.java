package org.mirrorbench.engine.bench;

import java.util.List;

/**
 * One set of source data.
 *
 * @param recordBytes size of each value; keys are null
 * @param compression of the source's batches and, for all but the stock contender, of the target's
 */
record Scenario(String name, long records, int recordBytes, String compression) {

  static final int PARTITIONS = 6;

  static List<Scenario> chosen(BenchOptions options) {
    return List.of(
            new Scenario("200B-none", 2_000_000, 200, "none"),
            new Scenario("200B-lz4", 2_000_000, 200, "lz4"),
            new Scenario("1KB-none", 1_000_000, 1000, "none"),
            new Scenario("1KB-lz4", 1_000_000, 1000, "lz4"))
        .stream()
        .filter(scenario -> scenario.name().matches(options.scenarios()))
        .map(scenario -> scenario.atMost(options.records()))
        .toList();
  }

  private Scenario atMost(long limit) {
    return new Scenario(name, Math.min(limit, records), recordBytes, compression);
  }

  String sourceTopic() {
    return "data-" + name;
  }
}
