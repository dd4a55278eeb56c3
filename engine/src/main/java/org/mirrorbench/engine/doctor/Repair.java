package org.mirrorbench.engine.doctor;

import java.util.Map;
import org.mirrorbench.engine.plan.Side;

/** What would mend a finding. It is never done by the doctor: it becomes part of a plan. */
public sealed interface Repair {

  /** Settings that the flow should have; a null-like empty value removes the key. */
  record Settings(Map<String, String> connector) implements Repair {
    public Settings {
      connector = Map.copyOf(connector);
    }
  }

  /** Configs that a topic should have. */
  record TopicConfig(Side side, String topic, Map<String, String> configs) implements Repair {
    public TopicConfig {
      configs = Map.copyOf(configs);
    }
  }

  /** More partitions for a topic. */
  record Partitions(Side side, String topic, int count) implements Repair {}

  /** FAILED connectors and tasks are started again. */
  record Restart(String connector) implements Repair {}
}
