package org.mirrorbench.app.text;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** Figures as people of a language write them. Unknown is a dash, never 0. FX thread only. */
public final class Figures {

  /** What stands for a figure that is not known. */
  public static final String UNKNOWN = "–";

  private static final double KILO = 1000;

  private final Messages messages;
  private final NumberFormat whole;
  private final NumberFormat tenths;
  private final DateTimeFormatter clock;
  private final DateTimeFormatter stamp;

  public Figures(Messages messages) {
    this.messages = messages;
    whole = NumberFormat.getIntegerInstance(messages.locale());
    tenths = NumberFormat.getNumberInstance(messages.locale());
    tenths.setMinimumFractionDigits(1);
    tenths.setMaximumFractionDigits(1);
    ZoneId zone = ZoneId.systemDefault();
    clock = DateTimeFormatter.ofPattern("HH:mm:ss", messages.locale()).withZone(zone);
    stamp =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
            .withLocale(messages.locale())
            .withZone(zone);
  }

  /** A whole number, grouped: {@code 48,210}. */
  public String number(@Nullable Number value) {
    return value == null ? UNKNOWN : whole.format(value.longValue());
  }

  /** A signed whole number: {@code −412}, {@code +12}, {@code 0}. */
  public String signed(@Nullable Double value) {
    if (value == null) {
      return UNKNOWN;
    }
    long rounded = Math.round(value);
    String digits = whole.format(Math.abs(rounded));
    return rounded == 0 ? digits : (rounded < 0 ? "−" : "+") + digits;
  }

  /** One decimal below 100, none above. */
  public String decimal(@Nullable Double value) {
    if (value == null || !Double.isFinite(value)) {
      return UNKNOWN;
    }
    return Math.abs(value) < 99.95 ? tenths.format(value) : whole.format(Math.round(value));
  }

  /** A rate of records: {@code 1,204 records/s}. */
  public String records(@Nullable Double perSecond) {
    return perSecond == null ? UNKNOWN : unit("figures.unit.records", recordsValue(perSecond));
  }

  /** The number in {@link #records}, for where the unit is set apart. */
  public String recordsValue(@Nullable Double perSecond) {
    if (perSecond == null) {
      return UNKNOWN;
    }
    return perSecond > 0 && perSecond < 10
        ? tenths.format(perSecond)
        : whole.format(Math.round(perSecond));
  }

  /** A rate of bytes in decimal units: {@code 18.2 MB/s}. */
  public String bytes(@Nullable Double perSecond) {
    return perSecond == null
        ? UNKNOWN
        : messages.text(bytesUnit(perSecond) + ".value", bytesValue(perSecond));
  }

  /** The number in {@link #bytes}. */
  public String bytesValue(@Nullable Double perSecond) {
    if (perSecond == null) {
      return UNKNOWN;
    }
    double value = perSecond;
    while (Math.abs(value) >= KILO) {
      value /= KILO;
    }
    return Math.abs(perSecond) < KILO ? whole.format(Math.round(value)) : decimal(value);
  }

  /** The key of the unit of {@link #bytes}. */
  public String bytesUnit(double perSecond) {
    double size = Math.abs(perSecond);
    if (size < KILO) {
      return "figures.unit.bytes";
    }
    if (size < KILO * KILO) {
      return "figures.unit.kilobytes";
    }
    return size < KILO * KILO * KILO ? "figures.unit.megabytes" : "figures.unit.gigabytes";
  }

  /** A span of time, at most two units: {@code 0.4 s}, {@code 2 min 05 s}, {@code 3 d 04 h}. */
  public String span(@Nullable Double seconds) {
    if (seconds == null || !Double.isFinite(seconds)) {
      return UNKNOWN;
    }
    if (seconds == 0) {
      return unit("figures.unit.seconds", whole.format(0));
    }
    if (seconds < 9.95) {
      return unit("figures.unit.seconds", tenths.format(Math.max(0, seconds)));
    }
    long total = Math.round(seconds);
    if (total < 60) {
      return unit("figures.unit.seconds", whole.format(total));
    }
    if (total < 3600) {
      return pair("figures.span.minutes", total / 60, total % 60);
    }
    return total < 86_400
        ? pair("figures.span.hours", total / 3600, total % 3600 / 60)
        : pair("figures.span.days", total / 86_400, total % 86_400 / 3600);
  }

  /** A span in whole seconds, for what is counted by the second: {@code 2 s}. */
  public String wholeSpan(double seconds) {
    long rounded = Math.max(0, Math.round(seconds));
    return rounded < 60
        ? unit("figures.unit.seconds", whole.format(rounded))
        : span((double) rounded);
  }

  /** A span that is short by nature, with milliseconds: {@code 85 ms}, {@code 1.2 s}. */
  public String shortSpan(@Nullable Double seconds) {
    return seconds != null && seconds >= 0 && seconds < 0.9995
        ? unit("figures.unit.milliseconds", whole.format(Math.round(seconds * KILO)))
        : span(seconds);
  }

  /** The time of day. */
  public String time(@Nullable Instant at) {
    return at == null ? UNKNOWN : clock.format(at);
  }

  /** Date and time. */
  public String stamp(@Nullable Instant at) {
    return at == null ? UNKNOWN : stamp.format(at);
  }

  private String pair(String key, long big, long small) {
    String padded = small < 10 ? "0" + small : Long.toString(small);
    return messages.text(key, whole.format(big), padded);
  }

  private String unit(String key, String value) {
    return messages.text(key, value);
  }
}
