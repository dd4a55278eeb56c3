package org.mirrorbench.app.control;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.mirrorbench.app.control.TimeChart.Series;

/** The line above a plot: the unit at the left, and which line is which where there are several. */
final class ChartHeader extends HBox {
  private final Label unit = new Label();
  private final HBox legend = new HBox();
  private List<Entry> shown = List.of();

  private record Entry(String name, String styleKey) {}

  ChartHeader() {
    getStyleClass().add("chart-header");
    setManaged(false);
    setMouseTransparent(true);
    unit.getStyleClass().add("chart-unit");
    unit.setMinWidth(USE_PREF_SIZE);
    legend.getStyleClass().add("chart-legend");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    getChildren().addAll(unit, spring, legend);
  }

  void setUnit(String text) {
    unit.setText(text);
  }

  void show(List<Series> series) {
    List<Entry> wanted =
        series.size() < 2
            ? List.of()
            : series.stream().map(one -> new Entry(one.name(), one.styleKey())).toList();
    if (!wanted.equals(shown)) {
      shown = wanted;
      legend.getChildren().setAll(wanted.stream().map(ChartHeader::label).toList());
    }
  }

  private static Label label(Entry entry) {
    Line swatch = new Line(0, 0, 14, 0);
    swatch.getStyleClass().addAll("chart-series", entry.styleKey());
    Label label = new Label(entry.name(), swatch);
    label.getStyleClass().add("chart-legend-entry");
    return label;
  }
}
