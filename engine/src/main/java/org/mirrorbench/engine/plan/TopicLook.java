package org.mirrorbench.engine.plan;

import java.util.List;
import java.util.SortedMap;

/**
 * What has to happen to topics so that a flow can run.
 *
 * @param partitions how many source partitions the flow mirrors
 * @param facts what was compared, as texts: part of a plan's fingerprint
 */
public record TopicLook(
    List<Change> changes,
    List<Objection> objections,
    int partitions,
    SortedMap<String, String> facts) {

  public TopicLook {
    changes = List.copyOf(changes);
    objections = List.copyOf(objections);
  }
}
