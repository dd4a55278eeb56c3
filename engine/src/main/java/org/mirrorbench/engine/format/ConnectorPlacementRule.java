package org.mirrorbench.engine.format;

import java.util.Optional;
import java.util.stream.Stream;
import org.mirrorbench.engine.format.Connector.Setting;
import org.mirrorbench.engine.format.ConnectorSubject.Mirror;
import org.mirrorbench.engine.keys.ConnectorPart;
import org.mirrorbench.engine.keys.Placement;
import org.mirrorbench.engine.problem.Severity;

/**
 * {@code unknown-key}, {@code key-without-effect}, {@code key-of-another-connector}, {@code
 * limited-reach}, {@code offset-syncs-producer-only} and {@code removed-key}.
 */
final class ConnectorPlacementRule implements ConnectorRule {

  @Override
  public Stream<LintFinding> check(ConnectorSubject subject) {
    return subject.each((mirror, key, setting) -> judge(subject, mirror, key, setting));
  }

  private static Stream<LintFinding> judge(
      ConnectorSubject subject, Mirror mirror, String key, Setting setting) {
    if (RemovedKeyRule.removed(key)) {
      return Stream.of(
          subject.finding(
              setting,
              RemovedKeyRule.severity(key),
              "removed-key",
              RemovedKeyRule.message(key),
              RemovedKeyRule.remedy(key)));
    }
    Optional<ConnectorPart> another = subject.keys().another(mirror.part(), key);
    boolean ofMirror = !setting.key().equals(key);
    if (ofMirror) {
      return Stream.empty();
    }
    if (another.isPresent()) {
      return Stream.of(
          subject.finding(
              setting,
              Severity.INFO,
              "key-of-another-connector",
              "The "
                  + mirror.part().noun()
                  + " does not read it; the "
                  + another.get().noun()
                  + " does.",
              "Write it there, or leave it."));
    }
    return placed(subject, setting, subject.keys().classify(mirror.part(), key));
  }

  private static Stream<LintFinding> placed(
      ConnectorSubject subject, Setting setting, Placement placement) {
    return switch (placement) {
      case Placement.Effective effective -> Stream.empty();
      case Placement.Partial partial ->
          Stream.of(
              warning(
                  subject,
                  setting,
                  partial.offsetSyncsOnly() ? "offset-syncs-producer-only" : "limited-reach",
                  partial.reach(),
                  partial.remedy()));
      case Placement.Ineffective dead ->
          Stream.of(warning(subject, setting, "key-without-effect", dead.why(), dead.remedy()));
      case Placement.UnknownCluster(String alias) ->
          Stream.of(warning(subject, setting, "unknown-key", "No connector reads it", "Remove it"));
      case Placement.Unknown(String suggestion) ->
          Stream.of(
              subject.finding(
                  setting,
                  Severity.WARNING,
                  "unknown-key",
                  "Neither MirrorMaker nor Connect nor a client knows this key.",
                  suggestion == null ? "Remove it." : "Did you mean " + suggestion + "?"));
    };
  }

  private static LintFinding warning(
      ConnectorSubject subject, Setting setting, String rule, String message, String remedy) {
    return subject.finding(setting, Severity.WARNING, rule, message + ".", remedy + ".");
  }
}
