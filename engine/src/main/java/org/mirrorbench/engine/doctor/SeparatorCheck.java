package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.connect.mirror.ReplicationPolicy;

/** The replication policy finds the source's alias again in the names that it gives. */
final class SeparatorCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, String> config = patient.desired(Part.SOURCE).orElseThrow().config();
    ReplicationPolicy policy = InternalTopics.policy(config);
    String alias = patient.spec().source().alias();
    String remote = policy.formatRemoteTopic(alias, "orders");
    String found = policy.topicSource(remote);
    return alias.equals(found)
        ? Stream.empty()
        : Stream.of(
            Finding.of(Symptom.ALIAS_MISREAD, alias, remote, found == null ? "none" : found));
  }
}
