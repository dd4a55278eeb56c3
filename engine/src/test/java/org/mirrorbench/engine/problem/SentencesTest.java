package org.mirrorbench.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SentencesTest {

  @Test
  void shouldFillWhatHasAValueAndNothingWithinAValue() {
    assertThat(Sentences.fill("{0} and {1}, not {2}", List.of("a{1}$1", "b")))
        .isEqualTo("a{1}$1 and b, not {2}");
  }
}
