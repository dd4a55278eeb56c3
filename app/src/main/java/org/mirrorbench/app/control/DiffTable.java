package org.mirrorbench.app.control;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What changes, as a tree: headings, things, and field by field what is there and what will be. The
 * values of the selected line are shown whole below. Virtualised, so that thousands of lines cost
 * no more than those in sight.
 */
public final class DiffTable extends VBox {

  /** Columns in the reader's language. */
  public record Words(String what, String mark, String from, String to, String ending) {}

  private static final double ROW = 28;

  private final TreeTableView<DiffLine> view = new TreeTableView<>();
  private final TreeTableColumn<DiffLine, DiffLine> ending = new TreeTableColumn<>();
  private final Label from = value("from");
  private final Label to = value("to");
  private final Label why = value("why");
  private final VBox whole = new VBox(from, to, why);

  public DiffTable(Words words) {
    getStyleClass().add("diff");
    view.setId("diff");
    view.setAccessibleText(words.mark());
    view.getStyleClass().addAll("table-card", "dense", "diff-table");
    view.setFixedCellSize(ROW);
    view.setShowRoot(false);
    view.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    view.setRowFactory(made -> new Row());
    add(words.what(), 200, 340, column -> new TitleCell());
    add(words.mark(), 84, 112, column -> new MarkCell());
    add(words.from(), 48, 160, column -> new ValueCell(DiffLine::from, "diff-from"));
    add(words.to(), 48, 220, column -> new ValueCell(DiffLine::to, "diff-to"));
    ending.setText(words.ending());
    ending.setPrefWidth(140);
    ending.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
    ending.setCellFactory(column -> new EndingCell());
    ending.setSortable(false);
    whole.getStyleClass().add("diff-whole");
    view.getSelectionModel().selectedItemProperty().subscribe(this::showWhole);
    VBox.setVgrow(view, Priority.ALWAYS);
    getChildren().addAll(view, whole);
  }

  /** Shows other lines; the column of endings appears with the first ending. */
  public void show(List<DiffLine> lines) {
    TreeItem<DiffLine> root = new TreeItem<>();
    lines.forEach(line -> root.getChildren().add(item(line)));
    view.setRoot(root);
    boolean ended = lines.stream().anyMatch(DiffTable::ended);
    if (ended != view.getColumns().contains(ending)) {
      if (ended) {
        view.getColumns().add(ending);
      } else {
        view.getColumns().remove(ending);
      }
    }
    showWhole(null);
    explain(root);
  }

  /** Selects the first line that says why it ended as it did. */
  private boolean explain(TreeItem<DiffLine> item) {
    DiffLine line = item.getValue();
    if (line != null && !line.ending().detail().isEmpty()) {
      view.getSelectionModel().select(item);
      return true;
    }
    return item.getChildren().stream().anyMatch(this::explain);
  }

  private static boolean ended(DiffLine line) {
    return !line.ending().word().isEmpty() || line.lines().stream().anyMatch(DiffTable::ended);
  }

  private static TreeItem<DiffLine> item(DiffLine line) {
    TreeItem<DiffLine> item = new TreeItem<>(line);
    line.lines().forEach(below -> item.getChildren().add(item(below)));
    item.setExpanded(line.open());
    return item;
  }

  private void add(
      String title,
      double least,
      double width,
      Function<TreeTableColumn<DiffLine, DiffLine>, TreeTableCell<DiffLine, DiffLine>> cell) {
    TreeTableColumn<DiffLine, DiffLine> column = new TreeTableColumn<>(title);
    column.setPrefWidth(width);
    column.setMinWidth(least);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
    column.setCellFactory(cell::apply);
    view.getColumns().add(column);
  }

  private void showWhole(@Nullable TreeItem<DiffLine> selected) {
    DiffLine line = selected == null ? null : selected.getValue();
    say(from, "− ", line == null ? "" : line.from());
    say(to, "+ ", line == null || line.kind() != DiffLine.Kind.FIELD ? "" : line.to());
    say(why, "", line == null ? "" : line.ending().detail());
    boolean any = from.isVisible() || to.isVisible() || why.isVisible();
    whole.setVisible(any);
    whole.setManaged(any);
  }

  private static void say(Label label, String sign, String words) {
    label.setText(sign + words);
    label.setVisible(!words.isEmpty());
    label.setManaged(!words.isEmpty());
  }

  private static Label value(String style) {
    Label label = new Label();
    label.getStyleClass().addAll("code", "diff-value", style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static final class Row extends TreeTableRow<DiffLine> {
    @Override
    protected void updateItem(@Nullable DiffLine line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeIf(style -> style.startsWith("diff-"));
      if (!empty && line != null) {
        getStyleClass().add("diff-" + line.kind().name().toLowerCase(Locale.ROOT));
        getStyleClass().add("diff-" + line.mark().name().toLowerCase(Locale.ROOT));
        setAccessibleText(String.join(", ", line.title(), line.word(), line.from(), line.to()));
      }
    }
  }

  private static final class TitleCell extends TreeTableCell<DiffLine, DiffLine> {
    private final Tooltip whole = new Tooltip();

    TitleCell() {
      getStyleClass().add("diff-title");
    }

    @Override
    protected void updateItem(@Nullable DiffLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty || line == null ? null : line.title());
      whole.setText(getText());
      setTooltip(getText() == null ? null : whole);
    }
  }

  private static final class MarkCell extends TreeTableCell<DiffLine, DiffLine> {
    private final FontIcon icon = new FontIcon();

    MarkCell() {
      getStyleClass().add("diff-mark");
    }

    @Override
    protected void updateItem(@Nullable DiffLine line, boolean empty) {
      super.updateItem(line, empty);
      boolean marked = !empty && line != null && line.mark() != DiffLine.Mark.NONE;
      setText(empty || line == null ? null : line.word());
      setGraphic(marked ? icon : null);
      if (marked && line != null) {
        icon.setIconCode(line.mark().icon());
      }
    }
  }

  private static final class ValueCell extends TreeTableCell<DiffLine, DiffLine> {
    private final Function<DiffLine, String> value;

    ValueCell(Function<DiffLine, String> value, String style) {
      this.value = value;
      getStyleClass().addAll("code", style);
    }

    @Override
    protected void updateItem(@Nullable DiffLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty || line == null ? null : value.apply(line));
    }
  }

  private static final class EndingCell extends TreeTableCell<DiffLine, DiffLine> {
    private final StateBadge badge = new StateBadge();

    @Override
    protected void updateItem(@Nullable DiffLine line, boolean empty) {
      super.updateItem(line, empty);
      boolean known = !empty && line != null && !line.ending().word().isEmpty();
      setGraphic(known ? badge : null);
      if (known && line != null) {
        badge.show(line.ending().style(), line.ending().word());
      }
    }
  }
}
