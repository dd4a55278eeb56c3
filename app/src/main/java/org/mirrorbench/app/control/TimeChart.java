package org.mirrorbench.app.control;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/** A time-series chart that stays quick at 100,000 points. All methods belong to the FX thread. */
public final class TimeChart extends Region {

  /**
   * One line of the chart. Where a bucket covers several samples, {@code min} and {@code max}
   * differ; a raw sample has them equal; NaN is "not known" and drawn as a gap.
   *
   * @param styleKey CSS style class that gives the line its colour ({@code -fx-stroke})
   * @param epochMillis ascending; the arrays are shared, not copied, and must not change afterwards
   */
  @SuppressWarnings("ArrayRecordComponent") // 100,000 boxed points a frame would cost the frame
  public record Series(
      String name, String styleKey, long[] epochMillis, double[] min, double[] max) {
    public Series {
      if (epochMillis.length != min.length || min.length != max.length) {
        throw new IllegalArgumentException("times, minima and maxima differ in number: " + name);
      }
    }
  }

  /**
   * An event at a point of time.
   *
   * @param severity CSS style class: info, warning, danger
   */
  public record Marker(long epochMillis, String label, String severity) {}

  private final ObjectProperty<Long> crosshair = new SimpleObjectProperty<>(this, "crosshair");

  public TimeChart() {
    getStyleClass().add("time-chart");
  }

  public void setSeries(List<Series> newSeries) {}

  public void setRange(long fromMillis, long toMillis) {}

  public void setUnit(String newUnit) {}

  public void setMarkers(List<Marker> newMarkers) {}

  public void setEmptyText(String text) {}

  public void setValueFormatter(DoubleFunction<String> formatter) {}

  public void setTimeZone(ZoneId newZone) {}

  public void setLocale(Locale newLocale) {}

  public ObjectProperty<Long> crosshairProperty() {
    return crosshair;
  }
}
