package org.mirrorbench.app.control;

/**
 * Where the plot lies within the chart (pixels) and what its edges mean (epoch milliseconds,
 * values).
 */
record ChartScale(
    double left, double top, double width, double height, long from, long to, ValueTicks values) {

  double x(long epochMillis) {
    return left + width * (epochMillis - from) / (to - from);
  }

  double y(double value) {
    return top + height * (values.high() - value) / (values.high() - values.low());
  }

  long time(double x) {
    double share = Math.clamp((x - left) / width, 0, 1);
    return from + Math.round(share * (to - from));
  }

  boolean contains(long epochMillis) {
    return epochMillis >= from && epochMillis <= to;
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }
}
