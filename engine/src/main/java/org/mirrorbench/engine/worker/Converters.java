package org.mirrorbench.engine.worker;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A worker's default converters.
 *
 * @param key a class name
 * @param value a class name
 * @param header a class name
 * @param schemaRegistry the registry's URL for converters that need one, or null
 */
public record Converters(String key, String value, String header, @Nullable String schemaRegistry) {

  private static final String BYTES = "org.apache.kafka.connect.converters.ByteArrayConverter";
  private static final String AVRO = "io.confluent.connect.avro.AvroConverter";

  /** Records pass through untouched: what mirroring needs. */
  public static final Converters BYTE_ARRAY = new Converters(BYTES, BYTES, BYTES, null);

  /** Avro keys and values by a Schema Registry; the converter must be in the plug-in path. */
  public static Converters avro(String schemaRegistry) {
    return new Converters(
        AVRO, AVRO, "org.apache.kafka.connect.storage.SimpleHeaderConverter", schemaRegistry);
  }

  /** Worker properties. */
  public Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    properties.put("key.converter", key);
    properties.put("value.converter", value);
    properties.put("header.converter", header);
    if (schemaRegistry != null) {
      properties.put("key.converter.schema.registry.url", schemaRegistry);
      properties.put("value.converter.schema.registry.url", schemaRegistry);
    }
    return properties;
  }
}
