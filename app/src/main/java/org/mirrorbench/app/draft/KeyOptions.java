package org.mirrorbench.app.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.keys.KeyCatalogue;
import org.mirrorbench.engine.keys.KeyInfo;
import org.mirrorbench.engine.keys.Scope;

/** Kafka's own definitions of keys as options. */
final class KeyOptions {

  private static final Set<String> COMMON =
      Set.of(
          "tasks.max",
          "replication.factor",
          "refresh.topics.enabled",
          "refresh.topics.interval.seconds",
          "refresh.groups.interval.seconds",
          "sync.topic.configs.enabled",
          "sync.topic.acls.enabled",
          "sync.group.offsets.enabled",
          "sync.group.offsets.interval.seconds",
          "emit.heartbeats.enabled",
          "emit.heartbeats.interval.seconds",
          "emit.checkpoints.enabled",
          "emit.checkpoints.interval.seconds",
          "offset-syncs.topic.location",
          "offset.lag.max",
          "config.properties.exclude",
          "exactly.once.support",
          "producer.override.compression.type",
          "producer.override.linger.ms",
          "producer.override.batch.size",
          "source.consumer.auto.offset.reset",
          "source.consumer.isolation.level");

  /** What other steps of the wizard ask, or nobody may say. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "name",
          "connector.class",
          "topics",
          "topics.exclude",
          "groups",
          "groups.exclude",
          "replication.policy.class",
          "replication.policy.separator",
          "source.cluster.alias",
          "target.cluster.alias");

  private KeyOptions() {}

  static List<Option> all() {
    List<Option> all = new ArrayList<>();
    for (KeyInfo key : KeyCatalogue.standard().all()) {
      switch (key.scope()) {
        case CONNECTOR -> add(key, "", all);
        case PRODUCER -> add(key, "producer.override.", all);
        case CONSUMER -> add(key, "source.consumer.", all);
        case WORKER -> add(key, "", all);
        case MIRROR_MAKER, ADMIN -> {}
      }
    }
    return List.copyOf(all);
  }

  private static void add(KeyInfo key, String prefix, List<Option> to) {
    String name = prefix + key.name();
    if (!ELSEWHERE.contains(name) && to.stream().noneMatch(each -> each.key().equals(name))) {
      to.add(
          new Option(
              name,
              kind(key),
              key.defaultValue(),
              unit(key.name()),
              plain(key.documentation()),
              "",
              COMMON.contains(name),
              key.scope() == Scope.WORKER,
              List.of()));
    }
  }

  private static Option.Kind kind(KeyInfo key) {
    if (key.secret()) {
      return Option.Kind.SECRET;
    }
    String value = key.defaultValue();
    if (value == null) {
      return Option.Kind.TEXT;
    }
    if (value.equals("true") || value.equals("false")) {
      return Option.Kind.SWITCH;
    }
    return value.matches("-?\\d+(\\.\\d+)?") ? Option.Kind.NUMBER : Option.Kind.TEXT;
  }

  private static String unit(String name) {
    if (name.endsWith(".ms")) {
      return "ms";
    }
    if (name.endsWith(".seconds")) {
      return "s";
    }
    return name.endsWith(".bytes") || name.equals("batch.size") || name.equals("buffer.memory")
        ? "B"
        : "";
  }

  private static String plain(@Nullable String documentation) {
    return documentation == null
        ? ""
        : documentation
            .replaceAll("<[^>]+>", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replaceAll("\\s+", " ")
            .strip();
  }
}
