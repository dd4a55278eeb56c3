package org.mirrorbench.engine.cluster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigTransformer;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;

/**
 * ConfigReferences such as <code>${file:/run/kafka.properties:password}</code>, which Kafka's
 * configuration providers replace wherever they find one in a value.
 */
final class ConfigReferences {

  private static final String PROVIDERS = "config.providers";

  /** A value that is one reference, written so that JAAS text around it stays whole. */
  private static final Pattern WHOLE = Pattern.compile("\\$\\{[A-Za-z0-9_-]+:[^${}\"\\r\\n]*\\}");

  /** Kafka's own providers, under the names that everybody gives them. */
  private static final Map<String, String> STOCK =
      Map.of(
          "file", "org.apache.kafka.common.config.provider.FileConfigProvider",
          "directory", "org.apache.kafka.common.config.provider.DirectoryConfigProvider",
          "env", "org.apache.kafka.common.config.provider.EnvVarConfigProvider");

  private ConfigReferences() {}

  /** Whether the value as a whole names a value that is kept elsewhere. */
  static boolean isWhole(String value) {
    return WHOLE.matcher(value).matches();
  }

  /** Whether a provider would replace a part of the value. */
  static boolean isIn(String value) {
    return ConfigTransformer.DEFAULT_PATTERN.matcher(value).find();
  }

  /**
   * Whether properties name no providers but Kafka's own under their usual names, which the clients
   * of this product have anyway.
   */
  static boolean stockOnly(Map<String, String> properties) {
    return properties.entrySet().stream()
        .filter(entry -> isProviders(entry.getKey()))
        .allMatch(entry -> stock(entry.getKey(), entry.getValue().strip()));
  }

  static boolean isProviders(String key) {
    return key.equals(PROVIDERS) || key.startsWith(PROVIDERS + ".");
  }

  private static boolean stock(String key, String value) {
    if (key.equals(PROVIDERS)) {
      return Stream.of(value.split(",")).map(String::strip).allMatch(STOCK::containsKey);
    }
    return STOCK.entrySet().stream()
        .anyMatch(
            one ->
                key.equals(PROVIDERS + "." + one.getKey() + ".class")
                    && value.equals(one.getValue()));
  }

  /** Every reference in a value, in its order. */
  static List<String> all(String value) {
    return ConfigTransformer.DEFAULT_PATTERN
        .matcher(value)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** A secret for a value of a file: external when the value is a reference. */
  static Secret secret(String value) {
    return isWhole(value)
        ? Secret.kept(SecretRef.external(value), () -> Result.ok(value))
        : Secret.of(value);
  }

  /**
   * Lets a client of this process resolve references to files, folders and environment variables,
   * unless the properties name providers themselves.
   */
  static void provide(Map<String, Object> properties) {
    boolean refer =
        properties.values().stream().anyMatch(v -> v instanceof String text && isIn(text));
    if (refer && !properties.containsKey(PROVIDERS)) {
      properties.put(PROVIDERS, String.join(",", new TreeMap<>(STOCK).keySet()));
      STOCK.forEach((name, type) -> properties.put(PROVIDERS + "." + name + ".class", type));
    }
  }
}
