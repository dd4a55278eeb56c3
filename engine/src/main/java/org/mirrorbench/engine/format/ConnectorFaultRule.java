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
              "None of its connectors is MirrorMaker's.",
              "Give the configuration of a MirrorSourceConnector."));
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
              "The connector needs the alias of its source.",
              "Write source.cluster.alias."));
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
              "The " + mirror.part().noun() + " is not told where this cluster is.",
              "Write " + key + " = host:port."));
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
              "Source and target have the same alias.",
              "Give each cluster an alias of its own."));
    } else if (sources.isEmpty()) {
      found.add(
          ConnectorSubject.finding(
              any,
              "connector.class",
              Severity.INFO,
              "no-source-connector",
              "No source connector of " + aliases + " is here, so this is no whole flow.",
              "Import it together with the file of its source connector."));
    } else if (sources.size() > 1) {
      found.add(
          ConnectorSubject.finding(
              sources.get(1),
              "connector.class",
              Severity.WARNING,
              "several-source-connectors",
              sources.size()
                  + " source connectors of "
                  + aliases
                  + " share one flow's name, so they are read as no flow.",
              "Import them one by one under aliases of their own, or join them."));
    }
  }
}
