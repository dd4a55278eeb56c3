package org.mirrorbench.engine.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.DraftFault.Topic;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Naming;

/** From where to where. */
final class PathRules {

  static final String FIELD = "paths";

  private static final String LEGAL = "[A-Za-z0-9._-]+";

  private final FlowDraft draft;
  private final Known known;
  private final List<DraftFault> faults = new ArrayList<>();

  private PathRules(FlowDraft draft, Known known) {
    this.draft = draft;
    this.known = known;
  }

  static List<DraftFault> check(FlowDraft draft, Known known) {
    PathRules rules = new PathRules(draft, known);
    if (draft.paths().isEmpty()) {
      rules.add(Topic.NO_PATH);
    }
    rules.aliases().forEach(rules::alias);
    rules.paths();
    rules.naming();
    return rules.faults;
  }

  private void add(Topic topic, String... values) {
    faults.add(DraftFault.of(topic, FIELD, values));
  }

  private Set<String> aliases() {
    Set<String> aliases = new LinkedHashSet<>();
    for (FlowName path : draft.paths()) {
      aliases.addAll(List.of(path.source(), path.target()));
    }
    return aliases;
  }

  private void alias(String alias) {
    if (!alias.matches(LEGAL)) {
      add(Topic.BAD_ALIAS, alias);
    }
    if (draft.naming() instanceof Naming.Prefixed(String separator) && alias.contains(separator)) {
      add(Topic.ALIAS_HAS_SEPARATOR, alias, separator);
    }
    known
        .cluster(alias)
        .ifPresentOrElse(
            profile -> {
              if (!profile.hasServers()) {
                add(Topic.NO_ADDRESS, alias);
              }
            },
            () -> add(Topic.UNKNOWN_CLUSTER, alias));
  }

  private void paths() {
    Set<FlowName> seen = new HashSet<>();
    for (FlowName path : draft.paths()) {
      if (!seen.add(path)) {
        add(Topic.DUPLICATE_PATH, path.toString());
      }
      known
          .cluster(path.target())
          .filter(PathRules::readOnly)
          .ifPresent(target -> add(Topic.READ_ONLY_TARGET, target.alias()));
      known
          .cluster(path.source())
          .filter(PathRules::readOnly)
          .ifPresent(source -> add(Topic.READ_ONLY_SOURCE, source.alias()));
      sameAddress(path);
    }
  }

  private static boolean readOnly(ClusterProfile profile) {
    return profile.access() == Access.READ_ONLY;
  }

  private void sameAddress(FlowName path) {
    Set<String> shared = servers(path.source());
    shared.retainAll(servers(path.target()));
    if (!shared.isEmpty()) {
      add(Topic.SAME_ADDRESS, path.source(), path.target());
    }
  }

  private Set<String> servers(String alias) {
    return known
        .cluster(alias)
        .filter(ClusterProfile::hasServers)
        .map(profile -> Arrays.stream(profile.bootstrapServers().split(",")))
        .map(servers -> servers.map(String::strip).collect(Collectors.toCollection(HashSet::new)))
        .orElseGet(HashSet::new);
  }

  private void naming() {
    switch (draft.naming()) {
      case Naming.Prefixed prefixed -> {}
      case Naming.Identity identity -> {
        circle(Topic.IDENTITY_CYCLE);
        merges();
      }
      case Naming.Custom custom -> circle(Topic.CUSTOM_CYCLE);
    }
  }

  private void circle(Topic topic) {
    List<FlowName> circle = Circle.in(draft.paths());
    if (!circle.isEmpty()) {
      add(topic, circle.stream().map(FlowName::toString).collect(Collectors.joining(", ")));
    }
  }

  private void merges() {
    Map<String, Set<String>> sources = new LinkedHashMap<>();
    for (FlowName path : draft.paths()) {
      sources.computeIfAbsent(path.target(), any -> new LinkedHashSet<>()).add(path.source());
    }
    sources.forEach(
        (target, from) -> {
          if (from.size() > 1) {
            add(Topic.IDENTITY_MERGE, target, String.join(", ", from));
          }
        });
  }
}
