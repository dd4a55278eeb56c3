package org.mirrorbench.app.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Health;

/** The navigation at the left: icon and word, and a count where a page wants attention. */
final class Rail extends VBox {

  /** The entries, top to bottom; their order gives Ctrl+1, Ctrl+2... */
  static final List<Place> PLACES =
      List.of(
          new Place.Overview(),
          new Place.Clusters(),
          new Place.Workers(),
          new Place.Flows(),
          new Place.Lag(null),
          new Place.Heartbeats(),
          new Place.Log());

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Map<String, Button> entries = new HashMap<>();
  private final Map<String, Label> counts = new HashMap<>();
  private final Messages messages;

  Rail(Messages messages, Consumer<Place> go) {
    this.messages = messages;
    getStyleClass().add("rail");
    getChildren().add(brand());
    int number = 1;
    for (Place place : PLACES) {
      getChildren().add(entry(place, number++, go));
    }
  }

  /** Lights the entry of the place. */
  void light(Place place) {
    entries.forEach(
        (id, button) -> button.pseudoClassStateChanged(CURRENT, id.equals(place.railId())));
  }

  /** Counts the flows that want attention on the pages that tell why. */
  void show(List<FlowSnapshot> flows) {
    count(
        "flows",
        flows.stream()
            .filter(flow -> flow.state() == FlowState.FAILED || flow.problem() != null)
            .count());
    count(
        "lag",
        flows.stream()
            .filter(flow -> flow.health() == Health.STALLED || flow.health() == Health.CATCHING_UP)
            .count());
  }

  @Override
  public void requestFocus() {
    entries.values().stream()
        .filter(button -> button.getPseudoClassStates().contains(CURRENT))
        .findFirst()
        .ifPresentOrElse(Button::requestFocus, super::requestFocus);
  }

  private void count(String id, long number) {
    Label label = counts.get(id);
    if (label != null) {
      label.setText(Long.toString(number));
      label.setVisible(number > 0);
    }
  }

  private Button entry(Place place, int number, Consumer<Place> go) {
    String words = messages.text("shell.rail." + place.id());
    Label label = new Label(words, new FontIcon(place.icon()));
    label.getStyleClass().add("rail-word");
    Label count = new Label();
    count.getStyleClass().add("rail-count");
    count.setVisible(false);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(label, gap, count);
    Button button = new Button(words, line);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().setAll("rail-entry");
    button.setId("rail-" + place.id());
    button.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(button.widthProperty().subtract(20));
    button.setTooltip(new Tooltip(words + "  (Ctrl+" + number + ")"));
    button.setOnAction(event -> go.accept(place));
    entries.put(place.id(), button);
    counts.put(place.id(), count);
    return button;
  }

  private Label brand() {
    Circle front = new Circle(5);
    front.getStyleClass().add("brand-front");
    Circle back = new Circle(5);
    back.getStyleClass().add("brand-back");
    back.setTranslateX(7);
    StackPane mark = new StackPane(back, front);
    mark.getStyleClass().add("brand-mark");
    Label brand = new Label(messages.text("shell.window.title"), mark);
    brand.getStyleClass().add("brand");
    return brand;
  }
}
