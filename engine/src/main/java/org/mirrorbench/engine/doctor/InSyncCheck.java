package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Config;
import org.mirrorbench.engine.topology.TopicInfo;

/** Mirrors have the copies in step that their topic wants before it takes a record. */
final class InSyncCheck implements Check {

  private static final String KEY = "min.insync.replicas";

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, Config> configs = patient.target().orThrow().configs().orThrow();
    List<Finding> found = new ArrayList<>();
    for (TopicInfo mirror : patient.mirrors().values()) {
      int least = number(configs.get(mirror.name()));
      List<String> refusing =
          mirror.partitions().stream()
              .filter(info -> info.inSync() < least)
              .map(info -> Integer.toString(info.partition()))
              .toList();
      if (!refusing.isEmpty()) {
        found.add(
            Finding.of(
                Symptom.TOO_FEW_IN_SYNC, mirror.name(), Integer.toString(least), Few.of(refusing)));
      }
    }
    return Stream.concat(found.stream(), future(patient));
  }

  /** Topics that are to be made get the broker's own minimum. */
  private static Stream<Finding> future(Patient patient) {
    int least = number(patient.target().orThrow().brokerConfig().orThrow());
    String copies = patient.setting("replication.factor", "2");
    boolean missing = patient.mirrors().size() < patient.mirrored().orThrow().size();
    boolean given = copies.matches("[1-9]\\d*");
    if (!missing || !given || Integer.parseInt(copies) >= least) {
      return Stream.empty();
    }
    int brokers = patient.target().orThrow().brokers().size();
    Finding found =
        Finding.of(
            Symptom.FEWER_COPIES_THAN_IN_SYNC,
            patient.spec().target().alias(),
            copies,
            Integer.toString(least));
    return Stream.of(
        brokers >= least
            ? found.with(new Repair.Settings(Map.of("replication.factor", "" + least)))
            : found);
  }

  private static int number(@org.jspecify.annotations.Nullable Config config) {
    String value = config == null || config.get(KEY) == null ? "1" : config.get(KEY).value();
    return value == null ? 1 : Integer.parseInt(value);
  }
}
