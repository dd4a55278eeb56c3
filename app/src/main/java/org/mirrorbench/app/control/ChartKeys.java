package org.mirrorbench.app.control;

import java.util.List;
import java.util.OptionalLong;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.TimeChart.Series;

/** Moves the crosshair by keyboard, so that every value can be read without a mouse. */
final class ChartKeys {
  private static final int LEAP = 10;

  private ChartKeys() {}

  /** Where the key leads; null if it is none of ours. */
  static @Nullable Long move(
      KeyEvent event, List<Series> series, ChartScale scale, @Nullable Long current) {
    return switch (event.getCode()) {
      case LEFT -> step(series, scale, current, event.isShiftDown(), false);
      case RIGHT -> step(series, scale, current, event.isShiftDown(), true);
      case HOME -> ChartReader.snap(series, scale.from());
      case END -> ChartReader.snap(series, scale.to());
      default -> null;
    };
  }

  private static long step(
      List<Series> series,
      ChartScale scale,
      @Nullable Long current,
      boolean leap,
      boolean forward) {
    if (current == null) {
      return ChartReader.snap(series, forward ? scale.from() : scale.to());
    }
    // samples closer than a pixel would make the key seem dead
    long pixel = Math.max(1, Math.round((scale.to() - scale.from()) / scale.width()));
    long at = current;
    for (int i = 0; i < (leap ? LEAP : 1); i++) {
      OptionalLong next = ChartReader.next(series, at, pixel, forward);
      if (next.isEmpty() || !scale.contains(next.getAsLong())) {
        return at;
      }
      at = next.getAsLong();
    }
    return at;
  }
}
