package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mirrorbench.engine.format.Connector.Aliases;
import org.mirrorbench.engine.format.ConnectorSubject.Mirror;
import org.mirrorbench.engine.keys.ConnectorPart;
import org.mirrorbench.engine.problem.Severity;

/**
 * {@code missing-alias}, {@code missing-bootstrap-servers}, {@code same-alias}, {@code
 * no-source-connector} and {@code several-source-connectors}.
 */
final class ConnectorFaultRule implements ConnectorRule {

  /** Whether a finding is about the connectors of a flow together. */
  static boolean ofGroups(LintFinding finding) {
    return List.of("no-source-connector", "several-source-connectors", "no-flow")
        .contains(finding.rule());
  }

  @Override
  public Stream<LintFinding> check(ConnectorSubject subject) {
    List<LintFinding> found = new ArrayList<>();
    for (Mirror mirror : subject.mirrors()) {
      alias(mirror.connector(), found);
      address(mirror, "source.cluster.bootstrap.servers", found);
      address(mirror, "target.cluster.bootstrap.servers", found);
    }
    subject.groups().forEach((aliases, parts) -> group(aliases, parts, found));
    if (subject.mirrors().isEmpty()) {
      found.add(
          new LintFinding(
              subject.file(),
              1,
              "",
              Severity.ERROR,
              "no-flow",
              Lint.NO_MIRROR_CONNECTOR.of(),
              Lint.GIVE_SOURCE_CONNECTOR.of()));
    }
    return found.stream();
  }

  private static void alias(Connector connector, List<LintFinding> found) {
    if (connector.aliases() == null) {
      found.add(
          ConnectorSubject.finding(
              connector,
              "source.cluster.alias",
              Severity.ERROR,
              "missing-alias",
              Lint.NO_ALIAS.of(),
              Lint.WRITE_ALIAS.of()));
    }
  }

  /** A heartbeat connector opens no client of the source. */
  private static void address(Mirror mirror, String key, List<LintFinding> found) {
    String servers = mirror.connector().value(key);
    boolean needed = mirror.part() != ConnectorPart.HEARTBEAT || key.startsWith("target.");
    if (needed && (servers == null || servers.isBlank())) {
      found.add(
          ConnectorSubject.finding(
              mirror.connector(),
              key,
              Severity.ERROR,
              "missing-bootstrap-servers",
              Lint.NO_SERVERS.of(mirror.part()),
              Lint.WRITE_SERVERS.of(key)));
    }
  }

  private static void group(
      Aliases aliases, Map<ConnectorPart, List<Connector>> parts, List<LintFinding> found) {
    List<Connector> sources = parts.getOrDefault(ConnectorPart.SOURCE, List.of());
    Connector any = parts.values().iterator().next().getFirst();
    if (aliases.source().equals(aliases.target())) {
      found.add(
          ConnectorSubject.finding(
              any,
              "target.cluster.alias",
              Severity.ERROR,
              "same-alias",
              Lint.SAME_ALIAS.of(),
              Lint.OWN_ALIASES.of()));
    } else if (sources.isEmpty()) {
      found.add(
          ConnectorSubject.finding(
              any,
              "connector.class",
              Severity.INFO,
              "no-source-connector",
              Lint.NO_SOURCE_CONNECTOR.of(aliases),
              Lint.IMPORT_TOGETHER.of()));
    } else if (sources.size() > 1) {
      found.add(
          ConnectorSubject.finding(
              sources.get(1),
              "connector.class",
              Severity.WARNING,
              "several-source-connectors",
              Lint.SEVERAL_SOURCES.of(sources.size(), aliases),
              Lint.IMPORT_APART.of()));
    }
  }
}
