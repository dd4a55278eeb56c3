package org.mirrorbench.app.draft;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Shares a table's width out: figures and short words get what they need, names all the rest. */
final class NameRoom {

  private NameRoom() {}

  /**
   * @param names the columns that grow and shrink, in the proportions of their widths; every other
   *     one keeps its width
   */
  static <R> void give(TableView<R> table, List<String> names) {
    for (TableColumn<R, ?> column : table.getColumns()) {
      if (!names.contains(column.getId())) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
      }
    }
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
  }
}
