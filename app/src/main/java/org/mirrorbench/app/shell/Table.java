package org.mirrorbench.app.shell;

import java.util.Comparator;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.Columns;
import org.mirrorbench.app.text.Messages;

/**
 * Adds columns to a table view.
 *
 * @param prefix the titles are under this prefix and the column's own key
 */
public record Table<R>(TableView<R> view, Messages messages, String prefix) {

  /** The height of the header and the borders. */
  private static final double FRAME = 32;

  /** A column of words. */
  public void text(String key, double width, Function<R, String> words) {
    TableColumn<R, String> column = column(key, width);
    Columns.text(column, words);
    view.getColumns().add(column);
  }

  /** A column of words that stand out. */
  public void strong(String key, double width, Function<R, String> words) {
    text(key, width, words);
    view.getColumns().getLast().getStyleClass().add("strong");
  }

  /** A column of figures, aligned right, unknown ones told by the format. */
  public <N extends Comparable<N>> void figure(
      String key,
      double width,
      Function<R, @Nullable N> figure,
      Function<@Nullable N, String> format) {
    TableColumn<R, @Nullable N> column = column(key, width);
    Columns.figure(column, figure, format);
    view.getColumns().add(column);
  }

  /** A column of small drawings. */
  public <C extends Comparable<C>> void node(
      String key, double width, Function<R, C> sort, Function<R, Node> draw) {
    TableColumn<R, R> column = column(key, width);
    Columns.node(column, sort, draw);
    view.getColumns().add(column);
  }

  /** Shows the rows, in their usual order until a person chooses another one. */
  public void items(ObservableList<R> rows, Comparator<R> usual) {
    SortedList<R> sorted = new SortedList<>(rows);
    view.comparatorProperty().subscribe(by -> sorted.setComparator(by == null ? usual : by));
    view.setItems(sorted);
    view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }

  /** Makes the view as high as its rows, but not higher than so many. */
  public void fit(int most) {
    ObservableList<R> rows = view.getItems();
    Runnable fit =
        () -> {
          double height = Math.clamp(rows.size(), 1, most) * view.getFixedCellSize() + FRAME;
          view.setMinHeight(height);
          view.setPrefHeight(height);
          view.setMaxHeight(height);
        };
    rows.subscribe(fit);
    view.fixedCellSizeProperty().subscribe(size -> fit.run());
  }

  private <T extends @Nullable Object> TableColumn<R, T> column(String key, double width) {
    TableColumn<R, T> column = new TableColumn<>(messages.text(prefix + key));
    column.setId(key);
    column.setPrefWidth(width);
    return column;
  }
}
