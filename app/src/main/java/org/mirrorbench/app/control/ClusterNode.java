package org.mirrorbench.app.control;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mirrorbench.app.control.TopologyMap.ClusterCard;

/** The card of a cluster: environment bar, name, badge and what there is to know in a few lines. */
final class ClusterNode extends MapTarget {
  private static final double BAR = 6;
  private static final double WIDTH = 230;
  private static final double WIDEST = 320;
  private static final double STEP = 10;

  private final Region bar = new Region();
  private final Label title = new Label();
  private final Label badge = new Label();
  private final HBox head;
  private double reservedWidth = WIDTH;
  private double reservedHeight;

  ClusterNode(Runnable chosen) {
    super("cluster-node", chosen);
    bar.getStyleClass().add("cluster-bar");
    bar.setManaged(false);
    title.getStyleClass().add("cluster-title");
    badge.setMinWidth(USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    head = new HBox(8, title, spring, badge);
    setPadding(new Insets(12, 14, 12, BAR + 14));
    setSpacing(3);
  }

  void show(ClusterCard card) {
    title.setText(card.title());
    badge.setText(card.badge());
    badge.setVisible(!card.badge().isEmpty());
    badge.getStyleClass().setAll("label", "environment-badge", card.badgeStyle());
    getStyleClass().setAll("cluster-node", card.bar());
    getChildren().setAll(bar, head);
    for (int i = 0; i < card.lines().size(); i++) {
      Label line = new Label(card.lines().get(i));
      line.getStyleClass().addAll("cluster-line", i == 1 ? "main" : "aside");
      getChildren().add(line);
    }
    setAccessibleText(
        String.join(", ", List.of(card.title(), card.badge(), String.join(", ", card.lines()))));
  }

  /** Room for the texts; it grows in steps and never shrinks, so that numbers do not move cards. */
  MapStructure.Box room(String id) {
    double wanted = Math.ceil(prefWidth(-1) / STEP) * STEP;
    reservedWidth = Math.min(WIDEST, Math.max(reservedWidth, wanted));
    reservedHeight = Math.max(reservedHeight, Math.ceil(prefHeight(reservedWidth)));
    return new MapStructure.Box(id, reservedWidth, reservedHeight);
  }

  void place(double centreX, double centreY) {
    resizeRelocate(
        Math.rint(centreX - reservedWidth / 2),
        Math.rint(centreY - reservedHeight / 2),
        reservedWidth,
        reservedHeight);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    bar.resizeRelocate(0, 0, BAR, getHeight());
  }
}
