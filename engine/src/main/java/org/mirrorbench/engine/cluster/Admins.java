package org.mirrorbench.engine.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mirrorbench.engine.problem.Problem;

/**
 * The one place where Admin clients, reading consumers and writers are made, and where a read-only
 * cluster is protected.
 *
 * <p>Nothing a person waits for may hang on one dead broker: requests give up after {@value
 * #REQUEST_MILLIS} ms, calls after {@value #CALL_MILLIS} ms.
 */
public final class Admins {

  static final int REQUEST_MILLIS = 5_000;
  static final int CALL_MILLIS = 15_000;

  private Admins() {}

  /**
   * Opens an Admin client for reading, whatever the access; the caller closes it. Its requests that
   * change something throw {@link IllegalStateException}.
   *
   * @throws org.mirrorbench.engine.problem.ProblemException if a secret cannot be had now
   * @throws org.apache.kafka.common.KafkaException if the properties cannot be used
   */
  public static Admin open(ClusterProfile profile, String purpose) {
    return ReadingAdmin.of(Admin.create(properties(profile, purpose)), profile.alias());
  }

  /**
   * Opens an Admin client that may change the cluster.
   *
   * @throws IllegalStateException if the profile is read-only: the caller had to ask {@link
   *     #readOnly} first
   */
  public static Admin openForChange(ClusterProfile profile, String purpose) {
    if (profile.access() == Access.READ_ONLY) {
      throw new IllegalStateException("Cluster " + profile.alias() + " is read-only");
    }
    return Admin.create(properties(profile, purpose));
  }

  /**
   * Why a cluster may not be changed, or empty when it may.
   *
   * @param what for people: what would be done, such as {@code a flow would write records to it}
   */
  public static Optional<Problem> readOnly(ClusterProfile profile, String what) {
    return profile.access() == Access.MANAGED
        ? Optional.empty()
        : Optional.of(
            new Problem.Invalid(
                "Cluster " + profile.alias(),
                "it is read-only in this workspace, but " + what + ".",
                "Choose another cluster, or make this one managed in its profile."));
  }

  /** The properties of any client of a cluster, with this product's time-outs. */
  public static Map<String, Object> properties(ClusterProfile profile, String purpose) {
    Map<String, Object> properties = new HashMap<>(profile.clientProperties());
    TokenEndpoints.allow(properties);
    ConfigReferences.provide(properties);
    properties.put("client.id", "mirrorbench-" + purpose + "-" + profile.alias());
    properties.put("request.timeout.ms", REQUEST_MILLIS);
    properties.put("default.api.timeout.ms", CALL_MILLIS);
    properties.put("reconnect.backoff.max.ms", 2_000);
    properties.put("metric.reporters", "");
    return properties;
  }

  /** Lets Kafka's clients in this process ask the token endpoint of a cluster, if it has one. */
  public static void allowTokens(ClusterProfile profile) {
    TokenEndpoints.allow(profile.clientProperties());
  }

  /** A consumer of bytes that belongs to no group and commits nothing; the caller closes it. */
  public static KafkaConsumer<byte[], byte[]> consumer(
      ClusterProfile profile, String purpose, boolean readCommitted) {
    return consumer(profile, purpose, readCommitted, Map.of());
  }

  /**
   * The same with further properties.
   *
   * @throws IllegalArgumentException if they name a group: its commits would be writing
   */
  public static KafkaConsumer<byte[], byte[]> consumer(
      ClusterProfile profile, String purpose, boolean readCommitted, Map<String, Object> more) {
    if (more.containsKey("group.id") || more.containsKey("enable.auto.commit")) {
      throw new IllegalArgumentException("A reading consumer belongs to no group");
    }
    Map<String, Object> properties = reader(profile, purpose, readCommitted);
    properties.putAll(more);
    properties.remove("group.id");
    return new KafkaConsumer<>(properties);
  }

  /**
   * A producer of bytes that waits for every replica in sync and never repeats a record; the caller
   * closes it.
   *
   * @throws IllegalStateException if the profile is read-only: the caller had to ask {@link
   *     #readOnly} first
   */
  public static Producer<byte[], byte[]> writer(ClusterProfile profile, String purpose) {
    if (profile.access() == Access.READ_ONLY) {
      throw new IllegalStateException("Cluster " + profile.alias() + " is read-only");
    }
    Map<String, Object> properties = properties(profile, purpose);
    properties.remove("default.api.timeout.ms");
    properties.put("acks", "all");
    properties.put("enable.idempotence", true);
    properties.put("linger.ms", 0);
    properties.put("max.block.ms", CALL_MILLIS);
    properties.put("delivery.timeout.ms", CALL_MILLIS);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Properties of a consumer of bytes that belongs to no group and commits nothing. */
  public static Map<String, Object> reader(
      ClusterProfile profile, String purpose, boolean readCommitted) {
    Map<String, Object> properties = properties(profile, purpose);
    String bytes = "org.apache.kafka.common.serialization.ByteArrayDeserializer";
    properties.put("key.deserializer", bytes);
    properties.put("value.deserializer", bytes);
    properties.put("enable.auto.commit", false);
    // asking for a topic must not create it: a storage topic that a broker makes is not compacted
    properties.put("allow.auto.create.topics", false);
    properties.put("auto.offset.reset", "earliest");
    properties.put("isolation.level", readCommitted ? "read_committed" : "read_uncommitted");
    return properties;
  }
}
