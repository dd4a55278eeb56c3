package org.mirrorbench.engine.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mirrorbench.engine.problem.Sentences;

/** What holds of every file of sentences: no constant without its own, no sentence without one. */
public final class SentenceFile {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private SentenceFile() {}

  public static void assertHasExactly(Sentences sentences, Stream<String> keys) {
    assertThat(sentences.keys()).containsExactlyInAnyOrderElementsOf(keys.toList());
    assertThat(sentences.keys())
        .allSatisfy(
            key -> assertThat(sentences.text(key, List.of())).isNotBlank().doesNotContain("\""));
  }

  /** All sentences of a constant together have a place for each of its values, and no other. */
  public static void assertSays(Sentences sentences, List<String> keys, int values) {
    TreeSet<Integer> places = new TreeSet<>();
    for (String key : keys) {
      PLACE
          .matcher(sentences.text(key, List.of()))
          .results()
          .forEach(place -> places.add(Integer.parseInt(place.group(1))));
    }
    assertThat(places)
        .as("%s", keys)
        .containsExactlyElementsOf(IntStream.range(0, values).boxed().toList());
  }
}
