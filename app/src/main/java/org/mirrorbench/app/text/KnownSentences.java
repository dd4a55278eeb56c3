package org.mirrorbench.app.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mirrorbench.engine.keys.Reach;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.problem.Sentence;

/**
 * Recognises the engine's sentences where they come as text: inside a problem, and as a value of
 * another sentence.
 */
final class KnownSentences {

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  /** The most literal ones first, so that {@code Write it there} is not {@code Write {0}}. */
  private static final List<Known> ALL =
      Stream.<Sentence>concat(Stream.of(Reach.values()), Stream.of(Reason.values()))
          .sorted(Comparator.comparingInt(KnownSentences::literal).reversed())
          .map(Known::of)
          .toList();

  private KnownSentences() {}

  static Optional<Said> find(String english) {
    return ALL.stream().map(known -> known.match(english)).flatMap(Optional::stream).findFirst();
  }

  private static int literal(Sentence sentence) {
    return PLACE.matcher(sentence.english()).replaceAll("").length();
  }

  /** A sentence and what it looks like; its values stand in the order of their numbers. */
  private record Known(Sentence sentence, Pattern pattern) {

    static Known of(Sentence sentence) {
      StringBuilder pattern = new StringBuilder();
      int from = 0;
      Matcher place = PLACE.matcher(sentence.english());
      while (place.find()) {
        pattern.append(Pattern.quote(sentence.english().substring(from, place.start())));
        pattern.append("(.+?)");
        from = place.end();
      }
      pattern.append(Pattern.quote(sentence.english().substring(from)));
      return new Known(sentence, Pattern.compile(pattern.toString(), Pattern.DOTALL));
    }

    Optional<Said> match(String english) {
      Matcher found = pattern.matcher(english);
      if (!found.matches()) {
        return Optional.empty();
      }
      List<String> values = new ArrayList<>();
      for (int group = 1; group <= found.groupCount(); group++) {
        values.add(found.group(group));
      }
      return Optional.of(new Said(sentence, values));
    }
  }
}
