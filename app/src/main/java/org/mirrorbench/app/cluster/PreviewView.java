package org.mirrorbench.app.cluster;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.cluster.ProfileDraft;

/** The client properties that a form gives, secrets masked, to be looked at and copied. */
final class PreviewView extends VBox {

  private final PageContext context;
  private final TableView<Map.Entry<String, String>> table = new TableView<>();
  private Map<String, String> shown = Map.of();

  PreviewView(PageContext context) {
    this.context = context;
    Messages messages = context.messages();
    getStyleClass().add("preview");
    Label explanation = new Label(messages.text("cluster.preview.text"));
    explanation.getStyleClass().add("muted");
    explanation.setWrapText(true);
    explanation.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(explanation, Priority.ALWAYS);
    explanation.setMaxWidth(Double.MAX_VALUE);
    Button copy = new Button(messages.text("cluster.preview.copy"), new FontIcon("fth-copy"));
    copy.setId("copy-properties");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(event -> copy());
    HBox head = new HBox(12, explanation, copy);
    head.getStyleClass().add("toolbar-row");
    table.getStyleClass().addAll("flat-table", "dense", "code-table");
    table.setFixedCellSize(28);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().add(column("key", messages.text("cluster.preview.key"), 250, true));
    table.getColumns().add(column("value", messages.text("cluster.preview.value"), 240, false));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(head, table);
  }

  void show(ProfileDraft draft) {
    Map<String, String> next = draft.preview();
    if (!next.equals(shown)) {
      shown = next;
      table.getItems().setAll(next.entrySet());
    }
  }

  /** As a file would have it: backslashes and line breaks escaped. */
  String text() {
    return shown.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + escaped(entry.getValue()))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n\\\n");
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(text());
    Clipboard.getSystemClipboard().setContent(content);
    context.dialogs().tell(context.messages().text("cluster.preview.copied"));
  }

  /** A cell whose tooltip has all of what may be cut. */
  private static final class Whole extends TableCell<Map.Entry<String, String>, String> {
    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
      super.updateItem(words, empty);
      setText(empty ? null : words);
      setTooltip(empty || words == null || words.isEmpty() ? null : new Tooltip(words));
    }
  }

  private static TableColumn<Map.Entry<String, String>, String> column(
      String id, String title, double width, boolean key) {
    TableColumn<Map.Entry<String, String>, String> column = new TableColumn<>(title);
    column.setId(id);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(
        row ->
            new ReadOnlyStringWrapper(
                key
                    ? row.getValue().getKey()
                    : row.getValue().getValue().replace("\n", " ").strip()));
    column.setCellFactory(it -> new Whole());
    return column;
  }
}
