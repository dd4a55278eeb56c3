package org.mirrorbench.engine.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** Two clusters and a folder, torn down together. */
final class Rig implements AutoCloseable {

  private final Path folder;
  private final Path logConfig;
  private final BrokerProcess source;
  private final BrokerProcess target;

  private Rig(Path folder, Path logConfig, BrokerProcess source, BrokerProcess target) {
    this.folder = folder;
    this.logConfig = logConfig;
    this.source = source;
    this.target = target;
  }

  static Rig start(Path output) throws Exception {
    Path folder = Files.createDirectories(output.resolve("rig")).toAbsolutePath();
    delete(folder.resolve("source"));
    delete(folder.resolve("target"));
    Path logConfig = folder.resolve("logback.xml");
    try (InputStream in =
        Objects.requireNonNull(Rig.class.getResourceAsStream("logback-bench.xml"))) {
      Files.write(logConfig, in.readAllBytes());
    }
    BrokerProcess source = BrokerProcess.start(folder.resolve("source"), logConfig);
    return new Rig(
        folder, logConfig, source, BrokerProcess.start(folder.resolve("target"), logConfig));
  }

  /** Where children keep their files. */
  Path folder() {
    return folder;
  }

  Path logConfig() {
    return logConfig;
  }

  String sourceBootstrap() {
    return source.bootstrap();
  }

  String targetBootstrap() {
    return target.bootstrap();
  }

  /** Of both brokers together since they started. */
  double brokerCpuSeconds() {
    return source.cpuSeconds() + target.cpuSeconds();
  }

  @Override
  public void close() throws IOException {
    source.close();
    target.close();
    delete(folder.resolve("source"));
    delete(folder.resolve("target"));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
