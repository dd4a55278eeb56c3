package org.mirrorbench.engine.doctor;

import java.time.Duration;
import java.util.TreeMap;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.TopicInfo;

/** Real facts, one of them changed to what one broker in a test cannot show. */
final class Altered {

  private Altered() {}

  static Patient source(Patient patient, Result<Inventory> source) {
    return new Patient(
        patient.at(),
        patient.spec(),
        patient.runs(),
        patient.desired(),
        patient.mirrored(),
        source,
        patient.target(),
        patient.worker(),
        patient.logs(),
        patient.trials(),
        patient.probes(),
        patient.others(),
        patient.clusterIds(),
        patient.remembered());
  }

  /** With a target so far away. */
  static Patient distant(Patient patient, Duration roundTrip) {
    ProbeFacts probes = patient.probes();
    return new Patient(
        patient.at(),
        patient.spec(),
        patient.runs(),
        patient.desired(),
        patient.mirrored(),
        patient.source(),
        patient.target(),
        patient.worker(),
        patient.logs(),
        patient.trials(),
        new ProbeFacts(
            probes.shareTopics(),
            probes.laterEnds(),
            probes.stored(),
            probes.beat(),
            Result.ok(roundTrip)),
        patient.others(),
        patient.clusterIds(),
        patient.remembered());
  }

  /** With a topic of the source whose first partition has lost its leader. */
  static Patient leaderless(Patient patient, String topic) {
    Inventory source = patient.source().orThrow();
    TreeMap<String, TopicInfo> topics = new TreeMap<>(source.topics());
    topics.computeIfPresent(
        topic,
        (name, info) ->
            new TopicInfo(
                name,
                info.id(),
                info.internal(),
                java.util.List.of(new TopicInfo.PartitionInfo(0, 1, 0, false)),
                info.rights()));
    return source(
        patient,
        Result.ok(
            new Inventory(
                source.alias(),
                source.clusterId(),
                source.at(),
                source.brokers(),
                source.rights(),
                topics,
                source.ranges(),
                source.bytes(),
                source.configs(),
                source.brokerConfig(),
                source.groups(),
                source.acls())));
  }
}
