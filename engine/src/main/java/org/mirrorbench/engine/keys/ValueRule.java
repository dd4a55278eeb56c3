package org.mirrorbench.engine.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** What Kafka's own definition of a key allows as its value. */
public final class ValueRule {

  private static final Map<Scope, Map<String, ConfigDef.ConfigKey>> DEFINED = defined();

  /** Words that Kafka checks in its classes and not in its definitions. */
  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "exactly.once.support", List.of("requested", "required"),
          "transaction.boundary", List.of("poll", "interval", "connector"),
          "use.defaults.from", List.of("target", "source"),
          "exactly.once.source.support", List.of("disabled", "preparing", "enabled"));

  private ValueRule() {}

  private static Map<Scope, Map<String, ConfigDef.ConfigKey>> defined() {
    Map<Scope, Map<String, ConfigDef.ConfigKey>> all = new EnumMap<>(Scope.class);
    KafkaDefinitions.definitions()
        .forEach(
            (scope, definitions) -> {
              Map<String, ConfigDef.ConfigKey> keys = new HashMap<>();
              definitions.forEach(one -> one.configKeys().forEach(keys::putIfAbsent));
              all.put(scope, keys);
            });
    return all;
  }

  /** What a value should be; the window has its own words for each. */
  public enum Expected {
    WHOLE_NUMBER,
    NUMBER,
    TRUE_OR_FALSE,
    /** Another reason, in Kafka's words. */
    VALID
  }

  /**
   * Why a value is refused.
   *
   * @param detail the range, the choices or Kafka's words; empty when the type says it all
   */
  public record Refusal(Expected expected, String detail) {}

  /** Why Kafka would refuse a value, or null when it would take it or nobody knows. */
  public static @Nullable Refusal refusal(KeyInfo key, String value) {
    List<String> choices = choices(key);
    if (!choices.isEmpty() && key.type() == ConfigDef.Type.STRING) {
      boolean known = choices.stream().anyMatch(value.strip()::equalsIgnoreCase);
      return known ? null : new Refusal(Expected.VALID, String.join(", ", choices));
    }
    if (key.type() == ConfigDef.Type.CLASS) {
      return null; // it must be on the worker's class path, not on ours
    }
    Object parsed;
    try {
      parsed = ConfigDef.parseType(key.name(), value, key.type());
    } catch (ConfigException e) {
      return new Refusal(expected(key.type()), "");
    }
    return outside(key, parsed);
  }

  private static @Nullable Refusal outside(KeyInfo key, Object value) {
    ConfigDef.Validator validator = validator(key);
    try {
      if (validator != null) {
        validator.ensureValid(key.name(), value);
      }
      return key.name().endsWith(".interval.seconds") && ((Number) value).longValue() < 1
          ? new Refusal(Expected.VALID, "[1,...]")
          : null;
    } catch (ConfigException e) {
      String range = range(key);
      return new Refusal(Expected.VALID, range == null ? said(e, key) : range);
    }
  }

  private static String said(ConfigException e, KeyInfo key) {
    return String.valueOf(e.getMessage()).replaceFirst(".*" + key.name() + ": ?", "");
  }

  private static Expected expected(ConfigDef.Type type) {
    return switch (type) {
      case INT, LONG, SHORT -> Expected.WHOLE_NUMBER;
      case DOUBLE -> Expected.NUMBER;
      case BOOLEAN -> Expected.TRUE_OR_FALSE;
      case STRING, LIST, CLASS, PASSWORD -> Expected.VALID;
    };
  }

  /** Such as {@code [1,...]}, or null. */
  static @Nullable String range(KeyInfo key) {
    ConfigDef.Validator validator = validator(key);
    if (key.name().endsWith(".interval.seconds")) {
      return "[1,...]";
    }
    String written = validator == null ? "" : validator.toString();
    return written.contains(",...") ? written : null;
  }

  /** The words that a value may be; empty for any. */
  static List<String> choices(KeyInfo key) {
    List<String> known = CHOICES.get(key.name());
    if (known != null) {
      return known;
    }
    ConfigDef.Validator validator = validator(key);
    String written = validator == null ? "" : validator.toString();
    int open = written.indexOf('[');
    if (open < 0 || written.contains("...") || written.contains(":") || !written.endsWith("]")) {
      return List.of();
    }
    List<String> words =
        new ArrayList<>(
            Arrays.asList(written.substring(open + 1, written.length() - 1).split(", ")));
    if (written.startsWith("(case")) {
      words.sort(null);
    }
    return words;
  }

  private static ConfigDef.@Nullable Validator validator(KeyInfo key) {
    ConfigDef.ConfigKey defined =
        DEFINED.getOrDefault(key.scope(), Map.of()).get(key.name().toLowerCase(Locale.ROOT));
    return defined == null ? null : defined.validator;
  }
}
