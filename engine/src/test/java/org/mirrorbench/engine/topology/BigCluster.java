package org.mirrorbench.engine.topology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.demo.BrokerMain;
import org.mirrorbench.engine.demo.FreePorts;
import org.mirrorbench.engine.testkit.TempFolders;

/**
 * One cluster of several brokers in JVMs of their own, so that thousands of partitions fit into
 * each one's open files.
 */
public final class BigCluster implements AutoCloseable {

  private static final int CREATED_AT_ONCE = 250;
  private static final int ATTEMPTS = 120;

  private final Path data;
  private final List<Process> brokers = new ArrayList<>();
  private final String bootstrap;

  private BigCluster(Path data, int count) throws IOException {
    this.data = data;
    int[] first = FreePorts.pair();
    this.bootstrap = "127.0.0.1:" + first[0];
    Files.createDirectories(data.resolve("1"));
    start(1, first[0], first[1], Map.of());
    awaitLine(1, "ready");
    String id =
        Files.readAllLines(data.resolve("1/meta.properties")).stream()
            .filter(line -> line.startsWith("cluster.id="))
            .findFirst()
            .orElseThrow();
    for (int node = 2; node <= count; node++) {
      Path folder = Files.createDirectories(data.resolve(Integer.toString(node)));
      Files.writeString(
          folder.resolve("meta.properties"), "version=1\n" + id + "\nnode.id=" + node + "\n");
      int[] ports = FreePorts.pair();
      String voter = "1@127.0.0.1:" + first[1];
      start(
          node,
          ports[0],
          ports[1],
          Map.of(
              "process.roles",
              "broker",
              "controller.quorum.voters",
              voter,
              "listeners",
              "PLAINTEXT://127.0.0.1:" + ports[0]));
    }
    for (int node = 2; node <= count; node++) {
      awaitLine(node, "ready");
    }
  }

  /** Starts the brokers; the first is the controller, too. In memory where the system lets us. */
  public static BigCluster start(int brokers) throws IOException {
    Path memory = Path.of("/dev/shm");
    return new BigCluster(
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "big-cluster")
            : Files.createTempDirectory("big-cluster"),
        brokers);
  }

  private void start(int node, int port, int controller, Map<String, String> more)
      throws IOException {
    Map<String, String> overrides = new HashMap<>(more);
    overrides.put("log.index.size.max.bytes", "4096");
    overrides.put("num.io.threads", "2");
    overrides.put("log.cleaner.enable", "false");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // brokers just started share the cores with the reader: they must not compile for its cost
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(BrokerMain.class.getName());
    command.addAll(
        List.of(
            Integer.toString(node),
            Integer.toString(port),
            Integer.toString(controller),
            data.resolve(Integer.toString(node)).toString()));
    overrides.forEach((key, value) -> command.add(key + "=" + value));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(data.resolve(node + ".out").toFile())
            .redirectError(data.resolve(node + ".err").toFile())
            .start();
    brokers.add(process);
  }

  private void awaitLine(int node, String word) throws IOException {
    Path out = data.resolve(node + ".out");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.readString(out).contains("-" + word)) {
      if (System.nanoTime() > end || !brokers.get(node - 1).isAlive()) {
        throw new IOException("Broker " + node + ": " + Files.readString(out));
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  public ClusterProfile profile(String alias) {
    return ClusterProfile.plaintext(alias, bootstrap);
  }

  public String bootstrap() {
    return bootstrap;
  }

  /** What the live brokers have had of the processors since they started. */
  public Duration processorTime() {
    return brokers.stream()
        .map(broker -> broker.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Ends a broker as a power cut does. */
  public void kill(int node) {
    Process process = brokers.get(node - 1);
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Topics {@code team-NN.topic-N} with one replica for each partition. */
  public void topics(int count, int partitions) throws Exception {
    try (Admin admin = admin()) {
      for (int from = 0; from < count; from += CREATED_AT_ONCE) {
        List<NewTopic> some = new ArrayList<>();
        for (int i = from; i < Math.min(count, from + CREATED_AT_ONCE); i++) {
          some.add(new NewTopic(topic(i), partitions, (short) 1));
        }
        admin.createTopics(some, new CreateTopicsOptions().timeoutMs(60_000)).all().get();
      }
    }
  }

  public static String topic(int index) {
    return "team-%02d.topic-%d".formatted(index % 20, index);
  }

  /** Groups {@code group-N} that committed on ten topics each. */
  public void groups(int count, int topics) throws Exception {
    try (Admin admin = admin()) {
      for (int group = 0; group < count; group++) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (int i = 0; i < 10; i++) {
          offsets.put(
              new TopicPartition(topic((group * 7 + i) % topics), 0), new OffsetAndMetadata(0));
        }
        commit(admin, "group-" + group, offsets);
      }
    }
  }

  /** A coordinator may not have heard of a new topic yet. */
  private static void commit(
      Admin admin, String group, Map<TopicPartition, OffsetAndMetadata> offsets)
      throws ExecutionException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        admin.alterConsumerGroupOffsets(group, offsets).all().get();
        return;
      } catch (ExecutionException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        Thread.sleep(500);
      }
    }
  }

  private Admin admin() {
    return Admin.create(
        Map.of(
            "bootstrap.servers", bootstrap,
            "default.api.timeout.ms", 120_000,
            "request.timeout.ms", 60_000));
  }

  @Override
  public void close() {
    brokers.forEach(Process::destroyForcibly);
    brokers.forEach(process -> process.onExit().join());
    TempFolders.delete(data);
  }
}
