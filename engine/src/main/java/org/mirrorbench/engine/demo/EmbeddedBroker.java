package org.mirrorbench.engine.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A broker inside this JVM; what {@link BrokerMain} runs alone and tests run side by side.
 *
 * <p>Kafka ends the whole JVM when a running broker's disk fails. The window therefore never runs
 * one in its own process.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private final BrokerSettings settings;
  private final String clusterId;
  private final KafkaRaftServer server;

  private EmbeddedBroker(BrokerSettings settings, String clusterId, KafkaRaftServer server) {
    this.settings = settings;
    this.clusterId = clusterId;
    this.server = server;
  }

  /**
   * Formats the data directory if it is new and starts; returns when clients can connect.
   *
   * @throws IOException if the directory cannot be written
   * @throws RuntimeException Kafka's own, if a port is taken or the data cannot be read
   */
  public static EmbeddedBroker start(BrokerSettings settings) throws IOException {
    Path meta = settings.data().resolve("meta.properties");
    if (!Files.exists(meta)) {
      format(settings);
    }
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings.properties()), Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker(settings, clusterId(meta), server);
  }

  public String bootstrap() {
    return settings.bootstrap();
  }

  public String clusterId() {
    return clusterId;
  }

  /** Stops orderly and keeps the data. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(BrokerSettings settings) throws IOException {
    Files.createDirectories(settings.data());
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(settings.nodeId())
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(settings.data().toString())
          .addDirectory(settings.data().toString())
          .run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("Kafka could not format " + settings.data(), e);
    }
  }

  private static String clusterId(Path meta) {
    Properties properties = new Properties();
    try (BufferedReader reader = Files.newBufferedReader(meta)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("cluster.id");
  }
}
