package org.mirrorbench.engine.format;

import java.util.function.Function;
import java.util.stream.Stream;
import org.mirrorbench.engine.format.PropertiesFile.Entry;
import org.mirrorbench.engine.keys.MirrorFile;
import org.mirrorbench.engine.problem.Severity;

/**
 * {@code cluster-alias-overridden}: {@code source.cluster.alias} and {@code target.cluster.alias}
 * are for connectors; in a file for MirrorMaker they rename the clusters of its flows.
 */
final class ClusterAliasRule implements LintRule {

  @Override
  public Stream<LintFinding> check(LintSubject subject) {
    return Stream.concat(
        check(subject, "source.cluster.alias", MirrorFile.Flow::source),
        check(subject, "target.cluster.alias", MirrorFile.Flow::target));
  }

  private static Stream<LintFinding> check(
      LintSubject subject, String name, Function<MirrorFile.Flow, String> alias) {
    return subject.effective().stream()
        .filter(entry -> entry.key().equals(name) || entry.key().endsWith("." + name))
        .filter(entry -> renames(subject, entry, name, alias))
        .map(
            entry ->
                subject.finding(
                    entry,
                    Severity.WARNING,
                    "cluster-alias-overridden",
                    Lint.ALIAS_OVERRIDDEN.of(),
                    Lint.REMOVE.of()));
  }

  private static boolean renames(
      LintSubject subject, Entry entry, String name, Function<MirrorFile.Flow, String> alias) {
    for (MirrorFile.Flow flow : subject.flows()) {
      boolean applies = entry.key().equals(name) || entry.key().equals(flow + "." + name);
      if (applies && !alias.apply(flow).equals(entry.value().strip())) {
        return true;
      }
    }
    return false;
  }
}
