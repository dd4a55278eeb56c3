package org.mirrorbench.engine.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** {@code mvn -Pbench verify -Dbench=NAME}: runs one benchmark and prints its JSON document. */
public final class Bench {

  private Bench() {}

  /** Exit code 0 when the benchmark ran and its own checks held, 1 otherwise, 2 for a bad name. */
  public static void main(String[] args) throws Exception {
    String name = System.getProperty("bench", "throughput");
    Path output = Path.of(System.getProperty("bench.output", "target/bench"));
    Files.createDirectories(output);
    Report report;
    switch (name) {
      case "throughput" -> report = new ThroughputBench(output, BenchOptions.read()).run();
      default -> {
        System.err.println("No benchmark is named '" + name + "'. Known: throughput.");
        System.exit(2);
        return;
      }
    }
    String json = Json.of(report);
    Files.writeString(output.resolve(name + ".json"), json);
    System.out.println(json);
    System.exit(report.complete() ? 0 : 1);
  }
}
