package org.mirrorbench.engine.flow;

import java.util.List;
import java.util.Set;

/**
 * Records that come back, or that arrive twice.
 *
 * @param flows of a loop in order; of a double path, those that meet in one topic
 * @param cluster where the loop begins, or where the ways meet
 * @param topic one of those concerned
 * @param topics how many are
 */
public record Tangle(Kind kind, List<FlowName> flows, String cluster, String topic, int topics) {

  /** What can be tangled. */
  public enum Kind {
    LOOP,
    DOUBLE_PATH
  }

  public Tangle {
    flows = List.copyOf(flows);
  }

  /** A ring is the same wherever it is entered. */
  Object key() {
    return kind == Kind.LOOP
        ? List.of(kind, Set.copyOf(flows))
        : List.of(kind, flows, cluster);
  }

  Tangle and(Tangle other) {
    boolean first = topic.compareTo(other.topic) <= 0;
    return new Tangle(
        kind,
        flows,
        first ? cluster : other.cluster,
        first ? topic : other.topic,
        topics + other.topics);
  }
}
