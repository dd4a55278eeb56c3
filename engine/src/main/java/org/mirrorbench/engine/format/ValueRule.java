package org.mirrorbench.engine.format;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.format.PropertiesFile.Entry;
import org.mirrorbench.engine.keys.KeyInfo;
import org.mirrorbench.engine.keys.Placement;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.problem.Severity;

/** {@code bad-value}: a value that is no number or truth value where the key asks for one. */
final class ValueRule implements LintRule {

  private static final Set<ConfigDef.Type> CHECKED =
      Set.of(
          ConfigDef.Type.BOOLEAN,
          ConfigDef.Type.INT,
          ConfigDef.Type.SHORT,
          ConfigDef.Type.LONG,
          ConfigDef.Type.DOUBLE);

  @Override
  public Stream<LintFinding> check(LintSubject subject) {
    if (subject.clusters().isEmpty()) {
      return Stream.empty();
    }
    return subject.effective().stream()
        .filter(entry -> !entry.value().contains("${"))
        .filter(entry -> !TextRule.inlineComment(entry) && !TextRule.quoted(entry))
        .filter(entry -> !subject.bare(entry).equals("enabled"))
        .flatMap(entry -> judge(subject, entry));
  }

  private static Stream<LintFinding> judge(LintSubject subject, Entry entry) {
    KeyInfo key = key(subject.placement(entry));
    Said fault = key == null ? null : fault(key, entry.value());
    return fault == null || key == null
        ? Stream.empty()
        : Stream.of(
            subject.finding(
                entry,
                Severity.ERROR,
                "bad-value",
                fault,
                key.defaultValue() == null
                    ? Lint.CORRECT.of()
                    : Lint.CORRECT_DEFAULT.of(key.defaultValue())));
  }

  /** What a value must be and is not, or null. */
  static @Nullable Said fault(KeyInfo key, String value) {
    if (!CHECKED.contains(key.type()) || value.contains("${")) {
      return null;
    }
    try {
      ConfigDef.parseType(key.name(), value, key.type());
      return null;
    } catch (ConfigException e) {
      return key.type() == ConfigDef.Type.BOOLEAN ? Lint.NOT_BOOLEAN.of() : Lint.NOT_NUMBER.of();
    }
  }

  private static @Nullable KeyInfo key(Placement placement) {
    return switch (placement) {
      case Placement.Effective(KeyInfo key) -> key;
      case Placement.Partial partial -> partial.key();
      case Placement.Ineffective ineffective -> null;
      case Placement.Unknown unknown -> null;
      case Placement.UnknownCluster unknown -> null;
    };
  }
}
