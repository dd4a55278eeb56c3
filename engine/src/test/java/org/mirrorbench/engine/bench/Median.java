package org.mirrorbench.engine.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle value, or the mean of the two middle ones. */
final class Median {

  private Median() {}

  static <T> double of(List<T> items, ToDoubleFunction<T> value) {
    double[] sorted = items.stream().mapToDouble(value).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
