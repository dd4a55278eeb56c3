package org.mirrorbench.app.control;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.TimeChart.Series;

/**
 * How a chart writes values and times.
 *
 * @param formatter replaces our own way to write numbers, unit included
 */
record ChartFormat(
    String unit, ZoneId zone, Locale locale, @Nullable DoubleFunction<String> formatter) {
  private static final String UNKNOWN = "–";

  ChartFormat withUnit(String newUnit) {
    return new ChartFormat(newUnit, zone, locale, formatter);
  }

  ChartFormat withZone(ZoneId newZone) {
    return new ChartFormat(unit, newZone, locale, formatter);
  }

  ChartFormat withLocale(Locale newLocale) {
    return new ChartFormat(unit, zone, newLocale, formatter);
  }

  ChartFormat withFormatter(@Nullable DoubleFunction<String> newFormatter) {
    return new ChartFormat(unit, zone, locale, newFormatter);
  }

  String tick(double value) {
    return formatter == null ? CompactNumber.compact(value, locale) : formatter.apply(value);
  }

  String value(double value) {
    if (Double.isNaN(value)) {
      return UNKNOWN;
    }
    return formatter == null ? united(CompactNumber.exact(value, locale)) : formatter.apply(value);
  }

  /** One value, or "lowest – highest" for a bucket. */
  String range(Series series, int index) {
    double min = series.min()[index];
    double max = series.max()[index];
    if (Double.isNaN(min) || Double.isNaN(max)) {
      return UNKNOWN;
    }
    if (min == max) {
      return value(min);
    }
    return formatter == null
        ? united(CompactNumber.exact(min, locale) + " – " + CompactNumber.exact(max, locale))
        : formatter.apply(min) + " – " + formatter.apply(max);
  }

  private String united(String number) {
    return unit.isEmpty() ? number : number + " " + unit;
  }

  /** The chart in a sentence a series, for those who cannot see it. */
  String summary(MessageFormat pattern, Series series, Envelope envelope) {
    int last = series.max().length - 1;
    double now = last < 0 ? Double.NaN : series.max()[last];
    int gaps = Math.max(0, envelope.segments() - 1);
    return pattern.format(
        new Object[] {
          series.name(), value(now), value(envelope.lowest()), value(envelope.highest()), gaps
        });
  }
}
