package org.mirrorbench.engine.demo;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The next records of one side; reads ahead, at most {@value #AHEAD}, only when asked. */
final class Window {

  static final int AHEAD = 50_000;

  private final Supplier<@Nullable Print> records;
  private final ArrayDeque<Print> next = new ArrayDeque<>();
  private final Bag waiting = new Bag(AHEAD);
  private boolean ended;
  private long count;

  /**
   * @param records gives the next record, null at the end
   */
  Window(Supplier<@Nullable Print> records) {
    this.records = records;
  }

  /** The next record without taking it; null at the end. */
  @Nullable Print peek() {
    if (next.isEmpty()) {
      read();
    }
    return next.peek();
  }

  Print take() {
    Print print = next.remove();
    waiting.remove(print);
    return print;
  }

  /** Reads ahead as far as allowed. */
  void fill() {
    while (!ended && next.size() < AHEAD) {
      read();
    }
  }

  /** Whether it is among what was read ahead. */
  boolean contains(Print print) {
    return waiting.contains(print);
  }

  /** What was read ahead, in order. */
  Iterator<Print> ahead() {
    return next.iterator();
  }

  /** Records read so far. */
  long count() {
    return count;
  }

  private void read() {
    Print print = ended ? null : records.get();
    if (print == null) {
      ended = true;
      return;
    }
    next.add(print);
    waiting.add(print);
    count++;
  }
}
