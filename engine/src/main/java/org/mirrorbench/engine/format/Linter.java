package org.mirrorbench.engine.format;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Finds what an {@code mm2.properties} says and MirrorMaker does not hear. Pure. */
public final class Linter {

  private static final List<LintRule> RULES =
      List.of(
          new FaultRule(),
          new PlacementRule(),
          new RemovedKeyRule(),
          new ValueRule(),
          new TextRule(),
          new ClusterAliasRule(),
          new DuplicateKeyRule(),
          new SecretRule());

  private Linter() {}

  /** The findings by line; a file that cannot be read at all is {@link Problem.Invalid}. */
  public static Result<List<LintFinding>> lint(Path file) {
    return PropertiesFile.parse(file).map(Linter::lint);
  }

  /** The findings by line. */
  public static List<LintFinding> lint(PropertiesFile file) {
    LintSubject subject = new LintSubject(file);
    return RULES.stream()
        .flatMap(rule -> rule.check(subject))
        .distinct()
        .sorted(
            Comparator.comparingInt(LintFinding::line)
                .thenComparing(LintFinding::severity, Comparator.reverseOrder())
                .thenComparing(LintFinding::rule))
        .toList();
  }
}
