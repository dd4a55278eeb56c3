package org.mirrorbench.engine.doctor;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Names some of many. */
final class Few {

  private static final int MOST = 5;

  private Few() {}

  /** The first five, and how many there are besides: {@code a, b, c, d, e … (+7)}. */
  static String of(Collection<?> names) {
    List<String> sorted = names.stream().map(String::valueOf).sorted().toList();
    String first = sorted.stream().limit(MOST).collect(Collectors.joining(", "));
    int more = sorted.size() - MOST;
    return more > 0 ? first + " … (+" + more + ")" : first;
  }

  /** How many. */
  static String count(Collection<?> names) {
    return Integer.toString(names.size());
  }
}
