package org.mirrorbench.engine.carryover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.mirror.ConfigPropertyFilter;
import org.apache.kafka.connect.mirror.MirrorSourceConnector;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.carryover.ParityRow.State;
import org.mirrorbench.engine.problem.Result;

/** Compares topic configs as {@code MirrorSourceConnector.syncTopicConfigs} carries them over. */
final class ConfigParity {

  static final String STRANGER = "By its name MirrorMaker does not take it for its own copy.";

  private static final String FILTER = "config.property.filter.class";

  private final ConfigPropertyFilter filter;
  private final boolean synced;
  private final Result<Map<String, Config>> source;
  private final Result<Map<String, Config>> target;

  ConfigParity(
      Map<String, String> config,
      Result<Map<String, Config>> source,
      Result<Map<String, Config>> target) {
    this.filter = filter(config);
    this.synced = !"false".equals(config.get("sync.topic.configs.enabled"));
    this.source = source;
    this.target = target;
  }

  private static ConfigPropertyFilter filter(Map<String, String> config) {
    ConfigDef some = new ConfigDef();
    some.define(new MirrorSourceConnector().config().configKeys().get(FILTER));
    return new AbstractConfig(some, new HashMap<>(config), false)
        .getConfiguredInstance(FILTER, ConfigPropertyFilter.class);
  }

  /**
   * @param known whether MirrorMaker recognises its copy
   */
  List<ParityRow> of(String topic, String remote, boolean known) {
    Config here = find(source, topic);
    Config there = find(target, remote);
    if (here == null || there == null) {
      return List.of(
          new ParityRow(
              topic, remote, "configs", null, null, State.UNKNOWN, why(here == null ? source : target)));
    }
    List<ParityRow> rows = new ArrayList<>();
    for (ConfigEntry entry : here.entries()) {
      ParityRow row = row(topic, remote, entry, there.get(entry.name()), known);
      if (row != null) {
        rows.add(row);
      }
    }
    there.entries().stream()
        .filter(entry -> here.get(entry.name()) == null && isOwn(entry))
        .map(entry -> onlyThere(topic, remote, entry))
        .forEach(rows::add);
    return rows;
  }

  private static @Nullable Config find(Result<Map<String, Config>> configs, String topic) {
    return switch (configs) {
      case Result.Ok<Map<String, Config>>(var known) -> known.get(topic);
      case Result.Err<Map<String, Config>> unknown -> null;
    };
  }

  private static String why(Result<?> configs) {
    return configs instanceof Result.Err<?>(var problem)
        ? problem.sentence()
        : "It was deleted while it was read.";
  }

  private @Nullable ParityRow row(
      String topic, String remote, ConfigEntry here, @Nullable ConfigEntry there, boolean known) {
    if (here.isSensitive() || (there != null && there.isSensitive())) {
      return row(topic, remote, here.name(), null, null, State.UNKNOWN, "It is a secret.");
    }
    String value = there == null ? null : there.value();
    if (Objects.equals(here.value(), value)) {
      return isOwn(here) || (there != null && isOwn(there))
          ? row(topic, remote, here.name(), here.value(), value, State.SAME, "")
          : null;
    }
    Fate fate = known ? fate(here, there) : new Fate(State.DIFFERENT, STRANGER);
    return row(topic, remote, here.name(), here.value(), value, fate.state, fate.why);
  }

  /** What becomes of a difference. */
  private record Fate(State state, String why) {}

  private Fate fate(ConfigEntry here, @Nullable ConfigEntry there) {
    if (!filter.shouldReplicateConfigProperty(here.name())) {
      return new Fate(State.NOT_CARRIED, "config.properties.exclude leaves it out.");
    }
    if (!synced) {
      return new Fate(State.NOT_CARRIED, "sync.topic.configs.enabled is off.");
    }
    if (here.isReadOnly() || here.source() == ConfigSource.STATIC_BROKER_CONFIG) {
      return new Fate(State.NOT_CARRIED, "It comes from the source broker's own file.");
    }
    if (here.isDefault() && !filter.shouldReplicateSourceDefault(here.name())) {
      return there != null && isOwn(there)
          ? new Fate(
              State.WILL_SYNC,
              "What the target's topic has of its own is removed: the source has the default.")
          : new Fate(State.NOT_CARRIED, "Each cluster keeps its own default.");
    }
    return there == null
        ? new Fate(State.DIFFERENT, "The target's brokers do not know this config.")
        : new Fate(State.WILL_SYNC, "Set at the next sync.");
  }

  private static boolean isOwn(ConfigEntry entry) {
    return entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG;
  }

  private static ParityRow onlyThere(String topic, String remote, ConfigEntry entry) {
    String value = entry.isSensitive() ? null : entry.value();
    return row(
        topic,
        remote,
        entry.name(),
        null,
        value,
        State.DIFFERENT,
        "The source's brokers do not know this config.");
  }

  private static ParityRow row(
      String topic,
      String remote,
      String config,
      @Nullable String here,
      @Nullable String there,
      State state,
      String why) {
    return new ParityRow(topic, remote, "config " + config, here, there, state, why);
  }
}
