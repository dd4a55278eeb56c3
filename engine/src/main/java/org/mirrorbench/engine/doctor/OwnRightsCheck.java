package org.mirrorbench.engine.doctor;

import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.mirrorbench.engine.plan.Side;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.TopicInfo;

/** The checkpoint connector may read what it begins with after a restart. */
final class OwnRightsCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    InternalTopics own = InternalTopics.of(patient.desired(Part.SOURCE).orElseThrow().config());
    Inventory source = patient.source().orThrow();
    Inventory target = patient.target().orThrow();
    return Stream.concat(
        look(own.syncsSide() == Side.SOURCE ? source : target, own.syncs()),
        look(target, own.checkpoints()));
  }

  private static Stream<Finding> look(Inventory cluster, String name) {
    TopicInfo topic = cluster.topics().get(name);
    return topic == null || topic.rights() == null || topic.rights().contains(AclOperation.READ)
        ? Stream.empty()
        : Stream.of(Finding.of(Symptom.OWN_TOPIC_NOT_READABLE, name, cluster.alias()));
  }
}
