package org.mirrorbench.app.cluster;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.mirrorbench.app.text.Messages;

/** A colour of a cluster's own, or its environment's. */
public final class Swatches extends HBox {

  /** Seven hues that can be told apart, on light and on dark, by most eyes. */
  private static final List<String> COLOURS =
      List.of("#0969da", "#8250df", "#bf3989", "#bc4c00", "#9a6700", "#1a7f37", "#1b7c83");

  private final ToggleGroup group = new ToggleGroup();

  public Swatches() {
    getStyleClass().add("swatches");
  }

  void show(Messages messages, StringProperty colour) {
    ToggleButton own = button("", messages.text("cluster.colour.own"));
    own.setText(messages.text("cluster.colour.own"));
    getChildren().setAll(own);
    List<String> all = new ArrayList<>(COLOURS);
    if (!colour.get().isEmpty() && !all.contains(colour.get())) {
      all.add(colour.get());
    }
    all.forEach(hex -> getChildren().add(swatch(hex, messages.text("cluster.colour.hex", hex))));
    colour.subscribe(this::select);
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                select(colour.get());
              } else {
                colour.set(String.valueOf(now.getUserData()));
              }
            });
  }

  private void select(String hex) {
    group.getToggles().forEach(toggle -> toggle.setSelected(hex.equals(toggle.getUserData())));
  }

  private ToggleButton swatch(String hex, String words) {
    ToggleButton button = button(hex, words);
    Region dot = new Region();
    dot.getStyleClass().add("swatch-dot");
    dot.setStyle("-fx-background-color: " + hex + ";");
    button.setGraphic(dot);
    return button;
  }

  private ToggleButton button(String hex, String words) {
    ToggleButton button = new ToggleButton();
    button.getStyleClass().add("swatch");
    button.setUserData(hex);
    button.setToggleGroup(group);
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
    return button;
  }
}
