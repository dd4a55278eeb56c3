package org.mirrorbench.app.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.text.Messages;

/** A sheet over the right side of the window: a title, a button that closes it, its contents. */
public final class Sheet extends VBox {

  private static final double NARROWEST = 420;

  private final Dialogs dialogs;
  private final Button close = new Button(null, new FontIcon("fth-x"));

  /**
   * @param width as wide as it gets where there is room
   */
  public Sheet(Messages messages, Dialogs dialogs, String title, double width) {
    super(12);
    this.dialogs = dialogs;
    Label heading = new Label(title);
    heading.getStyleClass().add("dialog-title");
    heading.setWrapText(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    close.setId("sheet-close");
    close.getStyleClass().addAll("button-icon", "flat");
    close.setAccessibleText(messages.text("shell.sheet.close"));
    close.setOnAction(event -> dialogs.hide());
    HBox head = new HBox(8, heading, gap, close);
    head.getStyleClass().add("sheet-head");
    setMinWidth(NARROWEST);
    setPrefWidth(width);
    setMaxWidth(width);
    getChildren().add(head);
  }

  /** Adds contents, the one that takes what room there is marked by its vertical growth. */
  public Sheet with(Node... contents) {
    getChildren().addAll(contents);
    return this;
  }

  /**
   * Appears.
   *
   * @param gone called once it is away, however it was closed
   */
  public void open(Runnable gone) {
    dialogs.showAside(this);
    sceneProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                gone.run();
              }
            });
    FxThread.later(close::requestFocus);
  }

  /** Goes away. */
  public void close() {
    dialogs.hide();
  }
}
