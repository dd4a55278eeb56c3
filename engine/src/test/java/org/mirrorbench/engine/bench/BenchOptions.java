package org.mirrorbench.engine.bench;

import java.time.Duration;

/**
 * What shortens a benchmark during development.
 *
 * @param records at most this many records a scenario ({@code -Dbench.records})
 * @param runs rounds, each of every contender once ({@code -Dbench.runs})
 * @param contenders which contenders run, by letter ({@code -Dbench.contenders})
 * @param scenarios regular expression of scenario names ({@code -Dbench.scenarios})
 * @param limit how long one run may take ({@code -Dbench.limit}, seconds)
 */
record BenchOptions(long records, int runs, String contenders, String scenarios, Duration limit) {

  static BenchOptions read() {
    return new BenchOptions(
        Long.getLong("bench.records", Long.MAX_VALUE),
        Integer.getInteger("bench.runs", 5),
        System.getProperty("bench.contenders", "abcd"),
        System.getProperty("bench.scenarios", ".*"),
        Duration.ofSeconds(Long.getLong("bench.limit", 180)));
  }
}
