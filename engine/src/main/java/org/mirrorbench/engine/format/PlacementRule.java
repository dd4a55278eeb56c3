package org.mirrorbench.engine.format;

import java.util.stream.Stream;
import org.mirrorbench.engine.format.PropertiesFile.Entry;
import org.mirrorbench.engine.keys.Placement;
import org.mirrorbench.engine.problem.Severity;

/**
 * {@code unknown-key}, {@code unknown-cluster}, {@code key-without-effect}, {@code limited-reach}
 * and {@code offset-syncs-producer-only}.
 */
final class PlacementRule implements LintRule {

  @Override
  public Stream<LintFinding> check(LintSubject subject) {
    if (subject.clusters().isEmpty()) {
      return Stream.empty();
    }
    return subject.effective().stream()
        .filter(entry -> !RemovedKeyRule.removed(subject.bare(entry)))
        .filter(entry -> !TextRule.spacedArrow(subject, entry))
        .flatMap(entry -> judge(subject, entry));
  }

  private static Stream<LintFinding> judge(LintSubject subject, Entry entry) {
    return switch (subject.placement(entry)) {
      case Placement.Effective effective -> Stream.empty();
      case Placement.Partial partial ->
          Stream.of(
              subject.finding(
                  entry,
                  Severity.WARNING,
                  partial.offsetSyncsOnly() ? "offset-syncs-producer-only" : "limited-reach",
                  partial.reach().closed(),
                  partial.remedy().closed()));
      case Placement.Ineffective ineffective ->
          Stream.of(
              subject.finding(
                  entry,
                  Severity.WARNING,
                  "key-without-effect",
                  ineffective.why().closed(),
                  ineffective.remedy().closed()));
      case Placement.UnknownCluster(String alias) -> unknownCluster(subject, entry, alias);
      case Placement.Unknown(String suggestion) ->
          Stream.of(
              subject.finding(
                  entry,
                  Severity.WARNING,
                  "unknown-key",
                  Lint.UNKNOWN_KEY.of(),
                  suggestion == null ? Lint.REMOVE.of() : Lint.DID_YOU_MEAN.of(suggestion)));
    };
  }

  /** An enabled flow of an unknown cluster is reported as a fault already. */
  private static Stream<LintFinding> unknownCluster(
      LintSubject subject, Entry entry, String alias) {
    boolean fault =
        subject.faults().stream()
            .anyMatch(f -> f.key().equals(entry.key()) && f.rule().equals("unknown-cluster"));
    return fault
        ? Stream.empty()
        : Stream.of(
            subject.finding(
                entry,
                Severity.WARNING,
                "unknown-cluster",
                Lint.UNKNOWN_CLUSTER_IGNORED.of(alias),
                Lint.ADD_CLUSTER_OR_CORRECT.of(alias)));
  }
}
