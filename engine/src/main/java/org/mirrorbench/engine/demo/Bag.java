package org.mirrorbench.engine.demo;

import java.util.HashMap;
import java.util.Map;

/** Remembers how often each print was added; forgets nothing and takes no more when full. */
final class Bag {

  private final int capacity;
  private final Map<Print, Integer> counts = new HashMap<>();

  /**
   * @param capacity different prints, 1 or more
   */
  Bag(int capacity) {
    this.capacity = capacity;
  }

  void add(Print print) {
    if (counts.size() < capacity || counts.containsKey(print)) {
      counts.merge(print, 1, Integer::sum);
    }
  }

  boolean contains(Print print) {
    return counts.containsKey(print);
  }

  /** Takes one out; false if there is none. */
  boolean remove(Print print) {
    if (!counts.containsKey(print)) {
      return false;
    }
    counts.computeIfPresent(print, (_, count) -> count == 1 ? null : count - 1);
    return true;
  }
}
