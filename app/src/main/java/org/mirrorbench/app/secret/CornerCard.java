package org.mirrorbench.app.secret;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A card that asks from the corner, and can be put off. */
final class CornerCard extends VBox {

  private static final double WIDTH = 400;

  CornerCard(String id, String title, String later, Runnable putOff, Node... content) {
    setId(id);
    getStyleClass().add("corner-card");
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    Label heading = new Label(title, new FontIcon("fth-lock"));
    heading.getStyleClass().add("card-title");
    heading.setWrapText(true);
    heading.setMinHeight(USE_PREF_SIZE);
    heading.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(heading, Priority.ALWAYS);
    Button close = new Button(null, new FontIcon("fth-x"));
    close.setId(id + "-later");
    close.setAccessibleText(later);
    close.getStyleClass().addAll("button-icon", "flat");
    close.setOnAction(event -> putOff.run());
    HBox head = new HBox(8, heading, close);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(head);
    getChildren().addAll(content);
  }
}
