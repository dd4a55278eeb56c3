package org.mirrorbench.engine.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads exceptions. */
final class Faults {

  private static final int DEEPEST = 20;

  private Faults() {}

  /** The exception and what caused it, the outermost first. */
  static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    Throwable one = thrown;
    while (one != null && chain.size() < DEEPEST) {
      chain.add(one);
      one = one.getCause();
    }
    return chain;
  }

  static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
    return chain(thrown).stream().filter(type::isInstance).map(type::cast).findFirst().orElse(null);
  }

  /** Every message there is, for a search. */
  static String words(Throwable thrown) {
    return chain(thrown).stream()
        .map(one -> String.valueOf(one.getMessage()))
        .collect(Collectors.joining(" / "));
  }

  /** The innermost message: the one that says why. */
  static String reason(Throwable thrown) {
    Throwable last = chain(thrown).getLast();
    return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
  }

  /** Names the kind only: a message that nobody foresaw might quote anything. */
  static Finding unexpected(Throwable thrown) {
    return Finding.failed(Diagnosis.STAGE_FAILED, thrown.getClass().getSimpleName());
  }
}
