package org.mirrorbench.app.wizard;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A choice whose options each need a sentence; the arrow keys walk through them. */
public final class OptionCards extends VBox {

  private final ToggleGroup group = new ToggleGroup();
  private final StringProperty value = new SimpleStringProperty("");

  public OptionCards() {
    getStyleClass().add("option-cards");
    group.selectedToggleProperty().subscribe(this::take);
    value.subscribe(this::select);
  }

  /**
   * Adds an option.
   *
   * @param key what {@link #valueProperty} holds when it is chosen
   * @param icon an Ikonli name, or null for none
   */
  public void offer(String key, String title, String explanation, @Nullable String icon) {
    RadioButton button = new RadioButton(title);
    button.setId("option-" + key);
    button.setToggleGroup(group);
    button.setUserData(key);
    button.getStyleClass().add("option-title");
    button.setAccessibleHelp(explanation);
    Label words = new Label(explanation);
    words.getStyleClass().add("option-words");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    VBox text = new VBox(button, words);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox card = new HBox(text);
    card.getStyleClass().add("option-card");
    if (icon != null) {
      card.getChildren().addFirst(new FontIcon(icon));
    }
    card.setOnMouseClicked(event -> button.setSelected(true));
    button
        .selectedProperty()
        .subscribe(
            chosen ->
                card.pseudoClassStateChanged(
                    javafx.css.PseudoClass.getPseudoClass("selected"), chosen));
    getChildren().add(card);
    select(value.get());
  }

  /** The key of the chosen option, or empty. */
  public StringProperty valueProperty() {
    return value;
  }

  /** The chosen option's button, or the first: where the focus belongs. */
  public @Nullable Node entry() {
    Toggle chosen = group.getSelectedToggle();
    Toggle first = group.getToggles().isEmpty() ? null : group.getToggles().getFirst();
    return (Node) (chosen == null ? first : chosen);
  }

  private void take(@Nullable Toggle chosen) {
    if (chosen != null) {
      value.set((String) chosen.getUserData());
    }
  }

  private void select(String key) {
    group.getToggles().stream()
        .filter(toggle -> key.equals(toggle.getUserData()))
        .findFirst()
        .ifPresent(group::selectToggle);
  }
}
