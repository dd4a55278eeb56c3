package org.mirrorbench.app.control;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import org.mirrorbench.app.control.TimeChart.Series;
import org.mirrorbench.app.control.TimeTicks.Tick;

/** Puts axes and lines on the canvas; the crosshair is drawn over it and never redraws the plot. */
final class ChartPainter {
  private static final double LABEL_GAP = 8;
  private static final double AREA = 0.12;
  private static final double BAND = 0.3;

  /** Pixels between vertices. */
  private static final double DENSE = 1.5;

  private final GraphicsContext g;
  private final ChartInk ink;

  ChartPainter(GraphicsContext g, ChartInk ink) {
    this.g = g;
    this.ink = ink;
  }

  void valueAxis(ChartScale scale, DoubleFunction<String> format) {
    g.setFont(ink.font());
    g.setFill(ink.text());
    g.setStroke(ink.grid());
    g.setLineWidth(1);
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    for (int tick = 0; tick < scale.values().count(); tick++) {
      double value = scale.values().value(tick);
      double y = Math.round(scale.y(value)) + 0.5;
      g.strokeLine(scale.left(), y, scale.right(), y);
      g.fillText(format.apply(value), scale.left() - LABEL_GAP, y);
    }
  }

  /**
   * Labels are moved inwards rather than clipped, and left out rather than printed over another.
   */
  void timeAxis(ChartScale scale, List<Tick> ticks, double chartWidth) {
    g.setFill(ink.text());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.TOP);
    double free = 0;
    for (Tick tick : ticks) {
      double x = Math.round(scale.x(tick.epochMillis())) + 0.5;
      double width = ink.textWidth(tick.label());
      double at = Math.clamp(x - width / 2, 0, Math.max(0, chartWidth - width));
      if (at >= free) {
        g.strokeLine(x, scale.bottom(), x, scale.bottom() + 4);
        g.fillText(tick.label(), Math.rint(at), scale.bottom() + LABEL_GAP);
        free = at + width + LABEL_GAP;
      }
    }
  }

  /** Lines end at the edges of the plot by arithmetic: a clip would cost as much as the drawing. */
  void series(ChartScale scale, Series series, Envelope envelope, boolean area) {
    Color color = ink.series(series.styleKey());
    g.setStroke(color);
    g.setLineWidth(1.5);
    g.setLineJoin(StrokeLineJoin.BEVEL);
    for (int segment = 0; segment < envelope.segments(); segment++) {
      if (envelope.end(segment) - envelope.start(segment) == 1) {
        dot(scale, envelope, envelope.start(segment), color);
      } else {
        line(scale, envelope, segment, color, area);
      }
    }
  }

  private void dot(ChartScale scale, Envelope e, int vertex, Color color) {
    double share = e.share(vertex);
    if (share >= 0 && share <= 1) {
      g.setFill(color);
      double x = scale.left() + share * scale.width();
      g.fillOval(x - 2, scale.y(e.high(vertex)) - 2, 4, 4);
    }
  }

  private void line(ChartScale scale, Envelope e, int segment, Color color, boolean area) {
    int start = e.start(segment);
    int size = e.end(segment) - start;
    // upper edge from left to right, lower edge back again
    double[] xs = new double[size * 2];
    double[] ys = new double[size * 2];
    boolean band = false;
    for (int i = 0; i < size; i++) {
      xs[i] = scale.left() + e.share(start + i) * scale.width();
      ys[i] = scale.y(e.high(start + i));
      xs[2 * size - 1 - i] = xs[i];
      ys[2 * size - 1 - i] = scale.y(e.low(start + i));
      band |= e.high(start + i) > e.low(start + i);
    }
    cut(xs, ys, 0, 1, scale.left());
    cut(xs, ys, 2 * size - 1, 2 * size - 2, scale.left());
    cut(xs, ys, size - 1, size - 2, scale.right());
    cut(xs, ys, size, size + 1, scale.right());
    if (xs[size - 1] - xs[0] < size * DENSE) {
      columns(scale, xs, ys, size, color, area);
    } else {
      polygons(scale, xs, ys, size, color, area, band);
    }
    g.strokePolyline(xs, ys, size);
  }

  /** Where vertices are about a pixel apart, rectangles look the same and cost far less. */
  private void columns(
      ChartScale scale, double[] xs, double[] ys, int size, Color color, boolean area) {
    Color light = color.deriveColor(0, 1, 1, AREA);
    Color strong = color.deriveColor(0, 1, 1, BAND);
    double base = Math.rint(scale.y(0));
    for (int i = 0; i + 1 < size; i++) {
      double x = Math.rint(xs[i]);
      double width = Math.rint(xs[i + 1]) - x;
      double high = Math.rint(ys[i]);
      double low = Math.rint(ys[2 * size - 1 - i]);
      if (area && width > 0) {
        g.setFill(light);
        g.fillRect(x, Math.min(high, base), width, Math.abs(base - high));
      }
      if (low > high && width > 0) {
        g.setFill(strong);
        g.fillRect(x, high, width, low - high);
      }
    }
  }

  private void polygons(
      ChartScale scale,
      double[] xs,
      double[] ys,
      int size,
      Color color,
      boolean area,
      boolean band) {
    if (area) {
      area(scale, xs, ys, size, color);
    }
    if (band) {
      g.setFill(color.deriveColor(0, 1, 1, BAND));
      g.fillPolygon(xs, ys, 2 * size);
    }
  }

  /** Moves a point that lies beyond the edge along its line onto the edge. */
  private static void cut(double[] xs, double[] ys, int outer, int inner, double edge) {
    if ((xs[outer] - edge) * (xs[inner] - edge) < 0) {
      double share = (edge - xs[outer]) / (xs[inner] - xs[outer]);
      ys[outer] += share * (ys[inner] - ys[outer]);
      xs[outer] = edge;
    }
  }

  private void area(ChartScale scale, double[] xs, double[] ys, int size, Color color) {
    double[] areaX = new double[size + 2];
    double[] areaY = new double[size + 2];
    System.arraycopy(xs, 0, areaX, 0, size);
    System.arraycopy(ys, 0, areaY, 0, size);
    areaX[size] = xs[size - 1];
    areaX[size + 1] = xs[0];
    areaY[size] = scale.y(0);
    areaY[size + 1] = scale.y(0);
    g.setFill(color.deriveColor(0, 1, 1, AREA));
    g.fillPolygon(areaX, areaY, size + 2);
  }
}
