package org.mirrorbench.engine.doctor;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.IntUnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.topology.InventoryReader;

/** A flow between the shared brokers with names of its own, to be made ill and examined. */
final class Ward {

  final String prefix = Brokers.prefix("doctor");
  final String stem = prefix.replace(".", "");
  final ClusterProfile source = ClusterProfile.plaintext(stem + "a", Brokers.source().bootstrap());
  final ClusterProfile target = ClusterProfile.plaintext(stem + "b", Brokers.target().bootstrap());

  /** A flow of all topics of this ward. */
  FlowSpec flow(Map<String, String> more) {
    return flow(source, target, more);
  }

  FlowSpec flow() {
    return flow(Map.of());
  }

  FlowSpec flow(ClusterProfile from, ClusterProfile to, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.putIfAbsent("topics", prefix.replace(".", "\\.") + ".*");
    return new FlowSpec(
        FlowSpec.of(from, to, "x").name(), from, to, Preset.LAN, settings, Map.of());
  }

  /** What is known of a flow that no worker serves. */
  Patient patient(FlowSpec flow, FlowSpec... others) {
    return patient(flow, Result.err(PatientReader.noWorker(flow)), others);
  }

  Patient patient(FlowSpec flow, Result<ConnectCluster> worker, FlowSpec... others) {
    TopicIds nothing = new TopicIds(Map.of(), Map.of());
    return patient(flow, new Runs.Engine(), worker, nothing, others);
  }

  Patient patient(
      FlowSpec flow,
      Runs runs,
      Result<ConnectCluster> worker,
      TopicIds remembered,
      FlowSpec... others) {
    return new PatientReader(
            InventoryReader::read, List.of(others), () -> worker, Result.ok(remembered))
        .read(flow, runs, Progress.NONE);
  }

  /** Writes positions as the flow's worker would, each of one topic's partition 0. */
  void positions(FlowSpec flow, Map<String, Long> last) {
    FlowNames names = new FlowNames(flow.name());
    try (KafkaProducer<byte[], byte[]> producer = producer(target, Map.of())) {
      last.forEach(
          (topic, offset) -> {
            String key =
                "[\"%s\",{\"cluster\":\"%s\",\"partition\":0,\"topic\":\"%s\"}]"
                    .formatted(names.sourceConnector(), source.alias(), topic);
            var _ =
                producer.send(
                    new ProducerRecord<>(
                        names.offsetsTopic(), 0, bytes(key), bytes("{\"offset\":" + offset + "}")));
          });
      producer.flush();
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** To partition 0, of so many bytes. */
  static ProducerRecord<byte[], byte[]> record(String topic, Instant at, int size) {
    return new ProducerRecord<>(topic, 0, at.toEpochMilli(), null, new byte[size]);
  }

  static void send(ClusterProfile cluster, List<ProducerRecord<byte[], byte[]>> records) {
    try (KafkaProducer<byte[], byte[]> producer = producer(cluster, Map.of())) {
      records.forEach(
          record -> {
            var _ = producer.send(record);
          });
      producer.flush();
    }
  }

  /** What one check finds. */
  List<Finding> examine(Check check, FlowSpec flow, FlowSpec... others) {
    return check.examine(patient(flow, others)).toList();
  }

  /** The same topic on the source. */
  String create(String topic, int partitions, Map<String, String> configs) throws Exception {
    return create(source, prefix + topic, partitions, configs);
  }

  /** Waits until the broker knows it, which it learns a moment after the controller. */
  String create(ClusterProfile cluster, String name, int partitions, Map<String, String> configs)
      throws InterruptedException, ExecutionException {
    admin(
        cluster,
        admin -> {
          NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(configs);
          admin.createTopics(List.of(topic)).all().get();
          await()
              .pollInterval(Duration.ofMillis(20))
              .until(() -> admin.listTopics().names().get().contains(name));
        });
    return name;
  }

  /** The name of a topic's mirror. */
  String mirror(String topic) {
    return source.alias() + "." + prefix + topic;
  }

  interface AdminWork {
    void on(Admin admin) throws InterruptedException, ExecutionException;
  }

  static void admin(ClusterProfile cluster, AdminWork work)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(cluster.clientProperties())) {
      work.on(admin);
    }
  }

  /** Writes records with keys k0, k1 ... to partition 0. */
  static void produce(ClusterProfile cluster, String topic, int records) {
    produce(cluster, records, number -> number, topic);
  }

  static void produce(ClusterProfile cluster, int records, IntUnaryOperator key, String topic) {
    try (KafkaProducer<byte[], byte[]> producer = producer(cluster, Map.of())) {
      for (int i = 0; i < records; i++) {
        var _ =
            producer.send(
                new ProducerRecord<>(topic, 0, bytes("k" + key.applyAsInt(i)), bytes("v" + i)));
      }
      producer.flush();
    }
  }

  static KafkaProducer<byte[], byte[]> producer(ClusterProfile cluster, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(cluster.clientProperties());
    properties.put("linger.ms", 5);
    properties.putAll(more);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  static List<Symptom> symptoms(List<Finding> findings) {
    List<Symptom> symptoms = new ArrayList<>();
    findings.forEach(finding -> symptoms.add(finding.symptom()));
    return symptoms;
  }
}
