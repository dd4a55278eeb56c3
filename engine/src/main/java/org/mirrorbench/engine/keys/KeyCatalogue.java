package org.mirrorbench.engine.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every key that MirrorMaker, its connectors, the Connect worker and the clients understand, taken
 * from the definitions in the Kafka release on the class path. Immutable.
 */
public final class KeyCatalogue {

  private static final KeyCatalogue STANDARD = new KeyCatalogue(KafkaDefinitions.all());

  /** Prefixes under which connectors and workers pass keys on to a client. */
  private static final List<Map.Entry<String, Scope>> CLIENT_PREFIXES =
      List.of(
          Map.entry("producer.override.", Scope.PRODUCER),
          Map.entry("consumer.override.", Scope.CONSUMER),
          Map.entry("admin.override.", Scope.ADMIN),
          Map.entry("source.producer.", Scope.PRODUCER),
          Map.entry("source.consumer.", Scope.CONSUMER),
          Map.entry("source.admin.", Scope.ADMIN),
          Map.entry("target.producer.", Scope.PRODUCER),
          Map.entry("target.consumer.", Scope.CONSUMER),
          Map.entry("target.admin.", Scope.ADMIN),
          Map.entry("producer.", Scope.PRODUCER),
          Map.entry("consumer.", Scope.CONSUMER),
          Map.entry("admin.", Scope.ADMIN));

  private final Map<Scope, Map<String, KeyInfo>> byScope = new EnumMap<>(Scope.class);

  private KeyCatalogue(List<KeyInfo> keys) {
    for (Scope scope : Scope.values()) {
      byScope.put(scope, new TreeMap<>());
    }
    for (KeyInfo key : keys) {
      in(key.scope()).putIfAbsent(key.name(), key);
    }
  }

  /** The catalogue of the Kafka release on the class path. */
  public static KeyCatalogue standard() {
    return STANDARD;
  }

  /** All keys, by scope and name. */
  public List<KeyInfo> all() {
    return byScope.values().stream().flatMap(keys -> keys.values().stream()).toList();
  }

  /** The key of a scope, or null. */
  public @Nullable KeyInfo find(Scope scope, String name) {
    return in(scope).get(name);
  }

  /**
   * What a connector or worker key means, client prefixes such as {@code producer.override.} and
   * {@code source.consumer.} included: connector keys first, then the process's, the worker's, the
   * clients'. Null when nothing knows it.
   */
  public @Nullable KeyInfo find(String key) {
    for (Scope scope : List.of(Scope.CONNECTOR, Scope.MIRROR_MAKER, Scope.WORKER)) {
      KeyInfo found = find(scope, key);
      if (found != null) {
        return found;
      }
    }
    for (Map.Entry<String, Scope> prefix : CLIENT_PREFIXES) {
      if (key.startsWith(prefix.getKey())) {
        return find(prefix.getValue(), key.substring(prefix.getKey().length()));
      }
    }
    return findClient(key);
  }

  /** The producer's, consumer's or admin client's key of that name, or null. */
  public @Nullable KeyInfo findClient(String name) {
    for (Scope scope : List.of(Scope.PRODUCER, Scope.CONSUMER, Scope.ADMIN)) {
      KeyInfo found = find(scope, name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The names of a scope, sorted. */
  public Set<String> names(Scope scope) {
    return Collections.unmodifiableSet(in(scope).keySet());
  }

  /** The known name most like this one, or null when none is near. */
  public @Nullable String nearest(String name, Collection<Scope> scopes) {
    List<String> names = new ArrayList<>();
    scopes.forEach(scope -> names.addAll(in(scope).keySet()));
    return NearestName.of(name, names);
  }

  /** Keys that stock hands from {@code <alias>.} or the top level to every client of a cluster. */
  public static Set<String> clusterKeys() {
    return KafkaDefinitions.CLUSTER_KEYS;
  }

  /** Keys that stock takes from the top level of the file for every flow. */
  public static Set<String> flowKeysAtTopLevel() {
    return KafkaDefinitions.CONNECTOR_KEYS;
  }

  /** Worker keys that a dedicated MirrorMaker overrides or never reads. */
  public static Set<String> workerKeysIgnoredWhenDedicated() {
    return KafkaDefinitions.DEDICATED_IGNORES.stream()
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Map<String, KeyInfo> in(Scope scope) {
    return byScope.getOrDefault(scope, Map.of());
  }
}
