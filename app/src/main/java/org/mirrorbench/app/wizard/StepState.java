package org.mirrorbench.app.wizard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How a step stands in the list. */
enum StepState {
  DONE(Feather.CHECK),
  CURRENT(null),
  AHEAD(null),
  /** Visited, and what was entered cannot be used. */
  FAULTY(Feather.ALERT_CIRCLE);

  private final @Nullable Feather icon;

  StepState(@Nullable Feather icon) {
    this.icon = icon;
  }

  /** What stands in place of the number, or null. */
  @Nullable Feather icon() {
    return icon;
  }

  String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
