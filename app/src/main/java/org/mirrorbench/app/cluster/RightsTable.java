package org.mirrorbench.app.cluster;

import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.connection.Right;

/** What MirrorMaker 2 needs of a cluster, and whether it has it. */
final class RightsTable {

  private static final int MOST = 12;

  private final Messages messages;
  private final ObservableList<Right> rows = FXCollections.observableArrayList();

  RightsTable(TableView<Right> view, Messages messages) {
    this.messages = messages;
    view.setPlaceholder(new Label(messages.text("cluster.rights.noneMissing")));
    Table<Right> table = new Table<>(view, messages, "cluster.rights.");
    table.node("grant", 90, this::grant, right -> badge(grant(right)));
    table.text("role", 56, right -> messages.word(right.role()));
    table.text("operation", 140, Right::operation);
    table.text("resource", 165, new RightWords(messages)::on);
    table.text("neededBy", 120, right -> messages.word(right.neededBy()));
    view.getColumns().forEach(column -> column.setMinWidth(column.getPrefWidth()));
    table.items(
        rows,
        Comparator.comparingInt((Right right) -> urgency(right.grant()))
            .thenComparing(Right::role)
            .thenComparing(Right::neededBy));
    table.fit(MOST);
  }

  void show(List<Right> rights) {
    rows.setAll(rights);
  }

  static boolean isGranted(Right right) {
    return right.grant() == Right.Grant.GRANTED;
  }

  private FlowWords.StateWord grant(Right right) {
    String style =
        switch (right.grant()) {
          case GRANTED -> "in-step";
          case MISSING -> "failed";
          case UNKNOWN -> "unknown";
        };
    return new FlowWords.StateWord(style, messages.word(right.grant()));
  }

  private static StateBadge badge(FlowWords.StateWord word) {
    return new StateBadge(word.style(), word.word());
  }

  private static int urgency(Right.Grant grant) {
    return switch (grant) {
      case MISSING -> 0;
      case UNKNOWN -> 1;
      case GRANTED -> 2;
    };
  }
}
