package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.connect.mirror.ReplicationPolicy;
import org.mirrorbench.engine.flow.TopicSelection;
import org.mirrorbench.engine.flow.TopicSelection.Judgement;
import org.mirrorbench.engine.topology.TopicInfo;

/** No topic is taken or left for its name alone, against what the patterns say. */
final class SkippedNamesCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, String> config = patient.desired(Part.SOURCE).orElseThrow().config();
    Map<String, TopicInfo> source = patient.source().orThrow().topics();
    Set<String> target = patient.target().orThrow().topics().keySet();
    TopicSelection selection = new TopicSelection(config);
    ReplicationPolicy policy = InternalTopics.policy(config);
    List<Finding> found = new ArrayList<>();
    for (TopicInfo topic : source.values()) {
      Judgement judged = selection.judge(topic.name());
      switch (judged.why()) {
        case CYCLE -> {
          String upstream = policy.upstreamTopic(topic.name());
          if (upstream == null || !target.contains(upstream)) {
            found.add(
                Finding.of(
                    Symptom.TAKEN_FOR_A_COPY,
                    topic.name(),
                    patient.spec().target().alias(),
                    String.valueOf(upstream)));
          }
        }
        case INTERNAL -> {
          if (!topic.internal() && topic.name().startsWith(".")) {
            found.add(Finding.of(Symptom.TAKEN_FOR_INTERNAL, topic.name()));
          }
        }
        case HEARTBEATS -> {
          String from = policy.topicSource(topic.name());
          if (from != null
              && !patient.clusterIds().containsKey(from)
              && !source.containsKey(policy.checkpointsTopic(from))) {
            found.add(Finding.of(Symptom.TAKEN_FOR_HEARTBEATS, topic.name()));
          }
        }
        case MATCHES, NOT_INCLUDED, EXCLUDED -> {}
      }
    }
    return found.stream();
  }
}
