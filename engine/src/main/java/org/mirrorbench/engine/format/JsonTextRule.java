package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.List;
import org.mirrorbench.engine.problem.Severity;

/**
 * {@code not-json}, {@code duplicate-key} and {@code bad-value}: what of a file Connect would
 * refuse or pass over when it is given the file as it is.
 */
final class JsonTextRule {

  private JsonTextRule() {}

  static List<LintFinding> check(ConnectorJson json) {
    List<LintFinding> found = new ArrayList<>();
    if (json.refusedAt() > 0) {
      found.add(
          new LintFinding(
              json.name(),
              json.refusedAt(),
              "",
              Severity.ERROR,
              "not-json",
              Lint.NOT_JSON.of(),
              Lint.TAKE_OUT.of()));
    }
    json.nested()
        .forEach(
            field ->
                found.add(
                    new LintFinding(
                        json.name(),
                        field.keyPlace().line(),
                        field.key(),
                        Severity.ERROR,
                        "bad-value",
                        Lint.NESTED.of(),
                        Lint.WRITE_ONE_TEXT.of())));
    found.addAll(duplicates(json.name(), json.shadowed()));
    return found;
  }

  /** Fields that a later one of the same name makes void. */
  static List<LintFinding> duplicates(String file, List<Tree.Field> shadowed) {
    return shadowed.stream()
        .map(
            field ->
                new LintFinding(
                    file,
                    field.keyPlace().line(),
                    field.key(),
                    Severity.WARNING,
                    "duplicate-key",
                    Lint.LATER_WINS.of(),
                    Lint.KEEP_MEANT.of()))
        .toList();
  }
}
