package org.mirrorbench.engine.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where records get to from where, one flow after another. */
final class Ways {

  /** More places than a topic can sensibly have; names that grow without end stop here. */
  static final int PLACES = 500;

  private final Map<String, List<Route>> leaving = new HashMap<>();

  Ways(List<Route> routes) {
    for (Route route : routes) {
      leaving.computeIfAbsent(route.from(), cluster -> new ArrayList<>()).add(route);
    }
  }

  List<Route> from(String cluster) {
    return leaving.getOrDefault(cluster, List.of());
  }

  /** A topic on a cluster. */
  record Place(String cluster, String topic) {}

  /** The flows that take records on from a place, and where each brings them. */
  Map<Route, Place> next(Place place) {
    Map<Route, Place> next = new LinkedHashMap<>();
    for (Route route : from(place.cluster())) {
      String remote = route.carries(place.topic());
      if (remote != null) {
        next.put(route, new Place(route.to(), remote));
      }
    }
    return next;
  }

  /** Whether any flows at all lead from one cluster to another, whatever their topics. */
  boolean reaches(String from, String to) {
    Set<String> seen = new HashSet<>(Set.of(from));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      String cluster = open.remove();
      if (cluster.equals(to)) {
        return true;
      }
      for (Route route : from(cluster)) {
        if (seen.add(route.to())) {
          open.add(route.to());
        }
      }
    }
    return false;
  }

  /** Every place that records of a topic get to, with the flows that lead directly there. */
  Map<Place, Set<Route>> spread(Place origin) {
    Map<Place, Set<Route>> arrivals = new LinkedHashMap<>();
    Set<Place> seen = new HashSet<>(Set.of(origin));
    Deque<Place> open = new ArrayDeque<>(seen);
    while (!open.isEmpty() && seen.size() < PLACES) {
      next(open.remove())
          .forEach(
              (route, place) -> {
                arrivals.computeIfAbsent(place, any -> new LinkedHashSet<>()).add(route);
                if (seen.add(place)) {
                  open.add(place);
                }
              });
    }
    return arrivals;
  }
}
