package org.mirrorbench.app.shell;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.text.Messages;

/** The command palette: type a few letters of a page or an action, press Enter. */
final class Palette extends VBox {

  private final ObservableList<Command> commands = FXCollections.observableArrayList();
  private final FilteredList<Command> found = new FilteredList<>(commands);
  private final TextField field = new TextField();
  private final ListView<Command> list = new ListView<>(found);
  private final ModalPane host;

  Palette(Messages messages, ModalPane host) {
    this.host = host;
    getStyleClass().add("palette");
    setMaxSize(560, Region.USE_PREF_SIZE);
    field.setPromptText(messages.text("shell.palette.prompt"));
    field.setId("palette-field");
    list.setId("palette-list");
    list.setFixedCellSize(36);
    list.setPlaceholder(new Label(messages.text("shell.palette.nothing")));
    list.setCellFactory(made -> new CommandCell());
    list.setOnMouseClicked(event -> runSelected());
    getChildren().addAll(field, list);
    field.textProperty().subscribe(this::filter);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Shows the palette over the window with these commands. */
  void open(List<Command> offered) {
    commands.setAll(offered);
    field.clear();
    list.getSelectionModel().selectFirst();
    host.setAlignment(Pos.TOP_CENTER);
    host.show(this);
    FxThread.later(field::requestFocus);
  }

  private void filter(String typed) {
    found.setPredicate(command -> command.matches(typed));
    list.getSelectionModel().selectFirst();
    list.setPrefHeight(Math.clamp(found.size(), 1, 10) * 36 + 12);
  }

  private void onKey(KeyEvent event) {
    int at = list.getSelectionModel().getSelectedIndex();
    if (event.getCode() == KeyCode.DOWN) {
      list.getSelectionModel().select(Math.min(found.size() - 1, at + 1));
    } else if (event.getCode() == KeyCode.UP) {
      list.getSelectionModel().select(Math.max(0, at - 1));
    } else if (event.getCode() == KeyCode.ENTER) {
      runSelected();
    } else {
      return;
    }
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
    event.consume();
  }

  private void runSelected() {
    Command command = list.getSelectionModel().getSelectedItem();
    if (command != null) {
      host.hide(true);
      command.action().run();
    }
  }

  private static final class CommandCell extends ListCell<Command> {
    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
      super.updateItem(command, empty);
      setText(null);
      setGraphic(empty || command == null ? null : line(command));
    }

    private static HBox line(Command command) {
      Label words = new Label(command.words(), new FontIcon(command.icon()));
      words.setGraphicTextGap(10);
      Label hint = new Label(command.hint());
      hint.getStyleClass().add("key-hint");
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox line = new HBox(words, gap, hint);
      line.setAlignment(Pos.CENTER_LEFT);
      return line;
    }
  }
}
