package org.mirrorbench.engine.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a record that was looked at: nothing of what it says.
 *
 * @param keySize bytes, -1 without a key
 * @param valueSize bytes, -1 without a value
 * @param key a digest that is equal for equal keys, or null without a key
 * @param schema the id behind the schema registries' zero byte, or null when there is none
 */
public record Sampled(
    long offset,
    long timestamp,
    int keySize,
    int valueSize,
    int headers,
    @Nullable String key,
    @Nullable Integer schema) {

  /** About what it takes in a request. */
  public int size() {
    return Math.max(keySize, 0) + Math.max(valueSize, 0);
  }
}
