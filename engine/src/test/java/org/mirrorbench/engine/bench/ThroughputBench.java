package org.mirrorbench.engine.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.bench.Contender.Flight;
import org.mirrorbench.engine.bench.Report.Machine;
import org.mirrorbench.engine.bench.Report.Outcome;
import org.mirrorbench.engine.bench.Report.Standing;

/**
 * The same data mirrored by each contender in turn, round after round, so that what else the
 * machine does falls on all of them.
 */
final class ThroughputBench {

  private final Path output;
  private final BenchOptions options;
  private final List<Contender> contenders;
  private int flights;

  ThroughputBench(Path output, BenchOptions options) {
    this.output = output;
    this.options = options;
    this.contenders =
        List.of(
                StockMirrorMaker.withDefaults(),
                new EngineContender(),
                new ByteLoop(),
                StockMirrorMaker.withOurSettings())
            .stream()
            .filter(contender -> options.contenders().contains(contender.letter()))
            .toList();
  }

  Report run() throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    try (Rig rig = Rig.start(output)) {
      for (Scenario scenario : Scenario.chosen(options)) {
        Seeder.seed(rig.sourceBootstrap(), scenario);
        outcomes.add(outcome(rig, scenario));
      }
    }
    return new Report("throughput", Machine.current(), options.runs(), outcomes);
  }

  private Outcome outcome(Rig rig, Scenario scenario) throws Exception {
    race(rig, scenario, new ByteLoop());
    Map<Contender, List<Observation>> runs = new LinkedHashMap<>();
    for (int round = 0; round < options.runs(); round++) {
      for (Contender contender : contenders) {
        runs.computeIfAbsent(contender, it -> new ArrayList<>())
            .add(race(rig, scenario, contender));
      }
    }
    Map<String, Standing> standings = new LinkedHashMap<>();
    runs.forEach((who, list) -> standings.put(who.letter(), Standing.of(who, list)));
    return new Outcome(scenario, standings, ratios(standings));
  }

  /** The first one of a scenario is not counted: it warms brokers and page cache. */
  private Observation race(Rig rig, Scenario scenario, Contender contender) throws Exception {
    flights++;
    Flight flight = new Flight(rig, scenario, "s" + flights, "t" + flights);
    Observation seen = new Race(flight, options.limit()).run(contender);
    System.err.printf(
        "%s %s: %,.0f records/s, first after %.1f s, %.2f CPU-s per million%s%n",
        scenario.name(),
        contender.letter(),
        seen.recordsPerSecond(),
        seen.secondsToFirstRecord(),
        seen.cpuSecondsPerMillion(),
        seen.complete() ? "" : ", INCOMPLETE: " + seen.targetRecords());
    return seen;
  }

  private static Map<String, Double> ratios(Map<String, Standing> standings) {
    Map<String, Double> ratios = new LinkedHashMap<>();
    for (String pair : List.of("b/a", "b/c", "b/d", "d/a")) {
      Standing over = standings.get(pair.substring(0, 1));
      Standing under = standings.get(pair.substring(2));
      if (over != null && under != null) {
        ratios.put(pair, over.recordsPerSecond() / under.recordsPerSecond());
      }
    }
    return ratios;
  }
}
