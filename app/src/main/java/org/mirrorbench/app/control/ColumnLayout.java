package org.mirrorbench.app.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Point2D;
import org.mirrorbench.app.control.MapGeometry.Route;
import org.mirrorbench.app.control.MapStructure.Box;
import org.mirrorbench.app.control.MapStructure.Link;

/** Two columns, sources at the left: what a map looks like until the real layout is there. */
final class ColumnLayout {
  private static final double MARGIN = 20;
  private static final double GAP = 36;
  private static final double CHANNEL = 320;

  private ColumnLayout() {}

  static MapGeometry of(MapStructure structure) {
    Set<String> sources = new HashSet<>();
    structure.links().forEach(link -> sources.add(link.from()));
    List<Box> left = structure.cards().stream().filter(b -> sources.contains(b.id())).toList();
    List<Box> right = structure.cards().stream().filter(b -> !sources.contains(b.id())).toList();
    double leftWidth = left.stream().mapToDouble(Box::width).max().orElse(0);
    double rightWidth = right.stream().mapToDouble(Box::width).max().orElse(0);
    double width = MARGIN + leftWidth + CHANNEL + rightWidth + MARGIN;
    Map<String, Point2D> cards = new HashMap<>();
    double height =
        Math.max(
            column(left, MARGIN + leftWidth / 2, cards),
            column(right, width - MARGIN - rightWidth / 2, cards));
    Map<String, Route> routes = routes(structure, cards, MARGIN + leftWidth + CHANNEL / 2);
    double lowest =
        routes.values().stream().mapToDouble(route -> route.label().getY() + GAP).max().orElse(0);
    return new MapGeometry(width, Math.max(height, lowest), cards, routes);
  }

  private static double column(List<Box> boxes, double x, Map<String, Point2D> cards) {
    double y = MARGIN;
    for (Box box : boxes) {
      cards.put(box.id(), new Point2D(x, y + box.height() / 2));
      y += box.height() + GAP;
    }
    return y - GAP + MARGIN;
  }

  private static Map<String, Route> routes(
      MapStructure structure, Map<String, Point2D> cards, double x) {
    Map<String, Double> widths = new HashMap<>();
    structure.cards().forEach(box -> widths.put(box.id(), box.width()));
    List<Link> ordered = new ArrayList<>(structure.links());
    ordered.sort((a, b) -> Double.compare(height(a, cards), height(b, cards)));
    Map<String, Route> routes = new HashMap<>();
    double free = MARGIN;
    for (Link link : ordered) {
      double y = Math.max(free + link.height() / 2, height(link, cards));
      free = y + link.height() / 2 + MARGIN / 2;
      Point2D start = side(link.from(), cards, widths, x);
      Point2D end = side(link.to(), cards, widths, x);
      routes.put(link.id(), new Route(start, List.of(), new Point2D(x, y), List.of(), end));
    }
    return routes;
  }

  private static double height(Link link, Map<String, Point2D> cards) {
    Point2D from = cards.getOrDefault(link.from(), Point2D.ZERO);
    Point2D to = cards.getOrDefault(link.to(), Point2D.ZERO);
    return (from.getY() + to.getY()) / 2;
  }

  /** The middle of that side of the card which faces the channel. */
  private static Point2D side(
      String id, Map<String, Point2D> cards, Map<String, Double> widths, double x) {
    double half = widths.getOrDefault(id, 0.0) / 2;
    boolean faceRight = cards.getOrDefault(id, Point2D.ZERO).getX() < x;
    return new Point2D(faceRight ? half : -half, 0);
  }
}
