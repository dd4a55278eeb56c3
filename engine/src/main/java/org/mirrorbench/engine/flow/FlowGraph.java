package org.mirrorbench.engine.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.problem.Result;

/**
 * The ways that records can take through all known flows. Clusters are told apart by Kafka's id and
 * not by alias, and topics by name: a record is followed from flow to flow under the names that the
 * flows' own policies give it. Pure.
 */
public final class FlowGraph {

  /** No other flow is known. */
  public static final FlowGraph NONE = new FlowGraph(List.of());

  private final List<Route> routes;
  private final Ways ways;
  private final boolean guarded;

  public FlowGraph(List<Route> routes) {
    this.routes = List.copyOf(routes);
    this.ways = new Ways(this.routes);
    this.guarded = CycleGuard.holds(routes);
  }

  /**
   * The graph of these flows. One whose settings its own classes refuse carries nothing, and is
   * left out.
   *
   * @param ids Kafka's id of a cluster, or null while it is unknown
   */
  public static FlowGraph of(
      Collection<FlowSpec> flows, Function<ClusterProfile, @Nullable String> ids) {
    List<Route> routes = new ArrayList<>();
    for (FlowSpec flow : flows) {
      Map<String, String> settings = flow.connectorSettings();
      String source = ids.apply(flow.source());
      String target = ids.apply(flow.target());
      if (Attempt.with(settings, () -> Route.of(flow.name(), settings, source, target))
          instanceof Result.Ok<Route>(Route route)) {
        routes.add(route);
      }
    }
    return new FlowGraph(routes);
  }

  public List<Route> routes() {
    return routes;
  }

  /** The same with a flow in place of the one of its name. */
  public FlowGraph with(Route route) {
    List<Route> all = new ArrayList<>(without(route.flow()).routes);
    all.add(route);
    return new FlowGraph(all);
  }

  public FlowGraph without(FlowName flow) {
    return new FlowGraph(routes.stream().filter(route -> !route.flow().equals(flow)).toList());
  }

  /** Flows of which a cluster's id is unknown, so that only its alias tells it from others. */
  public List<FlowName> unidentified() {
    return routes.stream().filter(route -> !route.identified()).map(Route::flow).toList();
  }

  /**
   * The flows that bring records of a topic back to the cluster that they came from, in order; the
   * first is the given one, which must be one of this graph. Empty when they do not come back.
   */
  public List<FlowName> loop(Route route, String topic) {
    String remote = mayLoop(route) ? route.carries(topic) : null;
    if (remote == null) {
      return List.of();
    }
    return route.to().equals(route.from())
        ? List.of(route.flow())
        : back(route, new Ways.Place(route.to(), remote));
  }

  /** Whether there is a way back at all that the default policy does not bar, for any topic. */
  boolean mayLoop(Route route) {
    return !guarded && ways.reaches(route.to(), route.from());
  }

  private List<FlowName> back(Route first, Ways.Place start) {
    Map<Ways.Place, List<FlowName>> paths = new HashMap<>();
    paths.put(start, List.of(first.flow()));
    Deque<Ways.Place> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty() && paths.size() < Ways.PLACES) {
      Ways.Place place = open.remove();
      for (Map.Entry<Route, Ways.Place> next : ways.next(place).entrySet()) {
        List<FlowName> path = append(paths.getOrDefault(place, List.of()), next.getKey().flow());
        if (next.getValue().cluster().equals(first.from())) {
          return path;
        }
        if (paths.putIfAbsent(next.getValue(), path) == null) {
          open.add(next.getValue());
        }
      }
    }
    return List.of();
  }

  private static List<FlowName> append(List<FlowName> path, FlowName flow) {
    List<FlowName> longer = new ArrayList<>(path);
    longer.add(flow);
    return List.copyOf(longer);
  }

  /**
   * Other flows whose records go to the same topic of the same target, as far as names tell. What a
   * cluster holds may be given; of one that is not, any name may exist.
   *
   * @param topics names by the cluster's id
   */
  public List<FlowName> rivals(
      Route route, String topic, Map<String, ? extends Collection<String>> topics) {
    String remote = route.topics().remote(topic);
    Set<FlowName> rivals = new TreeSet<>();
    for (Route other : routes) {
      if (other.to().equals(route.to()) && !other.flow().equals(route.flow())) {
        String upstream = other.upstream(remote);
        if (upstream != null && mayExist(other.from(), upstream, route, topic, topics)) {
          rivals.add(other.flow());
        } else if (other.from().equals(route.from()) && remote.equals(other.carries(topic))) {
          rivals.add(other.flow());
        }
      }
    }
    return List.copyOf(rivals);
  }

  private boolean mayExist(
      String cluster,
      String name,
      Route route,
      String topic,
      Map<String, ? extends Collection<String>> topics) {
    Collection<String> known = topics.get(cluster);
    return known == null
        || known.contains(name)
        || ways.spread(new Ways.Place(route.from(), topic)).containsKey(new Ways.Place(cluster, name));
  }

  /**
   * What is tangled among these topics: for the map and for the doctor.
   *
   * @param topics names by the cluster's id; only these are followed
   */
  public List<Tangle> tangles(Map<String, ? extends Collection<String>> topics) {
    Map<Object, Tangle> found = new LinkedHashMap<>();
    topics.forEach(
        (cluster, names) -> {
          for (String name : names) {
            loopsOf(cluster, name).forEach(tangle -> found.merge(tangle.key(), tangle, Tangle::and));
            doublesOf(new Ways.Place(cluster, name))
                .forEach(tangle -> found.merge(tangle.key(), tangle, Tangle::and));
          }
        });
    return List.copyOf(found.values());
  }

  private List<Tangle> loopsOf(String cluster, String topic) {
    return ways.from(cluster).stream()
        .map(route -> loop(route, topic))
        .filter(path -> !path.isEmpty())
        .map(path -> new Tangle(Tangle.Kind.LOOP, path, cluster, topic, 1))
        .toList();
  }

  /** Reported where the ways meet, for the topic that they start from. */
  private List<Tangle> doublesOf(Ways.Place origin) {
    return ways.spread(origin).entrySet().stream()
        .filter(arrival -> arrival.getValue().size() > 1 && !arrival.getKey().equals(origin))
        .map(
            arrival ->
                new Tangle(
                    Tangle.Kind.DOUBLE_PATH,
                    arrival.getValue().stream().map(Route::flow).sorted().toList(),
                    arrival.getKey().cluster(),
                    origin.topic(),
                    1))
        .toList();
  }
}
