package org.mirrorbench.engine.keys;

import org.apache.kafka.common.config.ConfigDef;
import org.jspecify.annotations.Nullable;

/**
 * What Kafka says of a key.
 *
 * @param defaultValue as it would be written in a file; null when there is none
 * @param documentation Kafka's own words, with some HTML in them
 */
public record KeyInfo(
    String name,
    Scope scope,
    ConfigDef.Type type,
    @Nullable String defaultValue,
    String documentation) {

  /** Whether values are secrets by Kafka's own classification. */
  public boolean secret() {
    return type == ConfigDef.Type.PASSWORD;
  }
}
