package org.mirrorbench.engine.doctor;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.plan.MirrorConfigs;
import org.mirrorbench.engine.plan.Side;
import org.mirrorbench.engine.topology.TopicInfo;

/**
 * What a mirror is going to be set to: what MirrorMaker carries over, else what it has or what the
 * target's brokers give a new topic.
 */
final class MirrorSettings {

  /** The brokers' own names for topic settings, where they differ. */
  private static final Map<String, String> BROKER =
      Map.of(
          "max.message.bytes", "message.max.bytes",
          "message.timestamp.after.max.ms", "log.message.timestamp.after.max.ms",
          "message.timestamp.before.max.ms", "log.message.timestamp.before.max.ms",
          "message.timestamp.type", "log.message.timestamp.type",
          "cleanup.policy", "log.cleanup.policy",
          "retention.ms", "log.retention.ms");

  private final MirrorConfigs rules;
  private final boolean synced;
  private final Map<String, String> mirrored;
  private final Map<String, Config> source;
  private final Map<String, Config> target;
  private final Config broker;
  private final IdentityHashMap<Config, Map<String, String>> fresh = new IdentityHashMap<>();
  private final IdentityHashMap<Config, Map<String, AlterConfigOp>> changes =
      new IdentityHashMap<>();

  MirrorSettings(Patient patient) {
    this.rules = new MirrorConfigs(patient.desired(Part.SOURCE).orElseThrow().config());
    this.synced = synced(patient);
    this.mirrored = patient.mirrored().orThrow();
    this.source = patient.source().orThrow().configs().orThrow();
    this.target = patient.target().orThrow().configs().orThrow();
    this.broker = patient.target().orThrow().brokerConfig().orThrow();
  }

  static boolean synced(Patient patient) {
    return !patient.setting("sync.topic.configs.enabled", "true").equals("false");
  }

  /** On the source, as it is; null when it is not told. */
  @Nullable String source(String topic, String key) {
    return Figures.text(source.get(topic), key);
  }

  /**
   * What gives a mirror a setting to stay. Where configs are kept in step, its own would be taken
   * back: what the source topic says explicitly is carried over. Null where neither can be done.
   */
  @Nullable Repair mend(Patient patient, String topic, String key, String wanted) {
    Map<String, String> config = Map.of(key, wanted);
    if (changes(topic).containsKey(key)) {
      return patient.spec().source().access() == Access.READ_ONLY
          ? null
          : new Repair.TopicConfig(Side.SOURCE, topic, config);
    }
    TopicInfo mirror = patient.mirrors().get(topic);
    return mirror == null ? null : new Repair.TopicConfig(Side.TARGET, mirror.name(), config);
  }

  /** Whether a setting on the source comes from one of these. */
  boolean isOf(String topic, String key, Set<ConfigEntry.ConfigSource> origins) {
    Config config = source.get(topic);
    ConfigEntry entry = config == null ? null : config.get(key);
    return entry != null && origins.contains(entry.source());
  }

  /**
   * Of the mirror; null when it is not known.
   *
   * @param topic its name on the source
   */
  @Nullable String mirror(String topic, String key) {
    Config here = source.get(topic);
    Config there = target.get(mirrored.getOrDefault(topic, topic));
    if (here == null) {
      return null;
    }
    if (there == null) {
      String carried = fresh.computeIfAbsent(here, rules::ofNew).get(key);
      return carried == null ? byDefault(key) : carried;
    }
    AlterConfigOp change = changes(topic).get(key);
    if (change == null) {
      return Figures.text(there, key);
    }
    return change.opType() == AlterConfigOp.OpType.SET
        ? change.configEntry().value()
        : withoutOwn(there, key);
  }

  /** What is done to the settings of a mirror that exists, by key. */
  Map<String, AlterConfigOp> changes(String topic) {
    Config here = source.get(topic);
    return here == null || !synced ? Map.of() : changes.computeIfAbsent(here, this::byKey);
  }

  private Map<String, AlterConfigOp> byKey(Config here) {
    List<AlterConfigOp> ops = rules.ofExisting(here);
    Map<String, AlterConfigOp> byKey = HashMap.newHashMap(ops.size());
    ops.forEach(op -> byKey.put(op.configEntry().name(), op));
    return byKey;
  }

  private @Nullable String withoutOwn(Config there, String key) {
    ConfigEntry entry = there.get(key);
    boolean own = entry != null && entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG;
    return own || entry == null ? byDefault(key) : entry.value();
  }

  private @Nullable String byDefault(String key) {
    String value = Figures.text(broker, BROKER.getOrDefault(key, key));
    return value == null && key.equals("retention.ms") ? retention() : value;
  }

  private @Nullable String retention() {
    Long minutes = Figures.number(Figures.text(broker, "log.retention.minutes"));
    Long hours = Figures.number(Figures.text(broker, "log.retention.hours"));
    if (minutes != null) {
      return Long.toString(minutes * 60_000);
    }
    return hours == null ? null : Long.toString(hours < 0 ? hours : hours * 3_600_000);
  }
}
