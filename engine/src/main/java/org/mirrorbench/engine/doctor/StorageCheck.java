package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.Side;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.TopicInfo;

/** The topics that a worker keeps its state in are such that it starts. */
final class StorageCheck implements Check {

  private static final String KEY = "cleanup.policy";
  private static final String KEPT = "compact";
  private static final List<String> KEYS =
      List.of("config.storage.topic", "offset.storage.topic", "status.storage.topic");

  @Override
  public Stream<Finding> examine(Patient patient) {
    Inventory target = patient.target().orThrow();
    List<Finding> found = new ArrayList<>();
    List<String> topics = topics(patient);
    for (String name : topics) {
      String policy = Figures.text(target.configs().orThrow().get(name), KEY);
      if (policy != null && !policy.equals(KEPT)) {
        found.add(
            Finding.of(Symptom.STORAGE_NOT_COMPACTED, name, policy)
                .with(new Repair.TopicConfig(Side.TARGET, name, Map.of(KEY, KEPT))));
      }
    }
    TopicInfo configs = topics.isEmpty() ? null : target.topics().get(topics.getFirst());
    if (configs != null && configs.partitions().size() > 1) {
      found.add(
          Finding.of(
              Symptom.STORAGE_CONFIGS_SPLIT, configs.name(), "" + configs.partitions().size()));
    }
    return found.stream();
  }

  /** The configs topic first. */
  private static List<String> topics(Patient patient) {
    FlowNames names = new FlowNames(patient.spec().name());
    String stock = "." + patient.spec().source().alias() + ".internal";
    return switch (patient.runs()) {
      case Runs.Engine() ->
          List.of(names.configsTopic(), names.offsetsTopic(), names.statusTopic());
      case Runs.Files() ->
          List.of("mm2-configs" + stock, "mm2-offsets" + stock, "mm2-status" + stock);
      case Runs.Remote(String worker) -> named(patient);
    };
  }

  /**
   * A remote worker does not tell where it keeps its state; the file that its flow came from may,
   * and is believed where the target has such topics.
   */
  private static List<String> named(Patient patient) {
    Map<String, String> settings = patient.spec().workerSettings();
    Map<String, TopicInfo> known = patient.target().orThrow().topics();
    List<String> topics =
        KEYS.stream()
            .map(key -> settings.getOrDefault(key, ""))
            .filter(known::containsKey)
            .toList();
    if (topics.size() < KEYS.size()) {
      throw Elsewhere.untold(patient, "in which topics it keeps its state");
    }
    return topics;
  }
}
