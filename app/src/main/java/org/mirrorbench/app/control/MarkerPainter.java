package org.mirrorbench.app.control;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.mirrorbench.app.control.TimeChart.Marker;

/** Events as vertical lines; their labels step down a row rather than lie over each other. */
final class MarkerPainter {
  private static final double ROW = 15;
  private static final double GAP = 5;
  private static final int ROWS = 3;

  private final GraphicsContext g;
  private final ChartInk ink;
  private final double[] free = new double[ROWS];

  MarkerPainter(GraphicsContext g, ChartInk ink) {
    this.g = g;
    this.ink = ink;
  }

  void paint(ChartScale scale, List<Marker> markers) {
    Arrays.fill(free, scale.left());
    List<Marker> visible =
        markers.stream()
            .filter(marker -> scale.contains(marker.epochMillis()))
            .sorted(Comparator.comparingLong(Marker::epochMillis))
            .toList();
    for (Marker marker : visible) {
      double x = Math.round(scale.x(marker.epochMillis())) + 0.5;
      g.setStroke(ink.marker(marker.severity()).deriveColor(0, 1, 1, 0.6));
      g.setLineWidth(1);
      g.strokeLine(x, scale.top(), x, scale.bottom());
    }
    visible.forEach(marker -> label(scale, marker));
  }

  private void label(ChartScale scale, Marker marker) {
    double x = scale.x(marker.epochMillis());
    double width = ink.textWidth(marker.label());
    double left = x + GAP + width <= scale.right() ? x + GAP : x - GAP - width;
    for (int row = 0; row < ROWS; row++) {
      if (left >= free[row]) {
        free[row] = left + width + GAP;
        text(marker, left, scale.top() + row * ROW, width);
        return;
      }
    }
  }

  private void text(Marker marker, double left, double top, double width) {
    Color background = ink.background().deriveColor(0, 1, 1, 0.85);
    g.setFill(background);
    g.fillRect(left - 2, top, width + 4, ROW);
    g.setFill(ink.marker(marker.severity()));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(marker.label(), left, top + ROW / 2);
  }
}
