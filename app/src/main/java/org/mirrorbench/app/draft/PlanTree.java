package org.mirrorbench.app.draft;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.Proposal;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.FieldChange;
import org.mirrorbench.engine.plan.FlowPlan;

/** A proposal as a tree: flows, their changes, and each change's keys before and after. */
final class PlanTree {

  private static final double ROW = 29;
  private static final int UNFOLDED = 8;

  private final TreeTableView<Line> view;
  private final Messages messages;

  /** A line of the tree. */
  sealed interface Line {
    record Flow(FlowPlan plan) implements Line {}

    record Step(Change change) implements Line {}

    record Field(FieldChange field) implements Line {}
  }

  PlanTree(TreeTableView<Line> view, Messages messages) {
    this.view = view;
    this.messages = messages;
    view.setShowRoot(false);
    view.setFixedCellSize(ROW);
    view.setPlaceholder(new Label(messages.text("draft.plan.nothing")));
    view.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TreeTableColumn<Line, Line> what =
        new TreeTableColumn<>(messages.text("draft.plan.table.what"));
    what.setPrefWidth(430);
    what.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue().getValue()));
    what.setCellFactory(made -> new WhatCell());
    view.getColumns().add(what);
    view.getColumns().add(words("from", field -> said(field.from())));
    view.getColumns().add(words("to", field -> said(field.to())));
  }

  void show(Proposal proposal) {
    TreeItem<Line> root = new TreeItem<>();
    for (FlowPlan plan : proposal.plans()) {
      TreeItem<Line> flow = new TreeItem<>(new Line.Flow(plan));
      flow.setExpanded(true);
      plan.changes().forEach(change -> flow.getChildren().add(step(change, plan)));
      root.getChildren().add(flow);
    }
    view.setRoot(root);
  }

  private static TreeItem<Line> step(Change change, FlowPlan plan) {
    TreeItem<Line> item = new TreeItem<>(new Line.Step(change));
    change.fields().forEach(field -> item.getChildren().add(new TreeItem<>(new Line.Field(field))));
    item.setExpanded(
        change.action() == Change.Action.UPDATE
            || plan.changes().size() + change.fields().size() < UNFOLDED);
    return item;
  }

  private String said(@Nullable String value) {
    return value == null ? messages.text("draft.plan.unset") : value;
  }

  private TreeTableColumn<Line, String> words(String key, Function<FieldChange, String> words) {
    TreeTableColumn<Line, String> column =
        new TreeTableColumn<>(messages.text("draft.plan.table." + key));
    column.setPrefWidth(230);
    column.getStyleClass().add("plan-value");
    column.setCellValueFactory(
        line ->
            new ReadOnlyObjectWrapper<>(
                line.getValue().getValue() instanceof Line.Field(FieldChange field)
                    ? words.apply(field)
                    : ""));
    return column;
  }

  /** What a change does, in a word. */
  static String action(Messages messages, Change change) {
    return messages.text("draft.plan.action." + change.action().name());
  }

  static String kind(Messages messages, Change change) {
    return messages.text("draft.plan.kind." + change.kind().name());
  }

  static Node badge(Messages messages, Change change) {
    Label badge = new Label(action(messages, change), new FontIcon(icon(change.action())));
    badge.setMinWidth(Region.USE_PREF_SIZE);
    badge.getStyleClass().addAll("change-badge", change.action().name().toLowerCase(Locale.ROOT));
    return badge;
  }

  private static String icon(Change.Action action) {
    return switch (action) {
      case CREATE -> "fth-plus";
      case UPDATE -> "fth-edit-2";
      case REMOVE -> "fth-trash-2";
      case KEEP -> "fth-check";
    };
  }

  private final class WhatCell extends TreeTableCell<Line, Line> {
    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(null);
      setGraphic(empty || line == null ? null : draw(line));
    }

    private Node draw(Line line) {
      return switch (line) {
        case Line.Flow(FlowPlan plan) -> label(FlowWords.name(plan.flow()), "strong");
        case Line.Step(Change change) -> {
          Label name = label(change.name(), "plain");
          Label kind = label(kind(messages, change), "muted");
          kind.setMinWidth(Region.USE_PREF_SIZE);
          HBox step = new HBox(8, badge(messages, change), kind, name);
          step.getStyleClass().add("form-line");
          yield step;
        }
        case Line.Field(FieldChange field) -> label(field.key(), "mono");
      };
    }

    private static Label label(String text, String style) {
      Label label = new Label(text);
      label.getStyleClass().add(style);
      return label;
    }
  }
}
