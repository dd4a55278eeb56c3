package org.mirrorbench.engine.format;

import java.util.Optional;
import java.util.stream.Stream;
import org.mirrorbench.engine.format.Connector.Setting;
import org.mirrorbench.engine.format.ConnectorSubject.Mirror;
import org.mirrorbench.engine.keys.ConnectorPart;
import org.mirrorbench.engine.keys.Placement;
import org.mirrorbench.engine.problem.Said;
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
              Lint.OTHER_CONNECTOR.of(mirror.part(), another.get()),
              Lint.WRITE_THERE.of()));
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
                  partial.reach().closed(),
                  partial.remedy().closed()));
      case Placement.Ineffective dead ->
          Stream.of(
              warning(
                  subject,
                  setting,
                  "key-without-effect",
                  dead.why().closed(),
                  dead.remedy().closed()));
      case Placement.UnknownCluster(String alias) ->
          Stream.of(
              warning(subject, setting, "unknown-key", Lint.UNREAD_KEY.of(), Lint.REMOVE.of()));
      case Placement.Unknown(String suggestion) ->
          Stream.of(
              subject.finding(
                  setting,
                  Severity.WARNING,
                  "unknown-key",
                  Lint.UNKNOWN_KEY.of(),
                  suggestion == null ? Lint.REMOVE.of() : Lint.DID_YOU_MEAN.of(suggestion)));
    };
  }

  private static LintFinding warning(
      ConnectorSubject subject, Setting setting, String rule, Said message, Said remedy) {
    return subject.finding(setting, Severity.WARNING, rule, message, remedy);
  }
}
