package org.mirrorbench.app.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.mirrorbench.app.control.MapGeometry.Route;
import org.mirrorbench.app.control.MapStructure.Box;
import org.mirrorbench.app.control.MapStructure.Link;

/**
 * Lays a map out from left to right with ELK's layered algorithm, which also finds room for the
 * labels. The first call loads much of ELK (about 0.7 s), so this belongs on a background thread.
 */
final class LayeredLayout {
  private static final double NEAR = 24;

  private final Map<String, ElkNode> nodes = new HashMap<>();
  private final Map<String, ElkEdge> edges = new HashMap<>();
  private final ElkNode graph = ElkGraphUtil.createGraph();

  private LayeredLayout() {}

  static MapGeometry of(MapStructure structure) {
    LayeredLayout layout = new LayeredLayout();
    layout.options();
    structure.cards().forEach(layout::card);
    structure.links().forEach(layout::link);
    new RecursiveGraphLayoutEngine().layout(layout.graph, new BasicProgressMonitor());
    return layout.geometry(structure);
  }

  private void options() {
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    graph.setProperty(CoreOptions.PADDING, new ElkPadding(20));
    // in a loop the cluster that is listed first stays at the left
    graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 36.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 28.0);
    graph.setProperty(LayeredOptions.SPACING_PORT_PORT, 22.0);
    graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 36.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 60.0);
  }

  private void card(Box box) {
    ElkNode node = ElkGraphUtil.createNode(graph);
    node.setDimensions(box.width(), box.height());
    nodes.put(box.id(), node);
  }

  private void link(Link link) {
    ElkNode from = nodes.get(link.from());
    ElkNode to = nodes.get(link.to());
    if (from == null || to == null) {
      throw new IllegalArgumentException("flow without a card at one end: " + link.id());
    }
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
    ElkLabel label = ElkGraphUtil.createLabel(edge);
    // ELK leaves labels without text where they are
    label.setText(link.id());
    label.setDimensions(link.width(), link.height());
    label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
    label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
    edges.put(link.id(), edge);
  }

  private MapGeometry geometry(MapStructure structure) {
    Map<String, Point2D> cards = new HashMap<>();
    nodes.forEach((id, node) -> cards.put(id, centre(node)));
    Map<String, Route> routes = new HashMap<>();
    for (Link link : structure.links()) {
      ElkEdge edge = edges.get(link.id());
      Point2D from = cards.get(link.from());
      Point2D to = cards.get(link.to());
      if (edge != null && from != null && to != null) {
        routes.put(link.id(), route(edge, from, to));
      }
    }
    return new MapGeometry(graph.getWidth(), graph.getHeight(), cards, routes);
  }

  private static Point2D centre(ElkNode node) {
    return new Point2D(node.getX() + node.getWidth() / 2, node.getY() + node.getHeight() / 2);
  }

  private static Route route(ElkEdge edge, Point2D from, Point2D to) {
    ElkEdgeSection section = edge.getSections().getFirst();
    ElkLabel label = edge.getLabels().getFirst();
    Point2D start = new Point2D(section.getStartX(), section.getStartY());
    Point2D end = new Point2D(section.getEndX(), section.getEndY());
    Point2D middle =
        new Point2D(label.getX() + label.getWidth() / 2, label.getY() + label.getHeight() / 2);
    double half = label.getWidth() / 2 + NEAR;
    List<Point2D> bends =
        section.getBendPoints().stream()
            .map(bend -> new Point2D(bend.getX(), bend.getY()))
            .filter(bend -> Math.abs(bend.getX() - start.getX()) > NEAR)
            .filter(bend -> Math.abs(bend.getX() - end.getX()) > NEAR)
            .toList();
    return new Route(
        start.subtract(from),
        between(bends, start.getX(), middle.getX(), half),
        middle,
        between(bends, end.getX(), middle.getX(), half),
        end.subtract(to));
  }

  /** The bends on the side of the label where {@code towards} lies, outside of the label. */
  private static List<Point2D> between(
      List<Point2D> bends, double towards, double middle, double half) {
    List<Point2D> found = new ArrayList<>();
    double side = Math.signum(towards - middle);
    for (Point2D bend : bends) {
      if ((bend.getX() - middle) * side > half) {
        found.add(bend);
      }
    }
    return found;
  }
}
