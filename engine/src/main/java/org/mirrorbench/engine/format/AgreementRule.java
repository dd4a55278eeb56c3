package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.format.Connector.Aliases;
import org.mirrorbench.engine.keys.ConnectorPart;
import org.mirrorbench.engine.keys.KeyCatalogue;
import org.mirrorbench.engine.keys.KeyInfo;
import org.mirrorbench.engine.keys.Scope;
import org.mirrorbench.engine.problem.Severity;

/**
 * {@code connectors-disagree}: where the source and the checkpoint connector of a flow differ,
 * checkpoints stay empty or name topics that do not exist. {@code one-setting-for-all}: other
 * differences, which a flow here cannot have.
 */
final class AgreementRule implements ConnectorRule {

  private static final List<String> MUST =
      List.of(
          "replication.policy.class",
          "replication.policy.separator",
          "replication.policy.internal.topic.separator.enabled",
          "offset-syncs.topic.location",
          "topic.filter.class",
          "topics",
          "topics.exclude",
          "source.cluster.bootstrap.servers",
          "target.cluster.bootstrap.servers");

  @Override
  public Stream<LintFinding> check(ConnectorSubject subject) {
    List<LintFinding> found = new ArrayList<>();
    subject.groups().forEach((aliases, parts) -> compare(aliases, parts, found));
    return found.stream();
  }

  private static void compare(
      Aliases aliases, Map<ConnectorPart, List<Connector>> parts, List<LintFinding> found) {
    List<Connector> sources = parts.getOrDefault(ConnectorPart.SOURCE, List.of());
    List<Connector> checkpoints = parts.getOrDefault(ConnectorPart.CHECKPOINT, List.of());
    if (sources.isEmpty() || checkpoints.isEmpty()) {
      return;
    }
    Connector source = sources.getFirst();
    for (Connector checkpoint : checkpoints) {
      for (String key : MUST) {
        if (!Objects.equals(effective(source, key), effective(checkpoint, key))) {
          found.add(disagreement(aliases, source, checkpoint, key));
        }
      }
      differences(source, checkpoint, found);
    }
  }

  private static void differences(Connector source, Connector checkpoint, List<LintFinding> found) {
    checkpoint
        .settings()
        .forEach(
            (key, setting) -> {
              String other = source.value(key);
              boolean shared =
                  !MUST.contains(key)
                      && !List.of("name", "connector.class").contains(key)
                      && !ConnectorPart.CHECKPOINT.owns(key);
              if (shared && other != null && !other.strip().equals(setting.value().strip())) {
                found.add(
                    ConnectorSubject.finding(
                        checkpoint,
                        key,
                        Severity.INFO,
                        "one-setting-for-all",
                        Lint.ONE_FOR_ALL.of(),
                        Lint.LEAVE_DIFFERENCE.of()));
              }
            });
  }

  private static LintFinding disagreement(
      Aliases aliases, Connector source, Connector checkpoint, String key) {
    boolean said = checkpoint.settings().containsKey(key);
    Connector at = said ? checkpoint : source;
    return ConnectorSubject.finding(
        at,
        key,
        Severity.ERROR,
        "connectors-disagree",
        Lint.DISAGREE.of(aliases),
        Lint.SAME_FOR_BOTH.of(key));
  }

  private static @Nullable String effective(Connector connector, String key) {
    String said = connector.value(key);
    KeyInfo known = KeyCatalogue.standard().find(Scope.CONNECTOR, key);
    return said != null ? said.strip() : known == null ? null : known.defaultValue();
  }
}
