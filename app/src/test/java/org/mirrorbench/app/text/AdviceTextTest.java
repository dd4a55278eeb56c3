package org.mirrorbench.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirrorbench.engine.worker.Advice;

/** Each finding has its words in both languages, and the English ones are the engine's. */
class AdviceTextTest {

  private final AdviceText english = new AdviceText(Messages.of(Locale.ENGLISH));
  private final AdviceText french = new AdviceText(Messages.of(Locale.FRENCH));

  @ParameterizedTest
  @EnumSource
  void shouldHaveWordsInBothLanguages(Advice.Topic topic) {
    Advice advice = Advice.of(topic, "paris", "frankfurt", "3", "4");

    assertThat(english.detail(advice)).isEqualTo(advice.detail());
    assertThat(english.remedy(advice)).isEqualTo(advice.remedy());
    assertThat(french.detail(advice)).isNotEqualTo(advice.detail()).doesNotContain("{");
    assertThat(french.remedy(advice)).isNotEqualTo(advice.remedy()).doesNotContain("{");
    assertThat(french.severity(advice)).isNotEqualTo(english.severity(advice));
  }
}
