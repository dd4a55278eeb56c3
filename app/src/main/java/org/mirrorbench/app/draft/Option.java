package org.mirrorbench.app.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that a flow understands.
 *
 * @param defaultValue what holds when nobody says anything, or null
 * @param unit such as {@code ms}, or empty
 * @param documentation Kafka's own words, without markup
 * @param advice when to change it and to what, or empty
 * @param common whether most flows have an opinion on it
 * @param worker whether it is the Connect worker's, not a connector's
 * @param choices the values there are, or empty when they cannot be counted
 */
public record Option(
    String key,
    Kind kind,
    @Nullable String defaultValue,
    String unit,
    String documentation,
    String advice,
    boolean common,
    boolean worker,
    List<String> choices) {

  public Option {
    choices = List.copyOf(choices);
  }

  /** What its values are. */
  public enum Kind {
    TEXT,
    NUMBER,
    SWITCH,
    CHOICE,
    SECRET
  }

  /** Whether it can be this text; references to a configuration provider always can. */
  boolean takes(String text) {
    boolean reference = text.startsWith("${");
    return switch (kind) {
      case TEXT, SECRET -> true;
      case NUMBER -> reference || text.matches("-?\\d+(\\.\\d+)?");
      case SWITCH -> reference || text.equals("true") || text.equals("false");
      case CHOICE -> reference || choices.contains(text);
    };
  }
}
