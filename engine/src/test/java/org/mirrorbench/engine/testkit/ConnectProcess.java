package org.mirrorbench.engine.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.mirror.MirrorMaker;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.RestConnectCluster;
import org.mirrorbench.engine.problem.Result;

/** A stock distributed Connect worker, or a dedicated MirrorMaker, in a JVM of its own. */
public final class ConnectProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path log;

  private ConnectProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts Kafka's own command line with these properties. */
  public static ConnectProcess start(Path folder, Map<String, String> properties, String... options)
      throws IOException {
    Properties written = new Properties();
    written.putAll(properties);
    StringWriter text = new StringWriter();
    written.store(text, null);
    Path file = Files.createTempFile(folder, "connect", ".properties");
    Files.writeString(file, text.toString());
    return start(folder, file, Map.of(), options);
  }

  /** Starts Kafka's own command line with a properties file as it is. */
  public static ConnectProcess start(
      Path folder, Path properties, Map<String, String> environment, String... options)
      throws IOException {
    return start(ConnectDistributed.class, folder, properties, environment, options);
  }

  /** Starts Kafka's dedicated MirrorMaker with a properties file as it is. */
  public static ConnectProcess mirrorMaker(
      Path folder, Path properties, Map<String, String> environment) throws IOException {
    return start(MirrorMaker.class, folder, properties, environment);
  }

  private static ConnectProcess start(
      Class<?> main,
      Path folder,
      Path properties,
      Map<String, String> environment,
      String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    command.add(main.getName());
    command.add(properties.toString());
    Path log = Files.createTempFile(folder, "connect", ".log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().putAll(environment);
    Process process =
        builder.redirectErrorStream(true).redirectOutput(new File(log.toString())).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end-connect"));
    return new ConnectProcess(process, log);
  }

  /** A worker's properties but for its listener and security. */
  public static Map<String, String> properties(String bootstrap, String group, String listeners) {
    String bytes = "org.apache.kafka.connect.converters.ByteArrayConverter";
    return Map.ofEntries(
        Map.entry("bootstrap.servers", bootstrap),
        Map.entry("group.id", group),
        Map.entry("config.storage.topic", group + "-configs"),
        Map.entry("offset.storage.topic", group + "-offsets"),
        Map.entry("status.storage.topic", group + "-status"),
        Map.entry("config.storage.replication.factor", "1"),
        Map.entry("offset.storage.replication.factor", "1"),
        Map.entry("status.storage.replication.factor", "1"),
        Map.entry("key.converter", bytes),
        Map.entry("value.converter", bytes),
        Map.entry("plugin.discovery", "service_load"),
        Map.entry("listeners", listeners));
  }

  /** Waits until the worker answers at its address, and fails with its log if it ends first. */
  public ConnectCluster awaitAnswer(URI address) {
    ConnectCluster cluster = new RestConnectCluster(address, null);
    await().atMost(PATIENCE).until(() -> !isAlive() || cluster.statuses() instanceof Result.Ok<?>);
    assertThat(isAlive()).as(log()).isTrue();
    return cluster;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
