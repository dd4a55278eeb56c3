package org.mirrorbench.engine.doctor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirrorbench.engine.problem.Sentences;
import org.mirrorbench.engine.testkit.SentenceFile;

final class SymptomTest {

  private static final Sentences SENTENCES = Sentences.beside(Symptom.class, "symptoms.properties");

  private static List<String> keys(Symptom symptom) {
    return List.of(symptom + ".evidence", symptom + ".remedy");
  }

  @Test
  void shouldHaveItsSentencesAndNoOthers() {
    SentenceFile.assertHasExactly(
        SENTENCES, Stream.of(Symptom.values()).map(SymptomTest::keys).flatMap(List::stream));
  }

  @ParameterizedTest
  @EnumSource
  void shouldSayEachOfItsValues(Symptom symptom) {
    SentenceFile.assertSays(SENTENCES, keys(symptom), symptom.meanings().size());
  }

  @Test
  void shouldNotBeFoundWithoutItsValues() {
    assertThatThrownBy(() -> Finding.of(Symptom.GAP, "orders-0", "7"))
        .hasMessageContaining("GAP needs");
  }
}
