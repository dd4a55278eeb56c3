package org.mirrorbench.app.control;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.mirrorbench.app.control.TimeChart.Marker;
import org.mirrorbench.app.control.TimeChart.Series;

/**
 * What a chart shows.
 *
 * @param from epoch milliseconds; not before {@code to} means "as the samples say"
 */
record ChartModel(
    List<Series> series, List<Marker> markers, long from, long to, ChartFormat format) {
  static final ChartModel EMPTY =
      new ChartModel(
          List.of(),
          List.of(),
          0,
          0,
          new ChartFormat("", ZoneId.systemDefault(), Locale.getDefault(), null));

  ChartModel {
    series = List.copyOf(series);
    markers = List.copyOf(markers);
  }

  ChartModel withSeries(List<Series> newSeries) {
    return new ChartModel(newSeries, markers, from, to, format);
  }

  ChartModel withMarkers(List<Marker> newMarkers) {
    return new ChartModel(series, newMarkers, from, to, format);
  }

  ChartModel withRange(long newFrom, long newTo) {
    return new ChartModel(series, markers, newFrom, newTo, format);
  }

  ChartModel withFormat(ChartFormat newFormat) {
    return new ChartModel(series, markers, from, to, newFormat);
  }

  /** The same with a range that is not empty. */
  ChartModel withSpan() {
    if (from < to) {
      return this;
    }
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (Series one : series) {
      long[] times = one.epochMillis();
      if (times.length > 0) {
        first = Math.min(first, times[0]);
        last = Math.max(last, times[times.length - 1]);
      }
    }
    return first < last ? withRange(first, last) : withRange(0, 1);
  }
}
