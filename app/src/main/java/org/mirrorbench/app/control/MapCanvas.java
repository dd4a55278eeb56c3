package org.mirrorbench.app.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.mirrorbench.app.control.TopologyMap.ClusterCard;
import org.mirrorbench.app.control.TopologyMap.FlowEdge;

/** The nodes of the map; they are made once for each card and flow and updated in place. */
final class MapCanvas extends Pane {
  private final Map<String, ClusterNode> cards = new LinkedHashMap<>();
  private final Map<String, FlowNode> flows = new LinkedHashMap<>();
  private final Consumer<String> onCluster;
  private final Consumer<String> onFlow;
  private List<ClusterCard> clusters = List.of();
  private List<FlowEdge> edges = List.of();

  MapCanvas(Consumer<String> onCluster, Consumer<String> onFlow) {
    this.onCluster = onCluster;
    this.onFlow = onFlow;
    setManaged(false);
  }

  /** Flows with an unknown end are left out: there is nowhere to draw them. */
  void show(List<ClusterCard> newClusters, List<FlowEdge> newEdges) {
    List<String> ids = newClusters.stream().map(ClusterCard::id).toList();
    clusters = List.copyOf(newClusters);
    edges =
        newEdges.stream()
            .filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()))
            .toList();
    boolean changed = cards.keySet().retainAll(ids);
    changed |= flows.keySet().retainAll(edges.stream().map(FlowEdge::id).toList());
    for (ClusterCard card : clusters) {
      changed |= !cards.containsKey(card.id());
      cards
          .computeIfAbsent(card.id(), id -> new ClusterNode(() -> onCluster.accept(id)))
          .show(card);
    }
    for (FlowEdge edge : edges) {
      changed |= !flows.containsKey(edge.id());
      flows.computeIfAbsent(edge.id(), id -> new FlowNode(() -> onFlow.accept(id))).show(edge);
    }
    if (changed) {
      restack();
    }
  }

  private void restack() {
    List<Node> nodes = new ArrayList<>();
    flows.values().forEach(flow -> nodes.addAll(List.of(flow.line(), flow.head())));
    nodes.addAll(cards.values());
    flows.values().forEach(flow -> nodes.add(flow.label()));
    getChildren().setAll(nodes);
  }

  /** Needs the style sheet to have been applied. */
  MapStructure structure() {
    List<MapStructure.Box> boxes = new ArrayList<>();
    clusters.forEach(card -> boxes.add(node(card).room(card.id())));
    List<MapStructure.Link> links = new ArrayList<>();
    edges.forEach(edge -> links.add(node(edge).room(edge)));
    return new MapStructure(boxes, links);
  }

  void place(MapGeometry geometry) {
    for (ClusterCard card : clusters) {
      Point2D centre = geometry.card(card.id());
      node(card).place(centre.getX(), centre.getY());
    }
    for (FlowEdge edge : edges) {
      node(edge)
          .place(geometry.route(edge.id()), geometry.card(edge.from()), geometry.card(edge.to()));
    }
    resize(geometry.width(), geometry.height());
  }

  private ClusterNode node(ClusterCard card) {
    return Objects.requireNonNull(cards.get(card.id()));
  }

  private FlowNode node(FlowEdge edge) {
    return Objects.requireNonNull(flows.get(edge.id()));
  }
}
