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
import org.mirrorbench.engine.problem.Said;

/** Compares topic configs as {@code MirrorSourceConnector.syncTopicConfigs} carries them over. */
final class ConfigParity {

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
              topic,
              remote,
              "configs",
              null,
              null,
              State.UNKNOWN,
              why(here == null ? source : target)));
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

  private static Said why(Result<?> configs) {
    return configs instanceof Result.Err<?>(var problem) ? Said.of(problem) : Carry.DELETED.of();
  }

  private @Nullable ParityRow row(
      String topic, String remote, ConfigEntry here, @Nullable ConfigEntry there, boolean known) {
    if (here.isSensitive() || (there != null && there.isSensitive())) {
      return row(topic, remote, here.name(), null, null, State.UNKNOWN, Carry.SECRET.of());
    }
    String value = there == null ? null : there.value();
    if (Objects.equals(here.value(), value)) {
      return isOwn(here) || (there != null && isOwn(there))
          ? row(topic, remote, here.name(), here.value(), value, State.SAME, Said.nothing())
          : null;
    }
    Fate fate = known ? fate(here, there) : new Fate(State.DIFFERENT, Carry.STRANGER.of());
    return row(topic, remote, here.name(), here.value(), value, fate.state, fate.why);
  }

  /** What becomes of a difference. */
  private record Fate(State state, Said why) {}

  private Fate fate(ConfigEntry here, @Nullable ConfigEntry there) {
    if (!filter.shouldReplicateConfigProperty(here.name())) {
      return new Fate(State.NOT_CARRIED, Carry.EXCLUDED.of());
    }
    if (!synced) {
      return new Fate(State.NOT_CARRIED, Carry.CONFIGS_OFF.of());
    }
    if (here.isReadOnly() || here.source() == ConfigSource.STATIC_BROKER_CONFIG) {
      return new Fate(State.NOT_CARRIED, Carry.BROKERS_FILE.of());
    }
    if (here.isDefault() && !filter.shouldReplicateSourceDefault(here.name())) {
      return there != null && isOwn(there)
          ? new Fate(State.WILL_SYNC, Carry.BACK_TO_DEFAULT.of())
          : new Fate(State.NOT_CARRIED, Carry.OWN_DEFAULT.of());
    }
    return there == null
        ? new Fate(State.DIFFERENT, Carry.TARGET_TOO_OLD.of())
        : new Fate(State.WILL_SYNC, Carry.SET_NEXT.of());
  }

  private static boolean isOwn(ConfigEntry entry) {
    return entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG;
  }

  private static ParityRow onlyThere(String topic, String remote, ConfigEntry entry) {
    String value = entry.isSensitive() ? null : entry.value();
    return row(
        topic, remote, entry.name(), null, value, State.DIFFERENT, Carry.SOURCE_TOO_OLD.of());
  }

  private static ParityRow row(
      String topic,
      String remote,
      String config,
      @Nullable String here,
      @Nullable String there,
      State state,
      Said why) {
    return new ParityRow(topic, remote, "config " + config, here, there, state, why);
  }
}
