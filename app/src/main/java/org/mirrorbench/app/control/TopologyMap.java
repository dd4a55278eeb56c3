package org.mirrorbench.app.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Clusters as cards and flows as edges between them. All methods belong to the FX thread. */
public final class TopologyMap extends Region {

  /**
   * @param badgeStyle CSS style class of the badge: dev, test, prod
   * @param lines sub lines, top to bottom
   * @param bar CSS style class of the bar at the left: dev, test, prod
   */
  public record ClusterCard(
      String id, String title, String badge, String badgeStyle, List<String> lines, String bar) {
    public ClusterCard {
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param health in-step, catching-up, stalled, idle, unknown or failed
   * @param weight 0 to 1, the width of the line
   * @param line1 icon and the news
   * @param line2 what is less urgent
   * @param accessible one sentence that says all of it
   */
  public record FlowEdge(
      String id,
      String from,
      String to,
      String health,
      double weight,
      String line1,
      String line2,
      String accessible) {
    public FlowEdge {
      weight = Double.isNaN(weight) ? 0 : Math.clamp(weight, 0, 1);
    }
  }

  private static final double MOST_SPREAD_X = 1.7;
  private static final double MOST_SPREAD_Y = 1.9;
  private static final double SMALLEST = 0.65;
  private static final double SCROLL_BAR = 14;

  private final MapCanvas canvas = new MapCanvas(id -> onCluster(id), id -> onFlow(id));
  private final Scale zoom = new Scale(1, 1);
  private final Pane holder = new Pane(canvas);
  private final ScrollPane scroll = new ScrollPane(holder);
  private final MapLayouter layouter = new MapLayouter(this::requestLayout);
  private Consumer<String> flowHandler = _ -> {};
  private Consumer<String> clusterHandler = _ -> {};

  public TopologyMap() {
    getStyleClass().add("topology-map");
    canvas.getTransforms().add(zoom);
    scroll.setPannable(true);
    scroll.setFocusTraversable(false);
    getChildren().add(scroll);
  }

  /**
   * Shows the map as it is now. Numbers change in place; cards move only when clusters or flows
   * come or go, or when a text needs more room than ever before. Flows between clusters that are
   * not in the list are left out.
   */
  public void show(List<ClusterCard> clusters, List<FlowEdge> flows) {
    canvas.show(clusters, flows);
    requestLayout();
  }

  /** Called with the id of the flow whose line or label was chosen. */
  public void setOnFlow(Consumer<String> handler) {
    flowHandler = handler;
  }

  /** Called with the id of the cluster whose card was chosen. */
  public void setOnCluster(Consumer<String> handler) {
    clusterHandler = handler;
  }

  /** Whether the cards are where the layered layout wants them. */
  boolean isSettled() {
    return layouter.isSettled();
  }

  private void onFlow(String id) {
    flowHandler.accept(id);
  }

  private void onCluster(String id) {
    clusterHandler.accept(id);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 900;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 460;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    scroll.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, height);
    MapGeometry natural = layouter.geometry(canvas.structure());
    double fit = Math.min(width / natural.width(), height / natural.height());
    boolean scrolls = fit < SMALLEST;
    scroll.setHbarPolicy(scrolls ? ScrollBarPolicy.AS_NEEDED : ScrollBarPolicy.NEVER);
    scroll.setVbarPolicy(scrolls ? ScrollBarPolicy.AS_NEEDED : ScrollBarPolicy.NEVER);
    double bars = scrolls ? SCROLL_BAR : 0;
    place(natural, Math.clamp(fit, SMALLEST, 1), width - bars, height - bars);
  }

  /** Uses room that is left over to move things apart, and centres the whole. */
  private void place(MapGeometry natural, double scale, double width, double height) {
    MapGeometry geometry =
        natural.spread(
            Math.clamp(width / scale / natural.width(), 1, MOST_SPREAD_X),
            Math.clamp(height / scale / natural.height(), 1, MOST_SPREAD_Y));
    canvas.place(geometry);
    zoom.setX(scale);
    zoom.setY(scale);
    double mapWidth = Math.max(width, geometry.width() * scale);
    double mapHeight = Math.max(height, geometry.height() * scale);
    holder.setPrefSize(Math.floor(mapWidth), Math.floor(mapHeight));
    canvas.relocate(
        Math.rint((mapWidth - geometry.width() * scale) / 2),
        Math.rint((mapHeight - geometry.height() * scale) / 2));
  }
}
