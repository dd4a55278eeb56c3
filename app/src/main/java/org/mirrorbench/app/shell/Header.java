package org.mirrorbench.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.text.Messages;

/** Title, what is shown, the command box and the theme. */
final class Header extends HBox {

  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final Button search;

  Header(Messages messages, Appearance appearance, Runnable openPalette) {
    getStyleClass().add("page-header");
    title.getStyleClass().add("page-title");
    title.setMinWidth(USE_PREF_SIZE);
    subtitle.getStyleClass().add("page-subtitle");
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    search = search(messages, openPalette);
    getChildren().addAll(title, subtitle, gap, search, theme(messages, appearance));
  }

  void show(String words, ObservableValue<String> aside) {
    title.setText(words);
    subtitle.textProperty().bind(aside);
  }

  /** Focus enters at the command box. */
  @Override
  public void requestFocus() {
    search.requestFocus();
  }

  private static Button search(Messages messages, Runnable openPalette) {
    Label prompt = new Label(messages.text("shell.palette.prompt"), new FontIcon("fth-search"));
    prompt.getStyleClass().add("search-prompt");
    Label key = new Label(messages.text("shell.palette.key"));
    key.getStyleClass().add("key-hint");
    key.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(prompt, gap, key);
    line.getStyleClass().add("search-line");
    Button button = new Button(messages.text("shell.palette.prompt"), line);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().setAll("search-box");
    button.setId("search");
    line.prefWidthProperty().bind(button.widthProperty().subtract(22));
    button.setOnAction(event -> openPalette.run());
    return button;
  }

  private static Button theme(Messages messages, Appearance appearance) {
    FontIcon icon = new FontIcon(appearance.darkProperty().get() ? "fth-sun" : "fth-moon");
    Button button = new Button(null, icon);
    button.getStyleClass().addAll("button-icon", "flat");
    button.setId("theme");
    button.setAccessibleText(messages.text("shell.theme.toggle"));
    button.setTooltip(new Tooltip(messages.text("shell.theme.toggle")));
    button.setOnAction(
        event -> {
          appearance.toggle();
          icon.setIconLiteral(appearance.darkProperty().get() ? "fth-sun" : "fth-moon");
        });
    return button;
  }
}
