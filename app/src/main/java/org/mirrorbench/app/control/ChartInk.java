package org.mirrorbench.app.control;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The colours and the font of a canvas, taken from the style sheet: a canvas has no style classes,
 * so invisible swatches that have them stand in for what is drawn. Says so when a theme changes
 * one.
 */
final class ChartInk extends Group {
  private final Line grid = line("chart-grid");
  private final Line background = line("chart-background");
  private final Text label = new Text();
  private final Text ruler = new Text();
  private final Map<String, Line> series = new HashMap<>();
  private final Map<String, Line> markers = new HashMap<>();
  private final InvalidationListener changed;

  ChartInk(Runnable onChange) {
    changed = _ -> onChange.run();
    setManaged(false);
    setMouseTransparent(true);
    setOpacity(0);
    label.getStyleClass().add("chart-label");
    label.fillProperty().addListener(changed);
    label.fontProperty().addListener(changed);
    add(grid);
    add(background);
    getChildren().add(label);
  }

  private static Line line(String... styleClasses) {
    Line line = new Line();
    line.getStyleClass().addAll(styleClasses);
    return line;
  }

  private Line add(Line line) {
    line.strokeProperty().addListener(changed);
    getChildren().add(line);
    return line;
  }

  /** Must be called before the pulse that draws, so that the style sheet has seen the class. */
  void prepareSeries(String styleKey) {
    series.computeIfAbsent(styleKey, key -> add(line("chart-series", key)));
  }

  /** Must be called before the pulse that draws. */
  void prepareMarker(String severity) {
    markers.computeIfAbsent(severity, key -> add(line("chart-marker", key)));
  }

  Color series(String styleKey) {
    return color(series.get(styleKey));
  }

  Color marker(String severity) {
    return color(markers.get(severity));
  }

  Color grid() {
    return color(grid);
  }

  Color background() {
    return color(background);
  }

  Paint text() {
    return label.getFill();
  }

  Font font() {
    return label.getFont();
  }

  double textWidth(String text) {
    ruler.setFont(font());
    ruler.setText(text);
    return Math.ceil(ruler.getLayoutBounds().getWidth());
  }

  private static Color color(@Nullable Line swatch) {
    return swatch != null && swatch.getStroke() instanceof Color color ? color : Color.GRAY;
  }
}
