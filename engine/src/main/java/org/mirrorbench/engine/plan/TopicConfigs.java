package org.mirrorbench.engine.plan;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Configs that a topic should have.
 *
 * @param configs null for a value that the topic should not set itself
 */
public record TopicConfigs(Side side, String topic, SortedMap<String, @Nullable String> configs) {

  public TopicConfigs {
    configs = Collections.unmodifiableSortedMap(new TreeMap<>(configs));
  }
}
