package org.mirrorbench.engine.connect.embedded;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.SealedReference;

/**
 * The secrets of one worker's connectors, for the config provider that Connect makes for it.
 *
 * <p>Connect makes providers by the name of their class and gives them nothing but strings. So the
 * secrets wait here under a random scope that only the worker's properties name; they go when the
 * worker is closed.
 */
final class SealedSecrets implements AutoCloseable {

  static final String PROVIDERS = "config.providers";
  static final String SCOPE = "scope";

  private static final Map<String, SealedSecrets> OPEN = new ConcurrentHashMap<>();

  private final String scope = newScope();
  private final Map<String, Map<String, String>> values;
  private final Map<String, String> providers;

  /**
   * @param values by connector and key
   * @param worker the worker's properties; providers named there resolve what a value refers to
   */
  SealedSecrets(Map<String, Map<String, String>> values, Map<String, String> worker) {
    this.values = values;
    this.providers =
        worker.entrySet().stream()
            .filter(property -> property.getKey().startsWith(PROVIDERS))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    OPEN.put(scope, this);
  }

  /** The properties that tell Connect of the provider, beside those of a file. */
  Map<String, String> properties() {
    String own = PROVIDERS + "." + SealedReference.PROVIDER;
    String named = providers.getOrDefault(PROVIDERS, "");
    Map<String, String> properties = new HashMap<>();
    properties.put(
        PROVIDERS,
        named.isBlank() ? SealedReference.PROVIDER : named + "," + SealedReference.PROVIDER);
    properties.put(own + ".class", SealedConfigProvider.class.getName());
    properties.put(own + ".param." + SCOPE, scope);
    return properties;
  }

  boolean holds(Map<String, Map<String, String>> others) {
    return values.equals(others);
  }

  /**
   * The values of a connector; of all of its keys when none are named.
   *
   * @throws ConfigException if one is not known: better than to log in with a reference
   */
  static Map<String, String> find(String scope, String connector, @Nullable Set<String> keys) {
    SealedSecrets open = OPEN.get(scope);
    Map<String, String> known =
        open == null ? Map.of() : open.values.getOrDefault(connector, Map.of());
    Map<String, String> found = new TreeMap<>(known);
    if (keys != null) {
      found.keySet().retainAll(keys);
      keys.stream()
          .filter(key -> !known.containsKey(key))
          .findFirst()
          .ifPresent(key -> refuse(connector, key));
    }
    return open == null ? found : open.resolved(found);
  }

  private static void refuse(String connector, String key) {
    throw new ConfigException(
        "This worker was not given the secret "
            + key
            + " of connector "
            + connector
            + "; start the flow with Mirrorbench where its secrets are");
  }

  /** A file's value may itself hold references; Connect would not look into what it resolved. */
  private Map<String, String> resolved(Map<String, String> found) {
    if (providers.isEmpty() || found.values().stream().noneMatch(value -> value.contains("${"))) {
      return found;
    }
    Map<String, String> resolved = new HashMap<>();
    new AbstractConfig(new ConfigDef(), found, providers, false)
        .originals()
        .forEach((key, value) -> resolved.put(key, String.valueOf(value)));
    resolved.keySet().retainAll(found.keySet());
    return resolved;
  }

  @Override
  public void close() {
    OPEN.remove(scope);
  }

  private static String newScope() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
