package org.mirrorbench.engine.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.Uuid;

/** One single-node KRaft cluster in a child JVM, on loopback, with data in its own folder. */
final class BrokerProcess implements AutoCloseable {

  private static final List<String> FLAGS = List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC");

  private final String bootstrap;
  private final Process process;

  private BrokerProcess(String bootstrap, Process process) {
    this.bootstrap = bootstrap;
    this.process = process;
  }

  static BrokerProcess start(Path folder, Path logConfig) throws Exception {
    Files.createDirectories(folder);
    int port = freePort();
    Path properties =
        Files.writeString(folder.resolve("server.properties"), settings(folder, port));
    run(folder.resolve("format.log"), logConfig, "kafka.tools.StorageTool", properties);
    Process process =
        new ProcessBuilder(
                ChildJvm.command(FLAGS, true, logConfig, "kafka.Kafka", properties.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("broker.log").toFile())
            .start();
    return new BrokerProcess("127.0.0.1:" + port, process);
  }

  private static void run(Path log, Path logConfig, String main, Path properties)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ChildJvm.command(
                    List.of(),
                    true,
                    logConfig,
                    main,
                    "format",
                    "-t",
                    Uuid.randomUuid().toString(),
                    "-c",
                    properties.toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("Storage could not be formatted, see " + log);
    }
  }

  /** The group's initial rebalance delay stays at the broker's default: start-up includes it. */
  private static String settings(Path folder, int port) throws IOException {
    return """
    process.roles=broker,controller
    node.id=1
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    controller.listener.names=CONTROLLER
    controller.quorum.voters=1@127.0.0.1:%2$d
    log.dirs=%3$s
    offsets.topic.replication.factor=1
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    log.segment.delete.delay.ms=1000
    """
        .formatted(port, freePort(), folder.resolve("data").toAbsolutePath());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String bootstrap() {
    return bootstrap;
  }

  double cpuSeconds() {
    return Cpu.seconds(process);
  }

  @Override
  public void close() {
    Children.stop(process);
  }
}
