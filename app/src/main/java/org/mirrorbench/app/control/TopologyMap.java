package org.mirrorbench.app.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

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

  public TopologyMap() {
    getStyleClass().add("topology-map");
  }

  public void show(List<ClusterCard> clusters, List<FlowEdge> flows) {}

  public void setOnFlow(Consumer<String> handler) {}

  public void setOnCluster(Consumer<String> handler) {}
}
