package org.mirrorbench.app.control;

import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Its first child to the left, its second to the right; below each other where it is too narrow.
 */
public final class WrapRow extends Pane {

  private static final double GAP = 10;

  public WrapRow() {
    getStyleClass().add("wrap-row");
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
    return shown().stream().mapToDouble(node -> node.prefWidth(-1)).sum() + GAP;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double highest = shown().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
    double all = shown().stream().mapToDouble(node -> node.prefHeight(-1) + GAP).sum() - GAP;
    return width < 0 || fits(width) ? highest : all;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    boolean fits = fits(width);
    double top = 0;
    for (Node node : shown()) {
      double wide = Math.min(node.prefWidth(-1), width);
      double high = node.prefHeight(-1);
      boolean right = fits && getChildren().size() > 1 && node.equals(getChildren().getLast());
      double y = fits ? (getHeight() - high) / 2 : top;
      node.resizeRelocate(snapPositionX(right ? width - wide : 0), snapPositionY(y), wide, high);
      top += high + GAP;
    }
  }

  private boolean fits(double width) {
    return computePrefWidth(-1) <= width;
  }

  private ObservableList<Node> shown() {
    return getManagedChildren().isEmpty()
        ? getChildren()
        : javafx.collections.FXCollections.observableArrayList(getManagedChildren());
  }
}
