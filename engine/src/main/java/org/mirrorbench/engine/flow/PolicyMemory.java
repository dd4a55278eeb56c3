package org.mirrorbench.engine.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.mirror.ReplicationPolicy;
import org.jspecify.annotations.Nullable;

/** Keeps a policy while only patterns change: each new one writes lines into the log. */
final class PolicyMemory {

  private static final Set<String> PATTERNS =
      Set.of("topics", "topics.exclude", "groups", "groups.exclude");

  private Map<String, String> settings = Map.of();
  private @Nullable ReplicationPolicy policy;

  ReplicationPolicy of(Map<String, String> config) {
    Map<String, String> others = new HashMap<>(config);
    others.keySet().removeAll(PATTERNS);
    ReplicationPolicy kept = policy;
    if (kept == null || !others.equals(settings)) {
      kept = TopicSelection.policy(config);
      policy = kept;
      settings = others;
    }
    return kept;
  }
}
