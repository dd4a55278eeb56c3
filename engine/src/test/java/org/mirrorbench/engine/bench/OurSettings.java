package org.mirrorbench.engine.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.keys.Presets;

/** The settings under test, once, for every contender but the stock one. */
final class OurSettings {

  private OurSettings() {}

  /** What the LAN preset gives the data producer. */
  static Map<String, String> producer(String compression) {
    Map<String, String> settings = preset("producer.override.");
    settings.put("acks", "all");
    settings.put("compression.type", compression);
    return settings;
  }

  /** What the LAN preset gives the source consumer. */
  static Map<String, String> consumer() {
    return preset("source.consumer.");
  }

  private static Map<String, String> preset(String prefix) {
    Map<String, String> settings = new LinkedHashMap<>();
    Presets.of(Preset.LAN)
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix)) {
                settings.put(key.substring(prefix.length()), value);
              }
            });
    return settings;
  }

  static Map<String, String> connector(String compression) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("tasks.max", "2");
    settings.put("offset.lag.max", Presets.of(Preset.LAN).get("offset.lag.max"));
    consumer().forEach((key, value) -> settings.put("consumer." + key, value));
    producer(compression).forEach((key, value) -> settings.put("producer.override." + key, value));
    return settings;
  }
}
