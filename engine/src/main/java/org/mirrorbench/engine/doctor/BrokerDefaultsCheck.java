package org.mirrorbench.engine.doctor;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;

/** Defaults of the source's brokers stay there. MirrorMaker takes those for the topics' own. */
final class BrokerDefaultsCheck implements Check {

  private static final Set<ConfigSource> BROKERS =
      Set.of(ConfigSource.DYNAMIC_BROKER_CONFIG, ConfigSource.DYNAMIC_DEFAULT_BROKER_CONFIG);

  @Override
  public Stream<Finding> examine(Patient patient) {
    MirrorSettings settings = new MirrorSettings(patient);
    Set<String> keys = new TreeSet<>();
    Set<String> told = new TreeSet<>();
    for (String topic : patient.mirrored().orThrow().keySet()) {
      for (AlterConfigOp change : settings.changes(topic).values()) {
        ConfigEntry entry = change.configEntry();
        if (settings.isOf(topic, entry.name(), BROKERS)) {
          keys.add(entry.name());
          told.add(entry.name() + "=" + entry.value());
        }
      }
    }
    return keys.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                    Symptom.BROKER_DEFAULTS_CARRIED, patient.spec().name().toString(), Few.of(told))
                .with(ConfigSyncCheck.exclude(patient, keys)));
  }
}
