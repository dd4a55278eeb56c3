package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.jspecify.annotations.Nullable;

/** Keeping configs in step takes nothing back that somebody set on a mirror. */
final class ConfigSyncCheck implements Check {

  private static final String KEY = "config.properties.exclude";
  private static final String EXCLUDED =
      "follower.replication.throttled.replicas,leader.replication.throttled.replicas,"
          + "message.timestamp.difference.max.ms,log.message.timestamp.before.max.ms,"
          + "log.message.timestamp.after.max.ms,message.timestamp.type,"
          + "unclean.leader.election.enable,min.insync.replicas";

  @Override
  public Stream<Finding> examine(Patient patient) {
    MirrorSettings settings = new MirrorSettings(patient);
    Map<String, Config> target = patient.target().orThrow().configs().orThrow();
    Set<String> wiped = new TreeSet<>();
    Set<String> keys = new TreeSet<>();
    patient
        .mirrors()
        .forEach(
            (topic, mirror) ->
                settings
                    .changes(topic)
                    .forEach(
                        (key, change) -> {
                          ConfigEntry own = own(target.get(mirror.name()), key);
                          if (own != null && changes(change, own)) {
                            wiped.add(mirror.name() + " " + key + "=" + own.value());
                            keys.add(key);
                          }
                        }));
    return wiped.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                    Symptom.TARGET_CONFIG_WIPED,
                    patient.spec().name().toString(),
                    Few.count(wiped),
                    Few.of(wiped))
                .with(exclude(patient, keys)));
  }

  static Repair exclude(Patient patient, Set<String> keys) {
    String more = String.join(",", keys).replace(".", "\\.");
    return new Repair.Settings(Map.of(KEY, patient.setting(KEY, EXCLUDED) + "," + more));
  }

  private static @Nullable ConfigEntry own(@Nullable Config config, String key) {
    ConfigEntry entry = config == null ? null : config.get(key);
    return entry != null && entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG
        ? entry
        : null;
  }

  private static boolean changes(AlterConfigOp change, ConfigEntry own) {
    return change.opType() == AlterConfigOp.OpType.DELETE
        || !own.value().equals(change.configEntry().value());
  }
}
