package org.mirrorbench.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a table's columns as a person left them: their order and widths, and what the rows are
 * sorted by. Columns are known by their ids; one that is new keeps the place it was given.
 */
final class TableMemory {

  private final Memory memory;
  private final String page;

  TableMemory(Memory memory, String page) {
    this.memory = memory;
    this.page = page;
  }

  /** Notes the table as it is: {@code id:width ...} and {@code id:ascending ...}. */
  void keep(TableView<?> table) {
    memory.put(
        key(table, "columns"),
        table.getColumns().stream()
            .map(column -> column.getId() + ":" + Math.round(column.getWidth()))
            .collect(Collectors.joining(" ")));
    memory.put(
        key(table, "sort"),
        table.getSortOrder().stream()
            .map(column -> column.getId() + ":" + word(column.getSortType()))
            .collect(Collectors.joining(" ")));
  }

  /** Arranges the table as it was noted, if it was. */
  <R> void arrange(TableView<R> table) {
    int place = 0;
    for (Entry entry : entries(key(table, "columns"))) {
      TableColumn<R, ?> column = column(table, entry.id());
      Double width = entry.number();
      if (column != null && width != null) {
        column.setPrefWidth(width);
        table.getColumns().remove(column);
        table.getColumns().add(Math.min(place++, table.getColumns().size()), column);
      }
    }
    List<TableColumn<R, ?>> order = new ArrayList<>();
    for (Entry entry : entries(key(table, "sort"))) {
      TableColumn<R, ?> column = column(table, entry.id());
      if (column != null) {
        column.setSortType(
            entry.value().equals(word(SortType.DESCENDING))
                ? SortType.DESCENDING
                : SortType.ASCENDING);
        order.add(column);
      }
    }
    table.getSortOrder().setAll(order);
  }

  private record Entry(String id, String value) {

    @Nullable Double number() {
      try {
        double number = Double.parseDouble(value);
        return number > 0 && number < 10_000 ? number : null;
      } catch (NumberFormatException e) {
        return null;
      }
    }
  }

  private List<Entry> entries(String key) {
    String kept = memory.get(key);
    List<Entry> entries = new ArrayList<>();
    for (String part : kept == null ? new String[0] : kept.strip().split("\\s+")) {
      int colon = part.lastIndexOf(':');
      if (colon > 0) {
        entries.add(new Entry(part.substring(0, colon), part.substring(colon + 1)));
      }
    }
    return entries;
  }

  private static <R> @Nullable TableColumn<R, ?> column(TableView<R> table, String id) {
    return table.getColumns().stream()
        .filter(column -> id.equals(column.getId()))
        .findFirst()
        .orElse(null);
  }

  private String key(TableView<?> table, String what) {
    return "table." + page + "." + table.getId() + "." + what;
  }

  private static String word(SortType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
