package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.Uuid;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/**
 * The ids that topics had when a flow was examined before: a topic that was deleted and made again
 * has another one.
 *
 * @param source by topic of the source
 * @param target by topic of the target
 */
public record TopicIds(Map<String, Uuid> source, Map<String, Uuid> target) {

  public TopicIds {
    source = Map.copyOf(source);
    target = Map.copyOf(target);
  }

  /**
   * What is to be remembered after an examination: ids of topics that are new or have no position
   * any more; an id that changed under a flow's positions stays as it was, so that it is found
   * again until they are reset. Empty when a cluster or the positions could not be read.
   */
  public static Optional<TopicIds> after(Patient patient) {
    try {
      Map<String, Uuid> here = new TreeMap<>();
      patient.dataTopics().forEach(topic -> here.put(topic.name(), topic.id()));
      Map<String, Uuid> there = new TreeMap<>();
      patient.mirrors().values().forEach(topic -> there.put(topic.name(), topic.id()));
      if (patient.remembered() instanceof Result.Ok<TopicIds>(TopicIds before)) {
        Set<String> served = new TreeSet<>();
        patient.positions().keySet().forEach(partition -> served.add(partition.topic()));
        patient
            .mirrored()
            .orThrow()
            .forEach(
                (topic, remote) -> {
                  if (served.contains(topic)) {
                    keep(before.source(), topic, here);
                    keep(before.target(), remote, there);
                  }
                });
      }
      return Optional.of(new TopicIds(here, there));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  private static void keep(Map<String, Uuid> before, String topic, Map<String, Uuid> now) {
    Uuid former = before.get(topic);
    if (former != null) {
      now.put(topic, former);
    }
  }
}
