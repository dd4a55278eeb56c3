package org.mirrorbench.app.draft;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Messages;

/** A Connect cluster in a list, with what it is attached to. */
final class WorkerCell extends ListCell<String> {

  private final SetupModel model;
  private final Messages messages;

  WorkerCell(SetupModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  @Override
  protected void updateItem(@Nullable String name, boolean empty) {
    super.updateItem(name, empty);
    setText(null);
    setGraphic(empty || name == null || name.isEmpty() ? null : line(name));
  }

  private HBox line(String name) {
    Label strong = new Label(name);
    strong.getStyleClass().add("strong");
    String where = Attachment.where(name, model);
    Label muted =
        new Label(
            where.isEmpty()
                ? messages.text("draft.runs.where.unknown")
                : messages.text("draft.runs.where", where));
    muted.getStyleClass().add("muted");
    HBox line = new HBox(10, strong, muted);
    line.getStyleClass().add("form-line");
    return line;
  }
}
