package org.mirrorbench.app.control;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A time-series chart that stays quick at 100,000 points. It draws in layout pulses only, however
 * often its data change. All methods belong to the FX thread.
 *
 * <p>Keys: left and right move the crosshair by a sample (ten with shift), home and end jump,
 * escape hides it.
 */
public final class TimeChart extends Region {

  /**
   * One line of the chart. Where a bucket covers several samples, {@code min} and {@code max}
   * differ; a raw sample has them equal; NaN is "not known" and drawn as a gap.
   *
   * @param styleKey CSS style class that gives the line its colour: a state of {@link StateBadge}
   *     or series-1 to series-6
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

  private final ObjectProperty<@Nullable Long> crosshair =
      new SimpleObjectProperty<>(this, "crosshair");
  private final ChartPlot plot = new ChartPlot(this::redraw);
  private final ChartCrosshair overlay = new ChartCrosshair();
  private final ChartHeader header = new ChartHeader();
  private final Label empty = new Label();

  private ChartModel model = ChartModel.EMPTY;
  private MessageFormat summary =
      new MessageFormat("{0}: now {1}, lowest {2}, highest {3}, gaps: {4}.", Locale.ENGLISH);
  private boolean stale = true;

  public TimeChart() {
    getStyleClass().add("time-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    empty.getStyleClass().add("chart-empty");
    empty.setWrapText(true);
    getChildren().addAll(plot.ink(), plot.canvas(), header, empty, overlay);
    crosshair.addListener(_ -> requestLayout());
    setOnMouseMoved(event -> point(event.getX()));
    setOnMouseDragged(event -> point(event.getX()));
    setOnMouseExited(_ -> crosshair.set(null));
    setOnMousePressed(_ -> requestFocus());
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  /** The first series gets an area below its line. */
  public void setSeries(List<Series> series) {
    series.forEach(one -> plot.ink().prepareSeries(one.styleKey()));
    header.show(series);
    change(model.withSeries(series));
  }

  /** The time axis in epoch milliseconds; until it is set it spans all samples. */
  public void setRange(long fromMillis, long toMillis) {
    change(model.withRange(fromMillis, toMillis));
  }

  /** The unit of all values, for example "records" or "s". */
  public void setUnit(String unit) {
    header.setUnit(unit);
    change(model.withFormat(model.format().withUnit(unit)));
  }

  /** Events; those outside of the range are not shown. */
  public void setMarkers(List<Marker> markers) {
    markers.forEach(marker -> plot.ink().prepareMarker(marker.severity()));
    change(model.withMarkers(markers));
  }

  /** What stands in the middle while there is nothing to draw. */
  public void setEmptyText(String text) {
    empty.setText(text);
    redraw();
  }

  /** Writes values (axis, crosshair, summary) instead of our own compact numbers, unit included. */
  public void setValueFormatter(@Nullable DoubleFunction<String> formatter) {
    change(model.withFormat(model.format().withFormatter(formatter)));
  }

  public void setTimeZone(ZoneId zone) {
    change(model.withFormat(model.format().withZone(zone)));
  }

  public void setLocale(Locale locale) {
    change(model.withFormat(model.format().withLocale(locale)));
  }

  /**
   * The sentence that describes a series to a screen reader.
   *
   * @param pattern {0} name, {1} last value, {2} lowest, {3} highest, {4} number of gaps
   */
  public void setSummaryPattern(String pattern) {
    summary = new MessageFormat(pattern, model.format().locale());
    redraw();
  }

  /** Epoch milliseconds, or null for none. Bind charts to each other to share one crosshair. */
  public ObjectProperty<@Nullable Long> crosshairProperty() {
    return crosshair;
  }

  private void change(ChartModel newModel) {
    model = newModel;
    redraw();
  }

  private void redraw() {
    stale = true;
    requestLayout();
  }

  private void point(double x) {
    ChartScale scale = plot.scale();
    if (scale != null) {
      crosshair.set(ChartReader.snap(model.series(), scale.time(x)));
    }
  }

  private void press(KeyEvent event) {
    ChartScale scale = plot.scale();
    if (scale == null) {
      return;
    }
    Long wanted = ChartKeys.move(event, model.series(), scale, crosshair.get());
    if (wanted != null || event.getCode() == KeyCode.ESCAPE) {
      crosshair.set(wanted);
      event.consume();
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 600;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 260;
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = Math.max(0, getWidth() - left - snappedRightInset());
    double height = Math.max(0, getHeight() - top - snappedBottomInset());
    if (stale || !plot.fits(width, height)) {
      plot.draw(model, width, height);
      setAccessibleText(plot.summary(model, summary, empty.getText()));
      stale = false;
    }
    plot.canvas().relocate(left, top);
    // not relocate(): that would shift a group by its own bounds
    overlay.setLayoutX(left);
    overlay.setLayoutY(top);
    header.resizeRelocate(left, top, width, ChartPlot.HEADER);
    empty.setVisible(plot.isEmpty());
    layoutInArea(empty, left, top, width, height, 0, HPos.CENTER, VPos.CENTER);
    overlay.show(model, plot.scale(), crosshair.get());
  }
}
