package org.mirrorbench.app.worker;

import java.util.function.UnaryOperator;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows keys in words; a list is chosen from and never typed into. */
final class OneWay extends StringConverter<String> {

  private final UnaryOperator<String> words;

  OneWay(UnaryOperator<String> words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable String key) {
    return key == null || key.isEmpty() ? "" : words.apply(key);
  }

  @Override
  public String fromString(String typed) {
    throw new UnsupportedOperationException();
  }
}
