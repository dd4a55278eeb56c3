package org.mirrorbench.engine.keys;

import java.util.Map;
import org.mirrorbench.engine.flow.Preset;

/** The sizes of each preset. */
public final class Presets {

  private Presets() {}

  /** Connector-level keys of the data producer and the source consumer. */
  public static Map<String, String> of(Preset preset) {
    return Map.ofEntries(
        Map.entry("producer.override.batch.size", "262144"),
        Map.entry("producer.override.linger.ms", "20"),
        Map.entry("producer.override.buffer.memory", "67108864"),
        Map.entry("producer.override.max.request.size", "8388608"),
        Map.entry("source.consumer.fetch.min.bytes", "65536"),
        Map.entry("source.consumer.fetch.max.wait.ms", "100"),
        Map.entry("source.consumer.max.partition.fetch.bytes", "4194304"),
        Map.entry("source.consumer.fetch.max.bytes", "33554432"),
        Map.entry("source.consumer.max.poll.records", "4000"),
        Map.entry("source.consumer.receive.buffer.bytes", "1048576"));
  }
}
