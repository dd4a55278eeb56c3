package org.mirrorbench.app.cluster;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.SecretField;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.cluster.ProfileField;

/** A custom client property: key, value, whether it is hidden, and a way to drop it. */
final class PropertyLine extends HBox {

  private static final double KEY_WIDTH = 240;

  private final PropertyRow row;
  private final Fields fields;
  private final TextField key = new TextField();
  private final ToggleButton hidden = new ToggleButton(null, new FontIcon("fth-eye-off"));

  PropertyLine(PropertyRow row, Fields fields) {
    this.row = row;
    this.fields = fields;
    Messages messages = fields.messages();
    getStyleClass().add("property-line");
    key.textProperty().bindBidirectional(row.key());
    key.setPromptText(messages.text("cluster.custom.key"));
    key.getStyleClass().add("code");
    key.setPrefWidth(KEY_WIDTH);
    key.setMinWidth(KEY_WIDTH);
    hideWhenLeft(key);
    describe(hidden, messages.text("cluster.custom.hidden"));
    hidden.setOnAction(event -> hide(hidden.isSelected()));
    Button drop = new Button(null, new FontIcon("fth-trash-2"));
    drop.getStyleClass().addAll("button-icon", "flat");
    drop.setTooltip(new Tooltip(messages.text("cluster.custom.drop")));
    drop.setAccessibleText(messages.text("cluster.custom.drop"));
    drop.setOnAction(event -> fields.form().properties().remove(row));
    getChildren().addAll(key, value(), hidden, drop);
  }

  void focus() {
    key.requestFocus();
  }

  private void hide(boolean hide) {
    if (hide) {
      row.hide();
    } else {
      row.open();
    }
    boolean typing = getScene() != null && getChildren().get(1).equals(getScene().getFocusOwner());
    Node next = value();
    getChildren().set(1, next);
    if (typing) {
      FxThread.later(next::requestFocus);
    }
  }

  /** What sounds like a secret is hidden as soon as its field is left. */
  private void hideWhenLeft(Node field) {
    field
        .focusedProperty()
        .subscribe(
            (before, now) -> {
              if (!now && row.soundsSecret()) {
                hide(true);
              }
              if (!now) {
                fields.form().touched().add(ProfileField.PROPERTIES);
              }
            });
  }

  private Node value() {
    boolean secret = row.secret().get() != null;
    hidden.setSelected(secret);
    Node field = secret ? secretField() : openField();
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private Node openField() {
    TextField value = new TextField();
    value.textProperty().bindBidirectional(row.value());
    value.setPromptText(fields.messages().text("cluster.custom.value"));
    value.getStyleClass().add("code");
    hideWhenLeft(value);
    return value;
  }

  private Node secretField() {
    SecretField field = new SecretField();
    field.name("custom-" + row.key().get());
    new SecretBinding(row.secret(), row.origin(), field, fields.secretWords()).join();
    return field;
  }

  private static void describe(ToggleButton button, String words) {
    button.getStyleClass().addAll("button-icon", "flat");
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
  }
}
