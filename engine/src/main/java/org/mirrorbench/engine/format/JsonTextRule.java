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
              "From here on it is no strict JSON (a comment, a trailing comma, a bare control"
                  + " character), so Connect refuses it.",
              "Take that out."));
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
                        "A setting is one text, not a list or an object; Connect refuses it.",
                        "Write the values in one text, separated by commas.")));
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
                    "The same key stands again further down, and wins.",
                    "Keep the one that is meant."))
        .toList();
  }
}
