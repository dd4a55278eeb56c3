package org.mirrorbench.engine.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  static final List<String> OUR_FLAGS = ourFlags();

  /** Ours without the compilers' thresholds, which are there for Connect: a loop runs as is. */
  static final List<String> PLAIN_FLAGS =
      OUR_FLAGS.stream().filter(flag -> !flag.contains(":Tier4")).toList();

  /** Jars that no Kafka distribution has: stock MirrorMaker must not spend time scanning them. */
  private static final Pattern NOT_KAFKAS =
      Pattern.compile(
          "(h2|jdbi|flyway|picocli|geantyref|junit|archunit|assertj|byte-buddy|awaitility|hamcrest"
              + "|opentest4j|apiguardian|jspecify).*\\.jar");

  private ChildJvm() {}

  private static List<String> ourFlags() {
    String given = System.getProperty("bench.flags");
    if (given != null) {
      return List.of(given.split(" "));
    }
    Path options = Path.of(System.getProperty("bench.options", "../.mvn/build/java.options"));
    try (Stream<String> lines = Files.lines(options)) {
      return Stream.concat(
              lines.filter(line -> line.startsWith("-X")), Stream.of("-Djava.awt.headless=true"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
    command.add(kafkaOnly ? kafkaClassPath() : Packed.CLASS_PATH);
    command.add(main);
    command.addAll(List.of(arguments));
    return command;
  }

  /** Folders of classes as jars: an ahead-of-time cache accepts nothing else. */
  private static final class Packed {

    static final String CLASS_PATH =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .map(entry -> Files.isDirectory(entry) ? pack(entry) : entry)
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));

    private static Path pack(Path folder) {
      try {
        Path jar = Files.createTempFile("bench-" + folder.getFileName(), ".jar");
        jar.toFile().deleteOnExit();
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        int status =
            tool.run(System.out, System.err, "cf", jar.toString(), "-C", folder.toString(), ".");
        if (status != 0) {
          throw new IllegalStateException("Could not pack " + folder);
        }
        return jar;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String kafkaClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> !NOT_KAFKAS.matcher(new File(entry).getName()).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
