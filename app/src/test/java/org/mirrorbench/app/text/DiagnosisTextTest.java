package org.mirrorbench.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirrorbench.engine.connection.Diagnosis;
import org.mirrorbench.engine.connection.Remark;

/** The window has a word for everything that a staged test finds. */
class DiagnosisTextTest {

  private final DiagnosisText english = new DiagnosisText(Messages.of(Locale.ENGLISH));
  private final DiagnosisText french = new DiagnosisText(Messages.of(Locale.FRENCH));

  @ParameterizedTest
  @EnumSource(Diagnosis.class)
  void shouldSayInEnglishWhatTheCommandLineSays(Diagnosis diagnosis) {
    Remark remark = Remark.of(diagnosis, "a:1", "b:2", "c", "4");
    assertThat(english.detail(remark)).isEqualTo(remark.detail());
    assertThat(english.remedy(remark)).isEqualTo(remark.remedy());
  }

  @ParameterizedTest
  @EnumSource(Diagnosis.class)
  void shouldHaveFrenchWordsForEachFinding(Diagnosis diagnosis) {
    Remark remark = Remark.of(diagnosis, "a:1", "b:2", "c", "4");
    assertThat(french.detail(remark)).isNotBlank().isNotEqualTo(remark.detail());
    assertThat(french.remedy(remark).isEmpty()).isEqualTo(remark.remedy().isEmpty());
    assertThat(french.detail(remark) + french.remedy(remark)).doesNotContain("'", "{");
  }

  @Test
  void shouldFillInTheValues() {
    Remark remark = Remark.of(Diagnosis.TCP_REFUSED, "broker1:9092");
    assertThat(french.detail(remark)).startsWith("broker1:9092 refuse la connexion");
  }
}
