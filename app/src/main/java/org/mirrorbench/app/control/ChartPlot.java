package org.mirrorbench.app.control;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.TimeTicks.Tick;

/** The canvas of a chart with everything that does not follow the pointer. */
final class ChartPlot {
  /** Room above the plot for unit and legend, in pixels. */
  static final double HEADER = 26;

  private static final double FOOTER = 24;
  private static final double MARGIN = 12;
  private static final double TICK_DISTANCE = 36;
  private static final double SMALLEST = 24;

  private final Canvas canvas = new Canvas();
  private final ChartInk ink;
  private final ChartPainter painter;
  private final MarkerPainter markers;
  private List<Envelope> envelopes = List.of();
  private @Nullable ChartScale scale;

  ChartPlot(Runnable onInkChanged) {
    ink = new ChartInk(onInkChanged);
    painter = new ChartPainter(canvas.getGraphicsContext2D(), ink);
    markers = new MarkerPainter(canvas.getGraphicsContext2D(), ink);
    canvas.setManaged(false);
  }

  Canvas canvas() {
    return canvas;
  }

  ChartInk ink() {
    return ink;
  }

  /** Null while the chart is too small to be drawn, or empty. */
  @Nullable ChartScale scale() {
    return scale;
  }

  boolean fits(double width, double height) {
    return canvas.getWidth() == width && canvas.getHeight() == height;
  }

  /** Whether no value is known in the whole range. */
  boolean isEmpty() {
    return envelopes.stream().allMatch(envelope -> envelope.size() == 0);
  }

  void draw(ChartModel given, double width, double height) {
    canvas.setWidth(width);
    canvas.setHeight(height);
    canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
    ChartModel model = given.withSpan();
    envelopes =
        model.series().stream()
            .map(one -> Envelope.of(one, model.from(), model.to(), Math.max(1, width)))
            .toList();
    scale = isEmpty() ? null : scale(model, width, height);
    if (scale != null) {
      paint(model, scale, width);
    }
  }

  private @Nullable ChartScale scale(ChartModel model, double width, double height) {
    double plotHeight = height - HEADER - FOOTER;
    ValueTicks values = valueTicks(plotHeight);
    double left = gutter(values, model.format());
    double plotWidth = width - left - MARGIN;
    return plotHeight < SMALLEST || plotWidth < SMALLEST
        ? null
        : new ChartScale(left, HEADER, plotWidth, plotHeight, model.from(), model.to(), values);
  }

  private ValueTicks valueTicks(double plotHeight) {
    double lowest = envelopes.stream().mapToDouble(Envelope::lowest).reduce(0, ChartPlot::least);
    double highest = envelopes.stream().mapToDouble(Envelope::highest).reduce(0, ChartPlot::most);
    return ValueTicks.of(lowest, highest, (int) (plotHeight / TICK_DISTANCE));
  }

  private static double least(double a, double b) {
    return Double.isNaN(b) ? a : Math.min(a, b);
  }

  private static double most(double a, double b) {
    return Double.isNaN(b) ? a : Math.max(a, b);
  }

  private double gutter(ValueTicks values, ChartFormat format) {
    return IntStream.range(0, values.count())
            .mapToDouble(tick -> ink.textWidth(format.tick(values.value(tick))))
            .max()
            .orElse(0)
        + MARGIN;
  }

  private void paint(ChartModel model, ChartScale area, double width) {
    ChartFormat format = model.format();
    List<Tick> ticks =
        TimeTicks.of(
            area.from(), area.to(), format.zone(), format.locale(), area.width(), ink::textWidth);
    painter.valueAxis(area, format::tick);
    painter.timeAxis(area, ticks, width);
    for (int i = envelopes.size() - 1; i >= 0; i--) {
      painter.series(area, model.series().get(i), envelopes.get(i), i == 0);
    }
    markers.paint(area, model.markers());
  }

  /** The whole chart in words. */
  String summary(ChartModel model, MessageFormat pattern, String emptyText) {
    if (isEmpty()) {
      return emptyText;
    }
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < envelopes.size(); i++) {
      sentences.add(model.format().summary(pattern, model.series().get(i), envelopes.get(i)));
    }
    return sentences.stream().collect(Collectors.joining(" "));
  }
}
