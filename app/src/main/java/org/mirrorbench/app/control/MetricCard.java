package org.mirrorbench.app.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One number worth a glance: caption, big value, unit or explanation. */
public final class MetricCard extends VBox {
  private static final String UNKNOWN = "–";

  private final Label caption = new Label();
  private final Label value = new Label(UNKNOWN);
  private final Label unit = new Label();

  public MetricCard() {
    getStyleClass().add("metric-card");
    caption.getStyleClass().add("metric-caption");
    value.getStyleClass().add("metric-value");
    value.setMinWidth(USE_PREF_SIZE);
    unit.getStyleClass().add("metric-unit");
    HBox row = new HBox(value, unit);
    row.getStyleClass().add("metric-row");
    getChildren().addAll(caption, row);
    // cards in a row are equally wide whatever they say
    setPrefWidth(180);
    HBox.setHgrow(this, Priority.ALWAYS);
    setAccessibleText(UNKNOWN);
  }

  public MetricCard(String caption) {
    this();
    setCaption(caption);
  }

  /** For FXML. */
  public String getCaption() {
    return caption.getText();
  }

  public void setCaption(String text) {
    caption.setText(text);
    describe();
  }

  /** Shows a known value, already formatted, with its unit or a short explanation. */
  public void setValue(String text, String unitText) {
    value.setText(text);
    unit.setText(unitText);
    getStyleClass().remove("unknown");
    describe();
  }

  /** Shows a dash and why there is no value: unknown is never 0. */
  public void setUnknown(String reason) {
    setValue(UNKNOWN, reason);
    getStyleClass().add("unknown");
  }

  private void describe() {
    setAccessibleText(caption.getText() + ": " + value.getText() + " " + unit.getText());
  }
}
