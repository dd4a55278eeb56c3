package org.mirrorbench.app.control;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers for axes ("80 k") and for tooltips ("48,210"). */
final class CompactNumber {
  private static final char NARROW_SPACE = '\u202f';
  private static final String[] SUFFIXES = {"", "k", "M", "G", "T"};

  private CompactNumber() {}

  /** At most three digits or so, with a suffix for thousands, millions and so on. */
  static String compact(double value, Locale locale) {
    double scaled = value;
    int power = 0;
    while (Math.abs(scaled) >= 999.995 && power < SUFFIXES.length - 1) {
      scaled /= 1000;
      power++;
    }
    String digits = format(scaled, 2, locale);
    return power == 0 ? digits : digits + NARROW_SPACE + SUFFIXES[power];
  }

  /** All the digits that a person would want to read. */
  static String exact(double value, Locale locale) {
    double size = Math.abs(value);
    return format(value, size < 10 ? 2 : size < 1000 ? 1 : 0, locale);
  }

  private static String format(double value, int decimals, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    // "-0" is no number that anybody wants to read
    return format.format(value == 0 ? 0.0 : value);
  }
}
