package org.mirrorbench.engine.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English sentences that are kept in a file beside the class that says them. Immutable. */
public final class Sentences {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Properties texts;

  private Sentences(Properties texts) {
    this.texts = texts;
  }

  /** Reads a file of properties, in UTF-8, from the class's own package. */
  public static Sentences beside(Class<?> owner, String file) {
    Properties texts = new Properties();
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(file), file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is damaged", e);
    }
    return new Sentences(texts);
  }

  public Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** The sentence under a key, with {@code {0}} to {@code {9}} in their places. */
  public String text(String key, List<String> values) {
    return fill(Objects.requireNonNull(texts.getProperty(key), key), values);
  }

  /**
   * A sentence with its values in their places. What stands in a value is not filled; a place
   * without a value stays.
   */
  public static String fill(String sentence, List<String> values) {
    return PLACE
        .matcher(sentence)
        .replaceAll(
            place -> {
              int at = Integer.parseInt(place.group(1));
              return Matcher.quoteReplacement(at < values.size() ? values.get(at) : place.group());
            });
  }
}
