package org.mirrorbench.engine.format;

import java.util.Set;
import java.util.stream.Stream;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.format.PropertiesFile.Entry;
import org.mirrorbench.engine.problem.Severity;

/**
 * {@code shared-worker}: MirrorMaker starts a worker for each pair of clusters, all with connectors
 * of the same names. Two on one cluster must not be one group, nor keep connectors in one topic.
 */
final class SharedWorkerRule implements LintRule {

  private static final Set<String> KEYS = Set.of("group.id", "config.storage.topic");

  @Override
  public Stream<LintFinding> check(LintSubject subject) {
    return subject.effective().stream()
        .filter(entry -> !entry.key().contains("->"))
        .flatMap(entry -> subject.clusters().stream().flatMap(on -> check(subject, entry, on)));
  }

  private static Stream<LintFinding> check(LintSubject subject, Entry entry, String cluster) {
    String key = KEYS.stream().filter(each -> sets(entry, each, cluster)).findFirst().orElse(null);
    if (key == null || overridden(subject, entry, cluster + "." + key)) {
      return Stream.empty();
    }
    long workers =
        subject.workers().stream().filter(it -> shares(subject, it, cluster, key)).count();
    long flows = subject.flows().stream().filter(it -> it.target().equals(cluster)).count();
    return workers < 2
        ? Stream.empty()
        : Stream.of(
            subject.finding(
                entry,
                flows < 2 ? Severity.WARNING : Severity.ERROR,
                "shared-worker",
                Lint.SHARED_WORKER.of(workers, cluster),
                Lint.REMOVE_FOR_OWN.of()));
  }

  private static boolean sets(Entry entry, String key, String cluster) {
    return entry.key().equals(key) || entry.key().equals(cluster + "." + key);
  }

  /** What is said for all clusters yields to what is said for one. */
  private static boolean overridden(LintSubject subject, Entry entry, String key) {
    return !entry.key().equals(key)
        && subject.effective().stream().anyMatch(other -> other.key().equals(key));
  }

  /** A worker may have been given its own. */
  private static boolean shares(LintSubject subject, FlowName pair, String cluster, String key) {
    return pair.target().equals(cluster)
        && subject.effective().stream().noneMatch(other -> other.key().equals(pair + "." + key));
  }
}
