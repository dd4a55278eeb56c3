package org.mirrorbench.engine.bench;

import java.nio.file.Files;
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
  private final Path cache;
  private final List<Contender> contenders;
  private int flights;

  ThroughputBench(Path output, BenchOptions options) {
    this.output = output;
    this.options = options;
    this.cache = output.resolve("engine.aot").toAbsolutePath();
    this.contenders =
        List.of(
                StockMirrorMaker.withDefaults(),
                EngineContender.trained(cache),
                new ByteLoop(),
                StockMirrorMaker.withOurSettings())
            .stream()
            .filter(contender -> options.contenders().contains(contender.letter()))
            .toList();
  }

  Report run() throws Exception {
    Files.deleteIfExists(cache);
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
    warmUp(rig, scenario);
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

  /**
   * Not counted: brokers compile what each contender asks of them, the page cache fills, and the
   * engine writes its ahead-of-time cache, as the build does for the installed application.
   */
  private void warmUp(Rig rig, Scenario scenario) throws Exception {
    System.err.println("Warming up:");
    for (Contender contender : contenders) {
      boolean untrained = contender instanceof EngineContender && Files.notExists(cache);
      race(rig, scenario, untrained ? EngineContender.training(cache) : contender);
    }
    System.err.println("Counting:");
  }

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
