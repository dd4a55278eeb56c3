package org.mirrorbench.engine.demo;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mirrorbench.engine.cluster.ClusterProfile;

/** Where the workload's producers get their properties. */
final class Producers {

  private Producers() {}

  /** Idempotent, acks=all; a broker may be gone for long and no record is given up. */
  static Producer<byte[], byte[]> open(ClusterProfile cluster, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(cluster.clientProperties());
    properties.put("client.id", "mirrorbench-workload");
    properties.put("metric.reporters", "");
    properties.put("linger.ms", 20);
    properties.put("batch.size", 64 << 10);
    properties.put("buffer.memory", 16L << 20);
    properties.put("delivery.timeout.ms", Integer.MAX_VALUE);
    properties.put("request.timeout.ms", 10_000);
    properties.put("reconnect.backoff.max.ms", 1_000);
    properties.putAll(more);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
