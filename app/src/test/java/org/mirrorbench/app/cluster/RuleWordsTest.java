package org.mirrorbench.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.cluster.ProfileRule;

/** The window and the engine say the same. */
class RuleWordsTest {

  @ParameterizedTest
  @EnumSource
  void shouldHaveTheSentenceOfTheEngineInEnglishAndOneInFrench(ProfileRule rule) {
    String key = "cluster.rule." + rule;

    assertThat(Messages.of(Locale.ENGLISH).text(key)).isEqualTo(rule.sentence());
    assertThat(Messages.of(Locale.FRENCH).text(key)).isNotEqualTo(rule.sentence());
  }
}
