package org.mirrorbench.app.fx;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Fills table columns: words to the left, figures to the right, unknown figures last. */
public final class Columns {

  private Columns() {}

  /** A column of words. */
  public static <R> void text(TableColumn<R, String> column, Function<R, String> words) {
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(words.apply(row.getValue())));
  }

  /** A column of words that stand out. */
  public static <R> void strong(TableColumn<R, String> column, Function<R, String> words) {
    text(column, words);
    column.getStyleClass().add("strong");
  }

  /**
   * A column of figures, aligned right.
   *
   * @param format makes the words of a figure, of an unknown one too
   */
  public static <R, N extends Comparable<N>> void figure(
      TableColumn<R, @Nullable N> column,
      Function<R, @Nullable N> figure,
      Function<@Nullable N, String> format) {
    column.getStyleClass().add("figure");
    column.setComparator(Comparator.nullsFirst(Comparator.naturalOrder()));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(figure.apply(row.getValue())));
    column.setCellFactory(
        made ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable N item, boolean empty) {
                super.updateItem(item, empty);
                setAlignment(Pos.CENTER_RIGHT);
                setText(empty ? null : format.apply(item));
              }
            });
  }

  /** A column of small drawings, sorted by a key. */
  public static <R, C extends Comparable<C>> void node(
      TableColumn<R, R> column, Function<R, C> sortKey, Function<R, Node> draw) {
    column.setComparator(Comparator.comparing(sortKey));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        made ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable R item, boolean empty) {
                R before = getItem();
                super.updateItem(item, empty);
                if (empty || item == null) {
                  setGraphic(null);
                } else if (getGraphic() == null || !item.equals(before)) {
                  setGraphic(draw.apply(item));
                }
              }
            });
  }
}
