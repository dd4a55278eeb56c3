package org.mirrorbench.app.flow;

import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.text.FlowWords.StateWord;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.plan.Drift;

/** The column of the flows' table that says what has drifted; a press shows how. */
final class DriftColumn extends TableColumn<FlowSnapshot, @Nullable Drift> {

  private final DriftWords words;
  private final Consumer<Drift> open;

  DriftColumn(
      SimpleObjectProperty<Map<FlowName, Drift>> drift, Messages messages, Consumer<Drift> open) {
    super(messages.text("flow.table.drift"));
    words = new DriftWords(messages);
    this.open = open;
    setId("drift");
    setPrefWidth(150);
    setMinWidth(100);
    setSortable(false);
    setCellValueFactory(
        row -> Bindings.createObjectBinding(() -> drift.get().get(row.getValue().name()), drift));
    setCellFactory(column -> new Cell());
  }

  private final class Cell extends TableCell<FlowSnapshot, @Nullable Drift> {

    private final StateBadge badge = new StateBadge();
    private final Button button = new Button(null, badge);

    Cell() {
      button.getStyleClass().add("badge-button");
      button.setOnAction(
          event -> {
            Drift drift = getItem();
            if (drift != null) {
              open.accept(drift);
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Drift drift, boolean empty) {
      super.updateItem(drift, empty);
      if (empty || drift == null) {
        setGraphic(null);
        setText(empty ? null : "–");
      } else {
        StateWord word = words.of(drift);
        badge.show(word.style(), word.word());
        button.setAccessibleText(word.word());
        setText(null);
        setGraphic(button);
      }
    }
  }
}
