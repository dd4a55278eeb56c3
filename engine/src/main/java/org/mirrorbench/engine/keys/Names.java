package org.mirrorbench.engine.keys;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questions that all levels of a file ask the catalogue. */
final class Names {

  /** Prefixes whose names nobody can list: plug-ins and topic settings. */
  private static final List<String> CONNECTOR_FAMILIES =
      List.of(
          "transforms.",
          "predicates.",
          "topic.creation.",
          "key.converter.",
          "value.converter.",
          "header.converter.",
          "config.providers.",
          "replication.policy.",
          "metrics.context.");

  private static final List<String> WORKER_FAMILIES =
      List.of(
          "offset.storage.",
          "config.storage.",
          "status.storage.",
          "key.converter.",
          "value.converter.",
          "header.converter.",
          "config.providers.",
          "metrics.context.");

  private static final Set<String> CLUSTER = KafkaDefinitions.CLUSTER_KEYS;

  private final KeyCatalogue catalogue;

  Names(KeyCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  KeyCatalogue catalogue() {
    return catalogue;
  }

  @Nullable KeyInfo connector(String name) {
    return catalogue.find(Scope.CONNECTOR, name);
  }

  @Nullable KeyInfo worker(String name) {
    return catalogue.find(Scope.WORKER, name);
  }

  /** A key that every client of a cluster gets: address and security. */
  boolean cluster(String name) {
    return CLUSTER.contains(name);
  }

  boolean connectorFamily(String name) {
    return CONNECTOR_FAMILIES.stream().anyMatch(name::startsWith);
  }

  boolean workerFamily(String name) {
    return WORKER_FAMILIES.stream().anyMatch(name::startsWith);
  }

  boolean ignoredWhenDedicated(String name) {
    return KafkaDefinitions.DEDICATED_IGNORES.contains(name);
  }

  /** The whole key with a nearer known name, or null. */
  @Nullable String suggestion(String prefix, String name, Scope... scopes) {
    String near = catalogue.nearest(name, List.of(scopes));
    return near == null ? null : prefix + near;
  }

  /** {@code source.consumer.} for keys of consumers, {@code producer.override.} for producers'. */
  static String clientPrefix(KeyInfo client) {
    return switch (client.scope()) {
      case PRODUCER -> "producer.override.";
      case CONSUMER -> "source.consumer.";
      case ADMIN -> "source.admin.";
      case MIRROR_MAKER, CONNECTOR, WORKER -> "";
    };
  }

  /** {@code producer}, {@code consumer} or {@code admin} when the name starts so, with a dot. */
  static @Nullable Scope client(String name) {
    if (name.startsWith("producer.")) {
      return Scope.PRODUCER;
    }
    if (name.startsWith("consumer.")) {
      return Scope.CONSUMER;
    }
    return name.startsWith("admin.") ? Scope.ADMIN : null;
  }

  static String afterDot(String name) {
    return name.substring(name.indexOf('.') + 1);
  }
}
