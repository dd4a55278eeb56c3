package org.mirrorbench.app.control;

/**
 * A value axis whose ends and steps are round numbers (1, 2 or 5 times a power of ten).
 *
 * @param low multiple of {@code step}
 * @param high multiple of {@code step}, above {@code low}
 */
record ValueTicks(double low, double high, double step) {

  /** Covers both values and 0, with about {@code wanted} steps; nonsense (NaN) gives 0 to 1. */
  static ValueTicks of(double lowest, double highest, int wanted) {
    double from = Double.isFinite(lowest) ? Math.min(0, lowest) : 0;
    double to = Double.isFinite(highest) ? Math.max(0, highest) : 0;
    if (from == to) {
      return new ValueTicks(0, 1, 1);
    }
    double step = niceStep((to - from) / Math.max(1, wanted));
    return new ValueTicks(Math.floor(from / step) * step, Math.ceil(to / step) * step, step);
  }

  private static double niceStep(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double fraction = rough / power;
    if (fraction <= 1) {
      return power;
    }
    if (fraction <= 2) {
      return 2 * power;
    }
    return fraction <= 5 ? 5 * power : 10 * power;
  }

  int count() {
    return (int) Math.round((high - low) / step) + 1;
  }

  double value(int tick) {
    return low + tick * step;
  }
}
