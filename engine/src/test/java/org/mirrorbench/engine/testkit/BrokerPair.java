package org.mirrorbench.engine.testkit;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.demo.MirrorAudit;
import org.mirrorbench.engine.demo.PartitionAudit;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;

/** The shared brokers as two clusters of one test's own, with topics of its own. */
public final class BrokerPair {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final String prefix;
  private final String alias;
  private final ClusterProfile source;
  private final ClusterProfile target;

  /**
   * @param test what names are begun with
   */
  public BrokerPair(String test) {
    this.prefix = Brokers.prefix(test);
    this.alias = prefix.replace(".", "");
    this.source = ClusterProfile.plaintext(alias + "a", Brokers.source().bootstrap());
    this.target = ClusterProfile.plaintext(alias + "b", Brokers.target().bootstrap());
  }

  /** Begins every topic of this test. */
  public String prefix() {
    return prefix;
  }

  /** Begins everything else: aliases, groups. */
  public String alias() {
    return alias;
  }

  public ClusterProfile source() {
    return source;
  }

  public ClusterProfile target() {
    return target;
  }

  public FlowName name() {
    return new FlowName(source.alias(), target.alias());
  }

  /** All topics of this test, as MirrorMaker's patterns say it. */
  public String pattern() {
    return prefix.replace(".", "\\.") + ".*";
  }

  /** A flow of all topics of this test, unless the settings name others. */
  public FlowSpec flow(Map<String, String> settings) {
    return flow(Preset.LAN, settings, Map.of());
  }

  public FlowSpec flow(Preset preset, Map<String, String> settings, Map<String, String> worker) {
    Map<String, String> all = new HashMap<>(settings);
    all.putIfAbsent("topics", pattern());
    return new FlowSpec(name(), source, target, preset, all, worker);
  }

  /** What a topic of this test is called on the target. */
  public String mirror(String topic) {
    return source.alias() + "." + prefix + topic;
  }

  public void create(String topic, int partitions) throws InterruptedException, ExecutionException {
    create(topic, partitions, Map.of());
  }

  public void create(String topic, int partitions, Map<String, String> configs)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(source.clientProperties())) {
      admin
          .createTopics(
              List.of(new NewTopic(prefix + topic, partitions, (short) 1).configs(configs)))
          .all()
          .get();
    }
  }

  /** Numbered records, by turns to each partition. */
  public void produce(String topic, int partitions, int from, int records) {
    try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
      for (int i = from; i < from + records; i++) {
        var _ = producer.send(record(topic, i % partitions, i));
      }
    }
  }

  /** Transactions of 20 records each to all partitions; every third is aborted. */
  public void transact(String topic, int transactions) {
    try (KafkaProducer<byte[], byte[]> producer =
        producer(Map.of("transactional.id", prefix + "tx"))) {
      producer.initTransactions();
      for (int t = 0; t < transactions; t++) {
        producer.beginTransaction();
        for (int i = 0; i < 20; i++) {
          var _ = producer.send(record(topic, null, t * 100 + i));
        }
        if (t % 3 == 2) {
          producer.abortTransaction();
        } else {
          producer.commitTransaction();
        }
      }
    }
  }

  private ProducerRecord<byte[], byte[]> record(
      String topic, @Nullable Integer partition, int number) {
    byte[] text = ("record " + number).getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(prefix + topic, partition, text, text);
    record.headers().add("number", text);
    return record;
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(source.clientProperties());
    properties.putAll(more);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Sets where a group stands in partition 0. */
  public void commit(String group, String topic, long offset)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(source.clientProperties())) {
      admin
          .alterConsumerGroupOffsets(
              group, Map.of(new TopicPartition(prefix + topic, 0), new OffsetAndMetadata(offset)))
          .all()
          .get();
    }
  }

  /** The names of all topics, other tests' too. */
  public static Set<String> topics(ClusterProfile cluster)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(cluster.clientProperties())) {
      return admin.listTopics().names().get();
    }
  }

  public List<PartitionAudit> audit(String... topics) {
    return new MirrorAudit(source, target, PATIENCE)
        .run(
            Stream.of(topics).map(topic -> prefix + topic).toList(),
            topic -> source.alias() + "." + topic)
        .orThrow();
  }

  /** Waits until mirrors hold exactly what their topics do. */
  public void awaitCopied(String... topics) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> audit(topics).stream().allMatch(PartitionAudit::identical));
  }
}
