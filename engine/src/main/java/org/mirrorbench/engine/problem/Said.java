package org.mirrorbench.engine.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a person, in words that can be translated.
 *
 * @param values what the sentence is about: names, figures, keys; never a secret
 */
public record Said(Sentence sentence, List<String> values) {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  public Said {
    values = List.copyOf(values);
  }

  /** Words without a translation. */
  public enum Plain implements Sentence {
    NOTHING(""),
    /** {0} somebody else's words, such as a broker's. */
    QUOTED("{0}"),
    /** {0} words without a full stop. */
    SENTENCE("{0}."),
    /** {0} what it is about, {1} what happened, {2} what to do. */
    PROBLEM("{0}: {1} {2}");

    private final String english;

    Plain(String english) {
      this.english = english;
    }

    @Override
    public String english() {
      return english;
    }
  }

  static Said of(Sentence sentence, @Nullable Object... values) {
    return new Said(sentence, Stream.of(values).map(String::valueOf).toList());
  }

  /** Nothing is said. */
  public static Said nothing() {
    return Plain.NOTHING.of();
  }

  /** Somebody else's words, as they came. */
  public static Said quoted(String words) {
    return Plain.QUOTED.of(words);
  }

  /** A whole problem. */
  public static Said of(Problem problem) {
    return Plain.PROBLEM.of(problem.subject(), problem.detail(), problem.remedy());
  }

  /** The same with a full stop. */
  public Said closed() {
    return Plain.SENTENCE.of(english());
  }

  public boolean isEmpty() {
    return english().isEmpty();
  }

  /** In English. */
  @JsonValue
  public String english() {
    return PLACE
        .matcher(sentence.english())
        .replaceAll(
            place -> {
              int at = Integer.parseInt(place.group(1));
              return Matcher.quoteReplacement(at < values.size() ? values.get(at) : place.group());
            });
  }

  /** In English. */
  @Override
  public String toString() {
    return english();
  }
}
