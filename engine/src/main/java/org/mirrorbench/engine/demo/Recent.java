package org.mirrorbench.engine.demo;

import java.util.LinkedHashSet;

/** The newest prints, at most a fixed number of them. */
final class Recent {

  /** Re-delivery after a crash goes back by one flush interval, far less than this. */
  static final int CAPACITY = 200_000;

  private final LinkedHashSet<Print> prints = new LinkedHashSet<>();

  void add(Print print) {
    prints.addLast(print);
    if (prints.size() > CAPACITY) {
      prints.removeFirst();
    }
  }

  boolean contains(Print print) {
    return prints.contains(print);
  }
}
