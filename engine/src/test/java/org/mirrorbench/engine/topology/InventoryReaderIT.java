package org.mirrorbench.engine.topology;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.InProcessBroker;
import org.mirrorbench.engine.testkit.SecureBroker;
import org.mirrorbench.engine.testkit.SecureBrokers;

final class InventoryReaderIT {

  private static final Set<Section> ALL = EnumSet.allOf(Section.class);

  private final String prefix = Brokers.prefix("inventory");

  @Test
  void shouldReadEverySection() throws Exception {
    InProcessBroker broker = Brokers.source();
    String topic = prefix + "orders";
    String group = prefix + "billing";
    TopicPartition first = new TopicPartition(topic, 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      NewTopic made = new NewTopic(topic, 2, (short) 1).configs(Map.of("retention.ms", "12345678"));
      admin.createTopics(List.of(made)).all().get();
      produce(broker, topic);
      admin.alterConsumerGroupOffsets(group, Map.of(first, new OffsetAndMetadata(2))).all().get();
    }
    Set<String> stages = new TreeSet<>();

    Inventory found =
        InventoryReader.read(broker.profile(), ALL, (stage, done, total) -> stages.add(stage))
            .orThrow();

    assertThat(found.clusterId()).isEqualTo(broker.clusterId());
    assertThat(found.brokers()).hasSize(1);
    assertThat(found.rights()).contains(AclOperation.CREATE);
    assertThat(found.topics().get(topic))
        .satisfies(
            info -> {
              assertThat(info.partitions())
                  .containsExactly(
                      new TopicInfo.PartitionInfo(0, 1, 1, true),
                      new TopicInfo.PartitionInfo(1, 1, 1, true));
              assertThat(info.rights()).contains(AclOperation.READ);
            });
    assertThat(requireNonNull(found.topics().get("__consumer_offsets")).internal()).isTrue();
    assertThat(found.ranges().orThrow()).containsEntry(first, new LogRange(0, 3));
    assertThat(found.bytes().orThrow().get(first)).isPositive();
    assertThat(requireNonNull(found.configs().orThrow().get(topic)).get("retention.ms"))
        .satisfies(
            entry -> {
              assertThat(entry.value()).isEqualTo("12345678");
              assertThat(entry.source()).isEqualTo(ConfigSource.DYNAMIC_TOPIC_CONFIG);
            });
    assertThat(found.brokerConfig().orThrow().get("node.id").value())
        .isEqualTo(found.brokers().getFirst().toString());
    assertThat(found.groups().orThrow().get(group))
        .isEqualTo(
            new GroupInfo(
                group,
                "classic",
                "",
                "Empty",
                0,
                Map.of(first, 2L),
                requireNonNull(found.groups().orThrow().get(group)).rights()));
    assertThat(problem(found.acls()).detail()).contains("no authorizer");
    assertThat(stages).contains("cluster", "topics", "ranges", "sizes", "configs", "groups");
  }

  private static void produce(InProcessBroker broker, String topic) throws Exception {
    Map<String, Object> properties = Map.of("bootstrap.servers", broker.bootstrap());
    try (var producer =
        new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
      for (int i = 0; i < 3; i++) {
        producer.send(new ProducerRecord<>(topic, 0, "key", "value")).get();
      }
    }
  }

  @Test
  void shouldAskForNothingElse() {
    Inventory found =
        InventoryReader.read(Brokers.source().profile(), Set.of(), Progress.NONE).orThrow();

    assertThat(problem(found.ranges()).detail()).contains("not read");
    assertThat(problem(found.configs()).detail()).contains("not read");
    assertThat(problem(found.brokerConfig()).detail()).contains("not read");
    assertThat(problem(found.groups()).detail()).contains("not read");
  }

  @Test
  void shouldFailOnlyInWhatIsRefused() throws Exception {
    SecureBroker broker = SecureBrokers.shared();
    String topic = prefix + "seen";
    broker.asAdmin(
        admin -> {
          admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
          admin
              .alterConsumerGroupOffsets(
                  prefix + "group", Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(0)))
              .all()
              .get();
        });
    broker.allow("bob", ResourceType.TOPIC, topic, AclOperation.DESCRIBE);
    ClusterProfile bob =
        broker.profile(SecureBrokers.SASL, new Security.Sasl(SecureBroker.plain("bob"), null));
    ClusterProfile admin =
        broker.profile(SecureBrokers.SASL, new Security.Sasl(SecureBroker.plain("admin"), null));

    Inventory found = InventoryReader.read(bob, ALL, Progress.NONE).orThrow();
    Inventory whole = InventoryReader.read(admin, ALL, Progress.NONE).orThrow();

    assertThat(requireNonNull(found.topics().get(topic)).rights())
        .containsExactly(AclOperation.DESCRIBE);
    assertThat(found.ranges().orThrow()).containsKey(new TopicPartition(topic, 0));
    assertThat(found.configs()).isInstanceOf(Result.Err.class);
    assertThat(found.brokerConfig()).isInstanceOf(Result.Err.class);
    assertThat(problem(found.acls())).isInstanceOf(Problem.Denied.class);
    assertThat(found.groups().orThrow()).doesNotContainKey(prefix + "group");
    assertThat(whole.acls().orThrow()).anyMatch(acl -> acl.pattern().name().equals(topic));
    assertThat(whole.groups().orThrow()).containsKey(prefix + "group");
  }

  /** A socket that takes connections and never says a word. */
  @Test
  void shouldEndWhenItIsInterrupted() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      ClusterProfile nobody =
          ClusterProfile.plaintext("nobody", "127.0.0.1:" + silent.getLocalPort());
      FutureTask<Result<Inventory>> reading =
          new FutureTask<>(() -> InventoryReader.read(nobody, ALL, Progress.NONE));
      Thread thread = Thread.ofVirtual().start(reading);
      try (Socket called = silent.accept()) {
        assertThat(called.isConnected()).isTrue();
        thread.interrupt();

        assertThat(problem(reading.get(5, TimeUnit.SECONDS)).detail()).contains("cancelled");
      }
    }
  }

  private static Problem problem(Result<?> result) {
    return switch (result) {
      case Result.Err<?>(Problem problem) -> problem;
      case Result.Ok<?> fine -> throw new AssertionError(fine);
    };
  }
}
