package org.mirrorbench.app.control;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Where a time axis has its labels: at round times of the reader's own clock. */
final class TimeTicks {
  private static final double SPACE = 36;

  private static final List<Step> STEPS =
      List.of(
          new Step(1, ChronoUnit.SECONDS),
          new Step(2, ChronoUnit.SECONDS),
          new Step(5, ChronoUnit.SECONDS),
          new Step(10, ChronoUnit.SECONDS),
          new Step(15, ChronoUnit.SECONDS),
          new Step(30, ChronoUnit.SECONDS),
          new Step(1, ChronoUnit.MINUTES),
          new Step(2, ChronoUnit.MINUTES),
          new Step(5, ChronoUnit.MINUTES),
          new Step(10, ChronoUnit.MINUTES),
          new Step(15, ChronoUnit.MINUTES),
          new Step(30, ChronoUnit.MINUTES),
          new Step(1, ChronoUnit.HOURS),
          new Step(2, ChronoUnit.HOURS),
          new Step(3, ChronoUnit.HOURS),
          new Step(6, ChronoUnit.HOURS),
          new Step(12, ChronoUnit.HOURS),
          new Step(1, ChronoUnit.DAYS),
          new Step(2, ChronoUnit.DAYS),
          new Step(7, ChronoUnit.DAYS),
          new Step(14, ChronoUnit.DAYS),
          new Step(1, ChronoUnit.MONTHS),
          new Step(3, ChronoUnit.MONTHS),
          new Step(6, ChronoUnit.MONTHS),
          new Step(12, ChronoUnit.MONTHS),
          new Step(60, ChronoUnit.MONTHS));

  record Tick(long epochMillis, String label) {}

  private record Step(int amount, ChronoUnit unit) {
    double millis() {
      return (double) unit.getDuration().toMillis() * amount;
    }

    LocalDateTime floor(LocalDateTime time) {
      LocalDateTime midnight = time.toLocalDate().atStartOfDay();
      return switch (unit) {
        case MONTHS -> {
          int excess = Math.floorMod(time.getYear() * 12 + time.getMonthValue() - 1, amount);
          yield midnight.withDayOfMonth(1).minusMonths(excess);
        }
        case DAYS -> midnight.minusDays(Math.floorMod(time.toLocalDate().toEpochDay(), amount));
        default -> {
          long seconds = unit.getDuration().toSeconds() * amount;
          long second = time.toLocalTime().toSecondOfDay();
          yield midnight.plusSeconds(second - second % seconds);
        }
      };
    }
  }

  private TimeTicks() {}

  /**
   * Ticks from {@code from} to {@code to} (epoch milliseconds), as close together as labels of that
   * width allow on an axis of {@code pixels}.
   */
  static List<Tick> of(
      long from,
      long to,
      ZoneId zone,
      Locale locale,
      double pixels,
      ToDoubleFunction<String> width) {
    LocalDateTime first = LocalDateTime.ofInstant(Instant.ofEpochMilli(from), zone);
    Step step = STEPS.getLast();
    for (Step candidate : STEPS) {
      double space = pixels * candidate.millis() / (to - from);
      if (space >= width.applyAsDouble(label(first, candidate, locale)) + SPACE) {
        step = candidate;
        break;
      }
    }
    return ticks(step, first, from, to, zone, locale);
  }

  private static List<Tick> ticks(
      Step step, LocalDateTime first, long from, long to, ZoneId zone, Locale locale) {
    List<Tick> ticks = new ArrayList<>();
    long previous = Long.MIN_VALUE;
    LocalDateTime time = step.floor(first);
    while (true) {
      long millis = time.atZone(zone).toInstant().toEpochMilli();
      if (millis > to) {
        return ticks;
      }
      // where clocks go forward an hour of the local clock does not exist and maps to the next one
      if (millis >= from && millis > previous) {
        ticks.add(new Tick(millis, label(time, step, locale)));
      }
      previous = millis;
      time = time.plus(step.amount(), step.unit());
    }
  }

  private static String label(LocalDateTime time, Step step, Locale locale) {
    if (step.unit() == ChronoUnit.MONTHS) {
      return DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(locale).format(time);
    }
    if (step.unit() == ChronoUnit.DAYS || time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale).format(time);
    }
    String pattern = step.unit() == ChronoUnit.SECONDS ? "HH:mm:ss" : "HH:mm";
    return DateTimeFormatter.ofPattern(pattern, locale).format(time);
  }

  /** A point of time for a tooltip: with the date where the axis spans more than a day. */
  static String exact(long epochMillis, long span, ZoneId zone, Locale locale) {
    LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(epochMillis), zone);
    String clock = DateTimeFormatter.ofPattern("HH:mm:ss", locale).format(time);
    if (span <= ChronoUnit.DAYS.getDuration().toMillis()) {
      return clock;
    }
    return DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale).format(time)
        + " "
        + clock;
  }
}
