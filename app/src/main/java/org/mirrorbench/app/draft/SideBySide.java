package org.mirrorbench.app.draft;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Two parts beside each other, or one above the other where there is little room. */
final class SideBySide {

  /** Below this they stand one above the other. */
  private static final double NARROW = 660;

  private final GridPane grid;
  private final Node first;
  private final Node second;
  private final double share;

  private SideBySide(GridPane grid, Node first, Node second, double share) {
    this.grid = grid;
    this.first = first;
    this.second = second;
    this.share = share;
  }

  /**
   * @param share of the width that the first gets, in per cent
   * @param narrow told whether they stand one above the other, now and at each change
   */
  static void arrange(
      GridPane grid, Node first, Node second, double share, Consumer<Boolean> narrow) {
    SideBySide parts = new SideBySide(grid, first, second, share);
    grid.widthProperty()
        .map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW)
        .subscribe(
            little -> {
              parts.place(little);
              narrow.accept(little);
            });
  }

  private void place(boolean narrow) {
    grid.getColumnConstraints().setAll(column(narrow ? 100 : share));
    if (!narrow) {
      grid.getColumnConstraints().add(column(100 - share));
    }
    GridPane.setConstraints(first, 0, 0);
    GridPane.setConstraints(second, narrow ? 0 : 1, narrow ? 1 : 0);
  }

  private static ColumnConstraints column(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    column.setHgrow(Priority.ALWAYS);
    return column;
  }
}
