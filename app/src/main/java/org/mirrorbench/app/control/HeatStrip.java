package org.mirrorbench.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * A row of small squares, one a partition (or whatever else comes in rows). Where there is less
 * room than cells, neighbours share a square that shows the worst of them.
 */
public final class HeatStrip extends Region {
  private static final double SIZE = 12;
  private static final double GAP = 2;
  private static final double SMALLEST = 6;

  /** One cell; the states are those of {@link StateBadge}. */
  public record Cell(String label, String state) {}

  private final Tooltip tooltip = new Tooltip();
  private List<Cell> cells = List.of();
  private List<HeatGroup> groups = List.of();

  public HeatStrip() {
    getStyleClass().add("heat-strip");
    setAccessibleRole(AccessibleRole.TEXT);
    setMinHeight(SIZE);
    Tooltip.install(this, tooltip);
    setOnMouseMoved(event -> tooltip.setText(textAt(event.getX())));
  }

  /** Replaces the cells; call on the FX thread. */
  public void show(List<Cell> newCells) {
    if (cells.equals(newCells)) {
      return;
    }
    cells = List.copyOf(newCells);
    groups = List.of();
    setAccessibleText(HeatGroup.summary(cells));
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset()
        + snappedRightInset()
        + Math.max(0, cells.size() * (SIZE + GAP) - GAP);
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + snappedRightInset() + SIZE;
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + snappedBottomInset() + SIZE;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    int room = (int) Math.max(1, (width + GAP) / (SMALLEST + GAP));
    List<HeatGroup> wanted = HeatGroup.of(cells, room);
    if (!wanted.equals(groups)) {
      groups = wanted;
      restyle();
    }
    place(width);
  }

  private void place(double width) {
    double pitch = Math.min(SIZE + GAP, (width + GAP) / Math.max(1, groups.size()));
    double y = snappedTopInset();
    for (int i = 0; i < getChildren().size(); i++) {
      double left = Math.round(snappedLeftInset() + i * pitch);
      double right = Math.round(snappedLeftInset() + (i + 1) * pitch - GAP);
      getChildren().get(i).resizeRelocate(left, y, Math.max(1, right - left), SIZE);
    }
  }

  private void restyle() {
    List<Region> squares = new ArrayList<>();
    for (HeatGroup group : groups) {
      Region square = new Region();
      square.setManaged(false);
      square.setMouseTransparent(true);
      square.getStyleClass().addAll("heat-cell", group.state().key());
      squares.add(square);
    }
    getChildren().setAll(squares);
  }

  private String textAt(double x) {
    for (int i = 0; i < getChildren().size(); i++) {
      if (x <= getChildren().get(i).getBoundsInParent().getMaxX() + GAP) {
        return groups.get(i).text();
      }
    }
    return HeatGroup.summary(cells);
  }
}
