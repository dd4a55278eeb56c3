package org.mirrorbench.engine.cluster;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * The one place where Admin clients and reading consumers get their properties.
 *
 * <p>Nothing a person waits for may hang on one dead broker: requests give up after {@value
 * #REQUEST_MILLIS} ms, calls after {@value #CALL_MILLIS} ms.
 */
public final class Admins {

  static final int REQUEST_MILLIS = 5_000;
  static final int CALL_MILLIS = 15_000;

  private Admins() {}

  /** Opens an Admin client for reading; the caller closes it. */
  public static Admin open(ClusterProfile profile, String purpose) {
    return Admin.create(properties(profile, purpose));
  }

  /**
   * Opens an Admin client that may change the cluster.
   *
   * @throws IllegalStateException if the profile is read-only: the caller had to ask first
   */
  public static Admin openForChange(ClusterProfile profile, String purpose) {
    if (profile.access() == Access.READ_ONLY) {
      throw new IllegalStateException("Cluster " + profile.alias() + " is read-only");
    }
    return open(profile, purpose);
  }

  private static Map<String, Object> properties(ClusterProfile profile, String purpose) {
    Map<String, Object> properties = new HashMap<>(profile.clientProperties());
    properties.put("client.id", "mirrorbench-" + purpose + "-" + profile.alias());
    properties.put("request.timeout.ms", REQUEST_MILLIS);
    properties.put("default.api.timeout.ms", CALL_MILLIS);
    properties.put("reconnect.backoff.max.ms", 2_000);
    properties.put("metric.reporters", "");
    return properties;
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
