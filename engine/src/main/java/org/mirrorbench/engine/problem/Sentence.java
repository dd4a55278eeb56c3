package org.mirrorbench.engine.problem;

import org.jspecify.annotations.Nullable;

/**
 * A sentence that can be translated: a constant of an enum. The window has its own words under
 * {@code said.<enum>.<NAME>}.
 */
public interface Sentence {

  /** The constant's name. */
  String name();

  /** In English, with {@code {0}}, {@code {1}}... for the values. */
  String english();

  /** The sentence with its values: names, figures, keys; never a secret. */
  default Said of(@Nullable Object... values) {
    return Said.of(this, values);
  }

  /** In English, with its values. */
  default String text(@Nullable Object... values) {
    return of(values).english();
  }
}
