package org.mirrorbench.engine.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Command lines of child JVMs: this JVM's java, its class path or Kafka's part of it. */
final class ChildJvm {

  /** What Kafka's own connect-mirror-maker.sh and kafka-run-class.sh pass. */
  static final List<String> STOCK_FLAGS =
      List.of(
          "-Xms256M",
          "-Xmx2G",
          "-XX:+UseG1GC",
          "-XX:MaxGCPauseMillis=20",
          "-XX:InitiatingHeapOccupancyPercent=35",
          "-XX:+ExplicitGCInvokesConcurrent",
          "-Djava.awt.headless=true");

  /**
   * What the launch scripts pass, without the modules of the window; {@code -Dbench.flags} tries
   * others, separated by spaces.
   */
  static final List<String> OUR_FLAGS =
      List.of(
          System.getProperty(
                  "bench.flags", "-XX:+UseParallelGC -Xmx1g -Xmn500m -Djava.awt.headless=true")
              .split(" "));

  /** Jars that no Kafka distribution has: stock MirrorMaker must not spend time scanning them. */
  private static final Pattern NOT_KAFKAS =
      Pattern.compile(
          "(h2|jdbi|flyway|picocli|geantyref|junit|archunit|assertj|byte-buddy|awaitility|hamcrest"
              + "|opentest4j|apiguardian|jspecify).*\\.jar");

  private ChildJvm() {}

  static List<String> command(
      List<String> flags, boolean kafkaOnly, Path logConfig, Class<?> main, String... arguments) {
    return command(flags, kafkaOnly, logConfig, main.getName(), arguments);
  }

  static List<String> command(
      List<String> flags, boolean kafkaOnly, Path logConfig, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-Dlogback.configurationFile=" + logConfig);
    command.add("-cp");
    command.add(kafkaOnly ? kafkaClassPath() : System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(List.of(arguments));
    return command;
  }

  private static String kafkaClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> !NOT_KAFKAS.matcher(new File(entry).getName()).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
