package org.mirrorbench.app.control;

import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.TimeChart.Series;

/** The vertical line under the pointer and the box that says what the values there are. */
final class ChartCrosshair extends Group {
  private static final double DISTANCE = 12;
  private static final double NEAR = 6;

  private final Line line = new Line();
  private final Group dots = new Group();
  private final VBox box = new VBox();

  ChartCrosshair() {
    setManaged(false);
    setMouseTransparent(true);
    line.getStyleClass().add("chart-crosshair");
    box.getStyleClass().add("chart-tooltip");
    box.setManaged(false);
    getChildren().addAll(line, dots, box);
    setVisible(false);
  }

  /** Shows what all series say at that time; nothing if it is null or outside of the range. */
  void show(ChartModel model, @Nullable ChartScale scale, @Nullable Long time) {
    boolean visible = scale != null && time != null && scale.contains(time);
    setVisible(visible);
    if (scale == null || time == null || !visible) {
      return;
    }
    double at = Math.round(scale.x(time)) + 0.5;
    line.setStartX(at);
    line.setEndX(at);
    line.setStartY(scale.top());
    line.setEndY(scale.bottom());
    fill(model, scale, time);
    place(scale, at);
  }

  private void fill(ChartModel model, ChartScale scale, long time) {
    ChartFormat format = model.format();
    dots.getChildren().clear();
    String clock = TimeTicks.exact(time, scale.to() - scale.from(), format.zone(), format.locale());
    box.getChildren().setAll(label(clock, "chart-tooltip-time"));
    model.series().forEach(series -> add(series, scale, format, time));
    long near = scale.time(scale.left() + NEAR) - scale.from();
    model.markers().stream()
        .filter(marker -> Math.abs(marker.epochMillis() - time) <= near)
        .map(marker -> label(marker.label(), "chart-tooltip-event"))
        .forEach(box.getChildren()::add);
  }

  private void add(Series series, ChartScale scale, ChartFormat format, long time) {
    int index = ChartReader.at(series.epochMillis(), time);
    String value = index < 0 ? format.value(Double.NaN) : format.range(series, index);
    Line swatch = new Line(0, 0, 10, 0);
    swatch.getStyleClass().addAll("chart-series", series.styleKey());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox row = new HBox(swatch, label(series.name(), "chart-tooltip-name"), spring);
    row.getChildren().add(label(value, "chart-tooltip-value"));
    row.getStyleClass().add("chart-tooltip-row");
    box.getChildren().add(row);
    if (index >= 0 && !Double.isNaN(series.max()[index])) {
      double x = scale.x(series.epochMillis()[index]);
      Circle dot = new Circle(x, scale.y(series.max()[index]), 3.5);
      dot.getStyleClass().addAll("chart-dot", series.styleKey());
      dots.getChildren().add(dot);
    }
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  /** To the right of the line where there is room, else to its left, never outside of the plot. */
  private void place(ChartScale scale, double x) {
    box.applyCss();
    double width = box.prefWidth(-1);
    double height = box.prefHeight(width);
    double right = x + DISTANCE;
    double left = right + width <= scale.right() ? right : x - DISTANCE - width;
    box.resizeRelocate(
        Math.rint(Math.max(0, left)), Math.rint(scale.top() + DISTANCE), width, height);
    box.layout();
  }
}
