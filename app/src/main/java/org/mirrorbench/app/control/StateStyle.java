package org.mirrorbench.app.control;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/**
 * The states that a control can show, in order of urgency. The key doubles as CSS style class;
 * colour never stands alone, so each one has an icon.
 */
enum StateStyle {
  IN_STEP("in-step", Feather.CHECK),
  RUNNING("running", Feather.PLAY),
  STARTING("starting", Feather.LOADER),
  IDLE("idle", Feather.MINUS),
  STOPPED("stopped", Feather.SQUARE),
  PAUSED("paused", Feather.PAUSE),
  UNKNOWN("unknown", Feather.HELP_CIRCLE),
  CATCHING_UP("catching-up", Feather.ALERT_TRIANGLE),
  STALLED("stalled", Feather.ALERT_OCTAGON),
  FAILED("failed", Feather.X_CIRCLE);

  private static final List<StateStyle> ALL = List.of(values());

  private final String key;
  private final Feather icon;

  StateStyle(String key, Feather icon) {
    this.key = key;
    this.icon = icon;
  }

  /** A key nobody has heard of is shown as unknown, not as fine. */
  static StateStyle of(String key) {
    return ALL.stream().filter(style -> style.key.equals(key)).findFirst().orElse(UNKNOWN);
  }

  StateStyle worse(StateStyle other) {
    return compareTo(other) >= 0 ? this : other;
  }

  String key() {
    return key;
  }

  Feather icon() {
    return icon;
  }

  /** Replaces whatever state class is in the list by this one. */
  void applyTo(List<String> styleClasses) {
    styleClasses.removeIf(name -> ALL.stream().anyMatch(style -> style.key.equals(name)));
    styleClasses.add(key);
  }
}
