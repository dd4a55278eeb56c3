package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.InProcessBroker;
import org.mirrorbench.engine.testkit.TopicRecords;

/** A flow whose source asks for a password, and what it leaves on the target. */
final class SecuredFlow {

  static final String SECRET = "N33dle/é&7x=Heu";

  private final InProcessBroker broker;
  private final String prefix = Brokers.prefix("secrets");
  private final String alias = prefix.replace(".", "");

  final FlowName name = new FlowName(alias + "a", alias + "b");

  final FlowNames names = new FlowNames(name);

  SecuredFlow(InProcessBroker broker) {
    this.broker = broker;
  }

  static InProcessBroker startBroker() {
    return InProcessBroker.start(
        "secured",
        131,
        Map.of(
            "listener.security.protocol.map",
            "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
            "sasl.enabled.mechanisms",
            "PLAIN",
            "sasl.mechanism.inter.broker.protocol",
            "PLAIN",
            "listener.name.plaintext.plain.sasl.jaas.config",
            "org.apache.kafka.common.security.plain.PlainLoginModule required"
                + " username=\"broker\" password=\"between\" user_broker=\"between\""
                + (" user_mirror=\"" + SECRET + "\";")));
  }

  FlowSpec flow(Secret password) {
    String jaas =
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"mirror\""
            + (" password=\"" + SECRET + "\";");
    return new FlowSpec(
        name,
        new ClusterProfile(
            name.source(),
            broker.bootstrap(),
            new Security.Sasl(new Login.Plain("mirror", password), null),
            Access.MANAGED),
        ClusterProfile.plaintext(name.target(), Brokers.target().bootstrap()),
        Preset.LAN,
        Map.of(
            "topics", prefix.replace(".", "\\.") + ".*", "source.consumer.sasl.jaas.config", jaas),
        Map.of("admin.sasl.jaas.config", jaas, "producer.ssl.key.password", SECRET));
  }

  private ClusterProfile source() {
    return flow(Secret.of(SECRET)).source();
  }

  void createTopic() throws Exception {
    try (Admin admin = Admin.create(source().clientProperties())) {
      admin.createTopics(List.of(new NewTopic(prefix + "orders", 1, (short) 1))).all().get();
    }
  }

  void produce(int records) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            source().clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < records; i++) {
        var _ = producer.send(new ProducerRecord<>(prefix + "orders", bytes("record " + i)));
      }
    }
  }

  long mirrored() {
    return read(name.source() + "." + prefix + "orders").size();
  }

  /** Every record of the three storage topics, superseded ones included: key, then value. */
  List<byte[]> storage() {
    List<byte[]> found = new ArrayList<>();
    for (String topic : List.of(names.configsTopic(), names.offsetsTopic(), names.statusTopic())) {
      for (ConsumerRecord<byte[], byte[]> record : read(topic)) {
        found.add(record.key());
        found.add(record.value() == null ? new byte[0] : record.value());
      }
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  List<byte[]> newestOfEachKey() {
    Map<String, byte[]> newest = new HashMap<>();
    read(names.configsTopic())
        .forEach(
            record ->
                newest.put(
                    new String(record.key(), StandardCharsets.UTF_8),
                    record.value() == null ? new byte[0] : record.value()));
    return List.copyOf(newest.values());
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    return TopicRecords.read(
        ClusterProfile.plaintext("target", Brokers.target().bootstrap()), topic);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
