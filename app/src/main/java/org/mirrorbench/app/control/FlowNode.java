package org.mirrorbench.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import org.mirrorbench.app.control.MapGeometry.Route;
import org.mirrorbench.app.control.TopologyMap.FlowEdge;

/** A flow on the map: line, arrow head and the label that can be focused and chosen. */
final class FlowNode {
  private static final double THINNEST = 1.8;
  private static final double THICKEST = 7;
  private static final double WIDTH = 208;
  private static final double STEP = 16;

  private final Path line = new Path();
  private final Polygon head = new Polygon();
  private final Label news = new Label();
  private final Label aside = new Label();
  private final MapTarget label;
  private double reservedWidth = WIDTH;
  private double reservedHeight;

  FlowNode(Runnable chosen) {
    label = new MapTarget("flow-label", chosen);
    label.getChildren().addAll(news, aside);
    news.getStyleClass().add("flow-news");
    aside.getStyleClass().add("flow-aside");
    line.setManaged(false);
    line.setOnMouseClicked(label::click);
    head.setManaged(false);
    head.setMouseTransparent(true);
  }

  void show(FlowEdge flow) {
    news.setText(flow.line1());
    aside.setText(flow.line2());
    line.getStyleClass().setAll("flow-line", flow.health());
    head.getStyleClass().setAll("flow-head", flow.health());
    label.getStyleClass().setAll("flow-label", flow.health());
    label.setAccessibleText(flow.accessible());
    double width = THINNEST + (THICKEST - THINNEST) * flow.weight();
    if (line.getStrokeWidth() != width) {
      line.setStrokeWidth(width);
    }
  }

  /** Room for the label; it grows in steps and never shrinks, so that numbers do not move cards. */
  MapStructure.Link room(FlowEdge flow) {
    double wanted = Math.ceil(label.prefWidth(-1) / STEP) * STEP;
    reservedWidth = Math.max(reservedWidth, wanted);
    reservedHeight = Math.max(reservedHeight, Math.ceil(label.prefHeight(-1)));
    return new MapStructure.Link(flow.id(), flow.from(), flow.to(), reservedWidth, reservedHeight);
  }

  /** Draws the line through all points of its route, leaving and arriving level. */
  void place(Route route, Point2D from, Point2D to) {
    Point2D middle = route.label();
    label.resizeRelocate(
        Math.rint(middle.getX() - reservedWidth / 2),
        Math.rint(middle.getY() - reservedHeight / 2),
        reservedWidth,
        reservedHeight);
    List<Point2D> points = new ArrayList<>();
    points.add(from.add(route.start()));
    points.addAll(route.before());
    // level through the label, so that no curve runs behind the labels above and below
    double half = Math.signum(middle.getX() - points.getLast().getX()) * reservedWidth / 2;
    points.add(middle.subtract(half, 0));
    points.add(middle.add(half, 0));
    points.addAll(route.after());
    Point2D end = to.add(route.end());
    double direction = Math.signum(end.getX() - points.getLast().getX());
    points.add(end.subtract(direction * arrow(end, direction), 0));
    draw(points);
  }

  /** Puts the arrow head there and returns how long it is. */
  private double arrow(Point2D tip, double direction) {
    double half = 3.5 + line.getStrokeWidth() * 0.7;
    double length = 2 * half;
    double base = tip.getX() - direction * length;
    head.getPoints()
        .setAll(tip.getX(), tip.getY(), base, tip.getY() - half, base, tip.getY() + half);
    return length - 1;
  }

  private void draw(List<Point2D> points) {
    line.getElements().setAll(new MoveTo(points.getFirst().getX(), points.getFirst().getY()));
    for (int i = 1; i < points.size(); i++) {
      Point2D a = points.get(i - 1);
      Point2D b = points.get(i);
      double middle = (a.getX() + b.getX()) / 2;
      line.getElements()
          .add(new CubicCurveTo(middle, a.getY(), middle, b.getY(), b.getX(), b.getY()));
    }
  }

  Path line() {
    return line;
  }

  Polygon head() {
    return head;
  }

  MapTarget label() {
    return label;
  }
}
