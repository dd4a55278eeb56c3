package org.mirrorbench.app.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Naming;
import org.mirrorbench.engine.flow.Patterns;

/** A known flow as a draft: its patterns and its naming in their fields, all else as options. */
final class SpecReader {

  private static final String POLICY = "replication.policy.class";
  private static final String SEPARATOR = "replication.policy.separator";

  private SpecReader() {}

  static FlowDraft read(FlowSpec spec, String id) {
    Map<String, String> rest = new HashMap<>(spec.connectorSettings());
    Naming naming = naming(rest);
    Patterns topics = patterns("topics", rest);
    Patterns groups = patterns("groups", rest);
    return FlowDraft.empty(id)
        .withPaths(List.of(spec.name()))
        .with(naming)
        .withTopics(topics)
        .withGroups(groups)
        .with(spec.preset())
        .withOptions(rest)
        .withWorkerOptions(spec.workerSettings());
  }

  private static Naming naming(Map<String, String> rest) {
    String policy = rest.remove(POLICY);
    if (policy == null || policy.endsWith(".DefaultReplicationPolicy")) {
      String separator = rest.remove(SEPARATOR);
      return new Naming.Prefixed(separator == null || separator.isEmpty() ? "." : separator);
    }
    return policy.endsWith(".IdentityReplicationPolicy")
        ? new Naming.Identity()
        : new Naming.Custom(policy, Map.of());
  }

  private static Patterns patterns(String key, Map<String, String> rest) {
    return new Patterns(
        list(rest.remove(key), Patterns.all().include()),
        list(rest.remove(key + ".exclude"), List.of()));
  }

  private static List<String> list(@Nullable String text, List<String> otherwise) {
    return text == null ? otherwise : PatternText.read(text);
  }
}
