package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mirrorbench.engine.plan.Side;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.TopicInfo;

/** What offsets of groups are translated with is kept for good, in one partition. */
final class OwnTopicsCheck implements Check {

  private static final String KEY = "cleanup.policy";
  private static final String KEPT = "compact";

  @Override
  public Stream<Finding> examine(Patient patient) {
    InternalTopics own = InternalTopics.of(patient.desired(Part.SOURCE).orElseThrow().config());
    Inventory source = patient.source().orThrow();
    Inventory target = patient.target().orThrow();
    Inventory syncs = own.syncsSide() == Side.SOURCE ? source : target;
    return Stream.concat(
        look(syncs, own.syncsSide(), own.syncs()), look(target, Side.TARGET, own.checkpoints()));
  }

  private static Stream<Finding> look(Inventory cluster, Side side, String name) {
    TopicInfo topic = cluster.topics().get(name);
    if (topic == null) {
      return Stream.empty();
    }
    List<Finding> found = new ArrayList<>();
    String policy = Figures.text(cluster.configs().orThrow().get(name), KEY);
    if (policy != null && !policy.equals(KEPT)) {
      found.add(
          Finding.of(Symptom.MAPPINGS_EXPIRE, name, policy)
              .with(new Repair.TopicConfig(side, name, Map.of(KEY, KEPT))));
    }
    if (topic.partitions().size() > 1) {
      found.add(
          Finding.of(Symptom.OWN_TOPIC_SPLIT, name, Integer.toString(topic.partitions().size())));
    }
    return found.stream();
  }
}
