package org.mirrorbench.app.draft;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.TileGrid;

/** A choice among tiles side by side, each with a sentence; the arrow keys walk through them. */
public final class ChoiceTiles extends StackPane {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private static final double SMALL = 480;

  private final ToggleGroup group = new ToggleGroup();
  private final StringProperty value = new SimpleStringProperty("");
  private final TileGrid grid = new TileGrid();

  public ChoiceTiles() {
    getStyleClass().add("choice-tiles");
    widthProperty().subscribe(width -> grid.setNarrowest(narrowest(width.doubleValue())));
    grid.setWidest(340);
    getChildren().add(grid);
    group.selectedToggleProperty().subscribe(this::take);
    value.subscribe(this::select);
  }

  /** Two beside each other even in the smallest window. */
  private static double narrowest(double width) {
    return width < SMALL ? 158 : 206;
  }

  /** The key of the chosen tile, or empty. */
  public StringProperty valueProperty() {
    return value;
  }

  /**
   * Adds a tile.
   *
   * @param icon an Ikonli name
   * @param more a line in small letters below the sentence, or empty
   */
  public void offer(String key, String title, String sentence, String icon, String more) {
    RadioButton button = new RadioButton(title);
    button.setId("tile-" + key);
    button.setToggleGroup(group);
    button.setUserData(key);
    button.getStyleClass().add("option-title");
    button.setAccessibleHelp(sentence);
    FontIcon mark = new FontIcon(icon);
    mark.getStyleClass().add("tile-icon");
    button.setGraphic(mark);
    VBox tile = new VBox(button, Words.wrapped(sentence, "tile-words"));
    if (!more.isEmpty()) {
      tile.getChildren().add(Words.wrapped(more, "tile-more"));
    }
    tile.getStyleClass().addAll("option-card", "choice-tile");
    tile.setOnMouseClicked(event -> button.setSelected(true));
    button.selectedProperty().subscribe(chosen -> tile.pseudoClassStateChanged(SELECTED, chosen));
    grid.getChildren().add(tile);
    select(value.get());
  }

  @Override
  public void requestFocus() {
    Toggle chosen = group.getSelectedToggle();
    if (chosen instanceof RadioButton button) {
      button.requestFocus();
    }
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
