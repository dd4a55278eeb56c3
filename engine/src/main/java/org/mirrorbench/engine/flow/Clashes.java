package org.mirrorbench.engine.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.internals.Topic;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.TopicVerdict.Clash;
import org.mirrorbench.engine.flow.TopicVerdict.Clash.Kind;
import org.mirrorbench.engine.flow.TopicVerdict.Mirrored;
import org.mirrorbench.engine.topology.Inventory;

/** Finds what stands in the way of topics that would be mirrored. */
final class Clashes {

  private final Route route;
  private final FlowGraph graph;
  private final Surroundings around;
  private final Fixed fixed;
  private final boolean mayLoop;

  private Clashes(Route route, FlowGraph graph, Surroundings around, Fixed fixed) {
    this.route = route;
    this.graph = graph;
    this.around = around;
    this.fixed = fixed;
    this.mayLoop = graph.mayLoop(route);
  }

  static Clashes of(Route route, Surroundings around, Fixed fixed) {
    return new Clashes(route, around.others().with(route), around, fixed);
  }

  /**
   * What does not depend on a flow's settings.
   *
   * @param target names of the target's topics
   * @param alike the target's names that have a dot or an underscore, by what Kafka compares them
   */
  record Fixed(
      Infrastructure onSource,
      @Nullable Infrastructure onTarget,
      Set<String> target,
      Map<String, String> alike) {

    static Fixed of(Inventory source, Surroundings around) {
      Inventory known = around.known();
      Set<String> names = known == null ? Set.of() : Set.copyOf(known.topics().keySet());
      Map<String, String> alike = new HashMap<>();
      names.stream()
          .filter(Topic::hasCollisionChars)
          .forEach(name -> alike.put(Topic.unifyCollisionChars(name), name));
      return new Fixed(
          Infrastructure.of(source, around.storage()),
          known == null ? null : Infrastructure.of(known, around.storage()),
          names,
          alike);
    }
  }

  /** The same topics with their clashes. */
  List<Mirrored> among(List<Mirrored> topics) {
    Map<String, String> first = new HashMap<>();
    Map<String, String> second = new HashMap<>();
    for (Mirrored topic : topics) {
      String other = first.putIfAbsent(topic.remote(), topic.topic());
      if (other != null) {
        second.putIfAbsent(topic.remote(), topic.topic());
      }
    }
    List<Mirrored> found = new ArrayList<>(topics.size());
    for (Mirrored topic : topics) {
      List<Clash> clashes = of(topic);
      String twin = twin(topic, first, second);
      if (twin != null) {
        clashes.add(new Clash(Kind.SAME_NAME, twin));
      }
      found.add(clashes.isEmpty() ? topic : topic.with(clashes));
    }
    return found;
  }

  private static @Nullable String twin(
      Mirrored topic, Map<String, String> first, Map<String, String> second) {
    String one = first.get(topic.remote());
    return topic.topic().equals(one) ? second.get(topic.remote()) : one;
  }

  private List<Clash> of(Mirrored topic) {
    List<Clash> clashes = new ArrayList<>();
    name(topic.remote(), clashes);
    existing(topic, clashes);
    machinery(topic, clashes);
    for (FlowName rival : graph.rivals(route, topic.topic(), around.topics())) {
      clashes.add(new Clash(Kind.OTHER_FLOW, rival.toString()));
    }
    List<FlowName> loop = mayLoop ? graph.loop(route, topic.topic()) : List.of();
    if (!loop.isEmpty()) {
      List<String> names = loop.stream().map(FlowName::toString).toList();
      clashes.add(new Clash(Kind.LOOP, String.join(", ", names)));
    }
    return clashes;
  }

  private static void name(String remote, List<Clash> clashes) {
    try {
      Topic.validate(remote);
    } catch (InvalidTopicException e) {
      clashes.add(new Clash(Kind.BAD_NAME, remote));
    }
  }

  private void existing(Mirrored topic, List<Clash> clashes) {
    if (fixed.target().contains(topic.remote())) {
      if (!around.own().contains(topic.topic())) {
        clashes.add(new Clash(Kind.TOPIC_EXISTS, topic.remote()));
      }
    } else if (Topic.hasCollisionChars(topic.remote())) {
      String alike = fixed.alike().get(Topic.unifyCollisionChars(topic.remote()));
      if (alike != null) {
        clashes.add(new Clash(Kind.ALIKE, alike));
      }
    }
  }

  /** Machinery of the source, or of the target under the name that the copy gets. */
  private void machinery(Mirrored topic, List<Clash> clashes) {
    Kind here = fixed.onSource().kind(topic.topic());
    Infrastructure target = fixed.onTarget();
    Kind there = target == null ? null : target.kind(topic.remote());
    if (here != null) {
      clashes.add(new Clash(here, topic.topic()));
    } else if (there != null) {
      clashes.add(new Clash(there, topic.remote()));
    }
  }
}
