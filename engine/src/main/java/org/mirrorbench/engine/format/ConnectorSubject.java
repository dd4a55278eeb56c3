package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mirrorbench.engine.format.Connector.Aliases;
import org.mirrorbench.engine.format.Connector.Setting;
import org.mirrorbench.engine.keys.ConnectorKeys;
import org.mirrorbench.engine.keys.ConnectorPart;
import org.mirrorbench.engine.keys.KeyCatalogue;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.problem.Severity;

/**
 * The connectors of a file, with what the rules ask of them.
 *
 * @param written whether the file has the connectors themselves; an operator's are made from a
 *     resource and bring converters and clients' security with them
 */
record ConnectorSubject(String file, List<Connector> connectors, boolean written) {

  private static final ConnectorKeys KEYS = new ConnectorKeys(KeyCatalogue.standard());

  /** One of MirrorMaker's connectors. */
  record Mirror(Connector connector, ConnectorPart part) {}

  static ConnectorSubject of(ConnectorJson json) {
    return new ConnectorSubject(json.name(), json.connectors(), true);
  }

  static ConnectorSubject of(StrimziFile file) {
    List<Connector> all = new ArrayList<>();
    file.resources().forEach(one -> all.addAll(one.connectors()));
    return new ConnectorSubject(file.name(), all, false);
  }

  ConnectorKeys keys() {
    return KEYS;
  }

  List<Mirror> mirrors() {
    List<Mirror> mirrors = new ArrayList<>();
    for (Connector one : connectors) {
      one.part().ifPresent(part -> mirrors.add(new Mirror(one, part)));
    }
    return mirrors;
  }

  Map<Aliases, Map<ConnectorPart, List<Connector>>> groups() {
    return new ConnectorFlows(connectors, Map.of()).groups();
  }

  /** Judges every setting of MirrorMaker's connectors that the file itself writes. */
  Stream<LintFinding> each(Judge judge) {
    return mirrors().stream()
        .flatMap(
            mirror ->
                mirror.connector().settings().entrySet().stream()
                    .filter(one -> written || !made(one.getKey()))
                    .flatMap(one -> judge.of(mirror, one.getKey(), one.getValue())));
  }

  /** What an operator derives from fields of its own. */
  private static boolean made(String key) {
    return key.startsWith("source.cluster.")
        || key.startsWith("target.cluster.")
        || key.equals("connector.class");
  }

  /** Judges one setting. */
  @FunctionalInterface
  interface Judge {
    Stream<LintFinding> of(Mirror mirror, String key, Setting setting);
  }

  /** About a key of a connector, said or not; connectors may stand in several files. */
  static LintFinding finding(
      Connector at, String key, Severity severity, String rule, Said message, Said remedy) {
    return new LintFinding(at.file(), at.line(key), key, severity, rule, message, remedy);
  }

  LintFinding finding(Setting setting, Severity severity, String rule, Said message, Said remedy) {
    return new LintFinding(file, setting.line(), setting.key(), severity, rule, message, remedy);
  }
}
