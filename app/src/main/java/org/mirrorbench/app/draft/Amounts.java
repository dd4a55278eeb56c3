package org.mirrorbench.app.draft;

import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;

/** Records and bytes at a glance: {@code 412 M}, {@code 9.1 GB}. Unknown is a dash. */
final class Amounts {

  private static final long KILO = 1000;
  private static final String[] STEPS = {"one", "kilo", "mega", "giga", "tera", "peta"};

  private final Messages messages;
  private final NumberFormat whole;
  private final NumberFormat tenths;

  Amounts(Messages messages) {
    this.messages = messages;
    whole = NumberFormat.getIntegerInstance(messages.locale());
    tenths = NumberFormat.getNumberInstance(messages.locale());
    tenths.setMaximumFractionDigits(1);
  }

  /** A number of records. */
  String count(@Nullable Long value) {
    return value == null ? Figures.UNKNOWN : scaled("draft.amount.count.", value);
  }

  /** A number of bytes, in decimal units. */
  String size(@Nullable Long bytes) {
    return bytes == null ? Figures.UNKNOWN : scaled("draft.amount.size.", bytes);
  }

  private String scaled(String key, long value) {
    double left = value;
    int step = 0;
    // what would be written 1000 belongs to the next unit
    while (Math.abs(left) >= KILO - 0.5 && step < STEPS.length - 1) {
      left /= KILO;
      step++;
    }
    boolean fine = step > 0 && Math.abs(left) < 9.95;
    return messages.text(key + STEPS[step], fine ? tenths.format(left) : whole.format(left));
  }
}
