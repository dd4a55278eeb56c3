package org.mirrorbench.app.draft;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;

/** One line a path: from which cluster to which. Half a line stays here, out of the draft. */
final class PathRows {

  private final VBox box;
  private final SetupModel model;
  private final Messages messages;
  private final ClusterChoice choice;
  private final List<Row> rows = new ArrayList<>();
  private boolean drawing;

  /** A line and its two lists. */
  private record Row(HBox node, ComboBox<String> source, ComboBox<String> target) {

    @Nullable FlowName path() {
      String from = source.getValue();
      String to = target.getValue();
      return from == null || to == null || from.equals(to) ? null : new FlowName(from, to);
    }
  }

  PathRows(VBox box, SetupModel model, Messages messages) {
    this.box = box;
    this.model = model;
    this.messages = messages;
    choice = new ClusterChoice(model, messages);
    model.draftProperty().map(FlowDraft::paths).subscribe(this::take);
    if (rows.isEmpty()) {
      add();
    }
  }

  /** The paths back that are not there yet. */
  static List<FlowName> reverses(List<FlowName> paths) {
    return paths.stream()
        .map(path -> new FlowName(/* source= */ path.target(), /* target= */ path.source()))
        .filter(back -> !paths.contains(back))
        .toList();
  }

  /** Adds a line that goes on from the last one. */
  void add() {
    FlowName last = model.draft().paths().isEmpty() ? null : model.draft().paths().getLast();
    append(last == null ? null : last.source(), null);
  }

  void addReverse() {
    model.change(
        draft -> {
          List<FlowName> all = new ArrayList<>(draft.paths());
          all.addAll(reverses(draft.paths()));
          return draft.withPaths(all);
        });
  }

  /** Draws paths that come from elsewhere than from these lists. */
  private void take(List<FlowName> paths) {
    if (!paths.equals(entered())) {
      drawing = true;
      rows.clear();
      box.getChildren().clear();
      paths.forEach(path -> append(path.source(), path.target()));
      drawing = false;
    }
  }

  private void append(@Nullable String source, @Nullable String target) {
    ComboBox<String> from = list("source", source);
    ComboBox<String> to = list("target", target);
    FontIcon arrow = new FontIcon("fth-arrow-right");
    Button remove = new Button(null, new FontIcon("fth-x"));
    remove.getStyleClass().addAll("button-icon", "flat");
    remove.setAccessibleText(messages.text("draft.clusters.remove"));
    remove.setTooltip(new Tooltip(messages.text("draft.clusters.remove")));
    HBox line = new HBox(from, arrow, to, remove);
    line.getStyleClass().add("path-row");
    Row row = new Row(line, from, to);
    remove.setOnAction(event -> remove(row));
    from.valueProperty().subscribe((before, now) -> enter());
    to.valueProperty().subscribe((before, now) -> enter());
    rows.add(row);
    box.getChildren().add(line);
    number();
  }

  private ComboBox<String> list(String end, @Nullable String value) {
    ComboBox<String> list = new ComboBox<>();
    list.setPromptText(messages.text("draft.clusters." + end));
    list.setAccessibleText(messages.text("draft.clusters." + end));
    list.setMaxWidth(Double.MAX_VALUE);
    list.setPrefWidth(420);
    HBox.setHgrow(list, javafx.scene.layout.Priority.ALWAYS);
    choice.fill(list);
    list.setValue(value);
    list.setPlaceholder(new Label(messages.text("draft.clusters.none")));
    return list;
  }

  private void remove(Row row) {
    rows.remove(row);
    box.getChildren().remove(row.node());
    if (rows.isEmpty()) {
      append(null, null);
    }
    number();
    enter();
  }

  private void number() {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).source().setId("source-" + i);
      rows.get(i).target().setId("target-" + i);
    }
  }

  private List<FlowName> entered() {
    List<FlowName> paths = new ArrayList<>();
    for (Row row : rows) {
      FlowName path = row.path();
      if (path != null && !paths.contains(path)) {
        paths.add(path);
      }
    }
    return paths;
  }

  private void enter() {
    if (!drawing) {
      model.change(draft -> draft.withPaths(entered()));
    }
  }
}
