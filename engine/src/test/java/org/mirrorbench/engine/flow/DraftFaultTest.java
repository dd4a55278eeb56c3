package org.mirrorbench.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirrorbench.engine.flow.DraftFault.Topic;
import org.mirrorbench.engine.problem.Sentences;
import org.mirrorbench.engine.testkit.SentenceFile;

final class DraftFaultTest {

  private static final Sentences SENTENCES = Sentences.beside(Topic.class, "faults.properties");

  @Test
  void shouldHaveOneSentenceForEachTopic() {
    SentenceFile.assertHasExactly(SENTENCES, Stream.of(Topic.values()).map(Topic::name));
  }

  @ParameterizedTest
  @EnumSource
  void shouldSayEachOfItsValues(Topic topic) {
    SentenceFile.assertSays(SENTENCES, List.of(topic.name()), topic.meanings().size());
  }

  @Test
  void shouldSayEverySentenceWithItsValues() {
    for (Topic topic : Topic.values()) {
      String sentence = DraftFault.of(topic, "x", "zero", "one", "two", "three").sentence();
      assertThat(sentence)
          .doesNotContainPattern("\\{\\d\\}")
          .endsWith(sentence.endsWith("?") ? "?" : sentence.endsWith("zero") ? "zero" : ".");
    }
  }
}
