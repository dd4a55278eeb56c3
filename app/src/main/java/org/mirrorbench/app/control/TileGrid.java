package org.mirrorbench.app.control;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Tiles of one width in as many columns as there is room for; a row is as high as its highest. */
public final class TileGrid extends Pane {

  private static final double GAP = 12;

  private double narrowest = 370;
  private double widest = 560;

  public TileGrid() {
    getStyleClass().add("tile-grid");
  }

  /** For FXML: no tile is narrower, except in a window that is. */
  public double getNarrowest() {
    return narrowest;
  }

  public void setNarrowest(double width) {
    narrowest = width;
    requestLayout();
  }

  /** For FXML: no tile is wider, even if there is room. */
  public double getWidest() {
    return widest;
  }

  public void setWidest(double width) {
    widest = width;
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return narrowest;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? getWidth() : width;
    return arrange(room - getInsets().getLeft() - getInsets().getRight(), false)
        + getInsets().getTop()
        + getInsets().getBottom();
  }

  @Override
  protected void layoutChildren() {
    arrange(getWidth() - getInsets().getLeft() - getInsets().getRight(), true);
  }

  /** How many tiles stand side by side in a width. */
  public int columns(double width) {
    return Math.max(1, (int) Math.floor((width + GAP) / (narrowest + GAP)));
  }

  private double arrange(double width, boolean place) {
    List<Node> tiles = getManagedChildren();
    int columns = columns(width);
    double tile = Math.floor(Math.min(widest, (width - GAP * (columns - 1)) / columns));
    Insets insets = getInsets();
    double y = 0;
    for (int first = 0; first < tiles.size(); first += columns) {
      List<Node> row = tiles.subList(first, Math.min(first + columns, tiles.size()));
      double height = row.stream().mapToDouble(node -> node.prefHeight(tile)).max().orElse(0);
      for (int i = 0; place && i < row.size(); i++) {
        row.get(i)
            .resizeRelocate(insets.getLeft() + i * (tile + GAP), insets.getTop() + y, tile, height);
      }
      y += height + GAP;
    }
    return Math.max(0, y - GAP);
  }
}
