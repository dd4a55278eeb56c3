package org.mirrorbench.app.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Point2D;

/**
 * Where things lie on a map of {@code width} by {@code height} pixels.
 *
 * @param cards centre of each card
 * @param routes way of each flow
 */
record MapGeometry(
    double width, double height, Map<String, Point2D> cards, Map<String, Route> routes) {

  /**
   * @param start where the line leaves its card, relative to the centre of that card
   * @param end where it arrives, relative to the centre of the card there
   * @param before points between start and label
   * @param label centre of the label
   * @param after points between label and end
   */
  record Route(
      Point2D start, List<Point2D> before, Point2D label, List<Point2D> after, Point2D end) {}

  MapGeometry {
    cards = Map.copyOf(cards);
    routes = Map.copyOf(routes);
  }

  /** Whether every part of the structure has a place here. */
  boolean covers(MapStructure structure) {
    return structure.cards().stream().allMatch(card -> cards.containsKey(card.id()))
        && structure.links().stream().allMatch(link -> routes.containsKey(link.id()));
  }

  /** The centre of a card; it must have a place here. */
  Point2D card(String id) {
    return Objects.requireNonNull(cards.get(id), id);
  }

  /** The way of a flow; it must have a place here. */
  Route route(String id) {
    return Objects.requireNonNull(routes.get(id), id);
  }

  /** Moves everything apart by those factors (1 or more); sizes stay, so that only gaps grow. */
  MapGeometry spread(double byX, double byY) {
    Map<String, Point2D> newCards = new HashMap<>();
    cards.forEach((id, centre) -> newCards.put(id, scale(centre, byX, byY)));
    Map<String, Route> newRoutes = new HashMap<>();
    routes.forEach(
        (id, way) ->
            newRoutes.put(
                id,
                new Route(
                    way.start(),
                    scale(way.before(), byX, byY),
                    scale(way.label(), byX, byY),
                    scale(way.after(), byX, byY),
                    way.end())));
    return new MapGeometry(width * byX, height * byY, newCards, newRoutes);
  }

  private static List<Point2D> scale(List<Point2D> points, double byX, double byY) {
    List<Point2D> scaled = new ArrayList<>();
    points.forEach(point -> scaled.add(scale(point, byX, byY)));
    return scaled;
  }

  private static Point2D scale(Point2D point, double byX, double byY) {
    return new Point2D(point.getX() * byX, point.getY() * byY);
  }
}
