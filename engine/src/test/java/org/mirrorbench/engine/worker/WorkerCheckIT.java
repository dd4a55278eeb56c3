package org.mirrorbench.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.embedded.EmbeddedWorker;
import org.mirrorbench.engine.connect.embedded.WorkerSpec;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.worker.Advice.Topic;

final class WorkerCheckIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private final String name = Brokers.prefix("check").replace(".", "");
  private final ConnectGroup group = ConnectGroup.named(name);
  private final ClusterProfile cluster =
      ClusterProfile.plaintext("target", Brokers.target().bootstrap());

  @Test
  void shouldFindNothingButTheNumberOfWorkersAgainstANewGroup() {
    assertThat(topics(worker(group, true, new Listener.Private(), Map.of()), cluster))
        .containsExactly(Topic.FEWER_THAN_THREE);
  }

  @Test
  void shouldFindStorageThatIsNotCompactedOrInSeveralPartitions() throws Exception {
    try (Admin admin = Admin.create(cluster.clientProperties())) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(group.configsTopic(), 2, (short) 1),
                  new NewTopic(group.offsetsTopic(), 5, (short) 1)
                      .configs(Map.of("cleanup.policy", "compact"))))
          .all()
          .get();
    }

    List<Advice> found =
        new WorkerCheck(
                worker(
                    group,
                    false,
                    new Listener.Private(),
                    Map.of("offset.storage.replication.factor", "3")),
                cluster)
            .run();

    assertThat(found)
        .contains(
            Advice.of(Topic.STORAGE_NOT_COMPACTED, group.configsTopic(), "delete"),
            Advice.of(Topic.CONFIGS_PARTITIONS, group.configsTopic(), "2"),
            Advice.of(Topic.REPLICATION_TOO_HIGH, "offset.storage.replication.factor", "3", "1"));
    assertThat(found).extracting(Advice::topic).isSortedAccordingTo(bySeverity());
  }

  @Test
  void shouldTellWhoseGroupAndTopicsTheyAre() {
    LocalWorker running = worker(group, false, new Listener.Private(), Map.of());
    try (EmbeddedWorker worker =
        new EmbeddedWorker(
            new WorkerSpec(
                name,
                WorkerProperties.of(running, cluster, 1, "0123456789abcdef0123456789abcdef")
                    .orThrow()))) {
      var _ =
          worker
              .cluster(PATIENCE)
              .orThrow()
              .createStopped(
                  ConnectorConfig.of(
                      "waiting",
                      Map.of(
                          "connector.class",
                          "org.apache.kafka.connect.mirror.MirrorHeartbeatConnector",
                          "source.cluster.alias",
                          "a",
                          "target.cluster.alias",
                          "b",
                          "source.cluster.bootstrap.servers",
                          cluster.bootstrapServers(),
                          "target.cluster.bootstrap.servers",
                          cluster.bootstrapServers())))
              .orThrow();

      assertThat(
              new WorkerCheck(worker(group, true, new Listener.Private(), Map.of()), cluster).run())
          .contains(
              Advice.of(Topic.GROUP_HAS_MEMBERS, name, "1", "127.0.0.1"),
              Advice.of(Topic.EXACTLY_ONCE_FOR_ALL, name, "1"));
      ConnectGroup thief =
          new ConnectGroup(
              name + "-other", group.configsTopic(), group.offsetsTopic(), group.statusTopic());
      assertThat(topics(worker(thief, false, new Listener.Private(), Map.of()), cluster))
          .startsWith(Topic.STORAGE_OF_OTHER_GROUP)
          .contains(Topic.CONNECTORS_WAITING);
    }
  }

  @Test
  void shouldFindAGroupOfConsumers() {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", cluster.bootstrapServers(), "group.id", name),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(name + "-nothing"));
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                var _ = consumer.poll(Duration.ofMillis(100));
                return topics(worker(group, false, new Listener.Private(), Map.of()), cluster)
                    .contains(Topic.GROUP_OF_OTHER_SOFTWARE);
              });
    }
  }

  @Test
  void shouldFindWhatTheMachineLacks() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path plugins = folder.resolve("plugins");
    Files.createFile(Files.createDirectories(plugins.resolve("one")).resolve("one.jar"));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Listener listener =
          new Listener.Shared(
              "127.0.0.1",
              taken.getLocalPort(),
              "no-such-host.invalid",
              new Listener.KeyStore(folder + "/none.p12", Secret.of("x")),
              Secret.of("t"));
      LocalWorker worker =
          new LocalWorker(
              "w",
              "target",
              group,
              Converters.BYTE_ARRAY,
              List.of(empty.toString(), folder + "/none", plugins.toString()),
              false,
              listener,
              Map.of());

      assertThat(HostCheck.of(worker))
          .extracting(Advice::topic)
          .containsExactlyInAnyOrder(
              Topic.PLUGIN_FOLDER_EMPTY,
              Topic.PLUGIN_FOLDER_MISSING,
              Topic.PORT_IN_USE,
              Topic.KEY_STORE_UNUSABLE,
              Topic.ADVERTISED_HOST_UNKNOWN);
    }
    Listener open = new Listener.Shared("0.0.0.0", 0, "127.0.0.1", null, Secret.of("t"));
    assertThat(HostCheck.of(worker(group, false, open, Map.of())))
        .extracting(Advice::topic)
        .containsExactly(Topic.PLAIN_HTTP, Topic.ADVERTISED_LOOPBACK);
  }

  @Test
  void shouldTellAReadOnlyAndASilentCluster() {
    ClusterProfile silent =
        new ClusterProfile("silent", "127.0.0.1:1", cluster.security(), Access.READ_ONLY);

    assertThat(topics(worker(group, false, new Listener.Private(), Map.of()), silent))
        .containsExactly(Topic.TARGET_READ_ONLY, Topic.CLUSTER_SILENT);
  }

  private static Comparator<Topic> bySeverity() {
    return Comparator.comparing(Topic::severity);
  }

  private static List<Topic> topics(LocalWorker worker, ClusterProfile cluster) {
    return new WorkerCheck(worker, cluster).run().stream().map(Advice::topic).toList();
  }

  private static LocalWorker worker(
      ConnectGroup group, boolean exactlyOnce, Listener listener, Map<String, String> more) {
    return new LocalWorker(
        "w", "target", group, Converters.BYTE_ARRAY, List.of(), exactlyOnce, listener, more);
  }
}
