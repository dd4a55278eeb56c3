package org.mirrorbench.engine.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings under test, once, for every contender but the stock one. */
final class OurSettings {

  private OurSettings() {}

  /** In-flight memory is small on purpose: see engine/docs/performance.md. */
  static Map<String, String> producer(String compression) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("acks", "all");
    settings.put("enable.idempotence", "true");
    settings.put("max.in.flight.requests.per.connection", "5");
    settings.put("batch.size", "131072");
    settings.put("linger.ms", "20");
    settings.put("buffer.memory", "16777216");
    settings.put("max.request.size", "4194304");
    settings.put("compression.type", compression);
    return settings;
  }

  static Map<String, String> consumer() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("isolation.level", "read_committed");
    settings.put("max.poll.records", "2000");
    settings.put("max.partition.fetch.bytes", "1048576");
    settings.put("fetch.min.bytes", "65536");
    settings.put("fetch.max.wait.ms", "100");
    settings.put("receive.buffer.bytes", "1048576");
    return settings;
  }

  static Map<String, String> connector(String compression) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("tasks.max", "2");
    consumer().forEach((key, value) -> settings.put("consumer." + key, value));
    producer(compression).forEach((key, value) -> settings.put("producer.override." + key, value));
    return settings;
  }
}
