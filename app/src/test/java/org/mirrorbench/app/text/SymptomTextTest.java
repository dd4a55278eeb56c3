package org.mirrorbench.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.Symptom;

/** Each symptom has its words in both languages, and the English ones are the engine's. */
class SymptomTextTest {

  private final SymptomText english = new SymptomText(Messages.of(Locale.ENGLISH));
  private final SymptomText french = new SymptomText(Messages.of(Locale.FRENCH));

  @Test
  void shouldHaveWordsForEverySymptom() {
    Messages words = Messages.of(Locale.FRENCH);
    List<String> missing =
        Stream.of(Symptom.values())
            .map(symptom -> "symptom." + symptom.name() + ".evidence")
            .filter(key -> !words.has(key))
            .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  void shouldSayInEnglishWhatTheEngineSays() {
    assertThat(findings())
        .allSatisfy(
            finding -> {
              assertThat(english.evidence(finding)).isEqualTo(finding.evidence());
              assertThat(english.remedy(finding)).isEqualTo(finding.remedy());
            });
  }

  @Test
  void shouldFillInTheFrenchWords() {
    assertThat(findings())
        .allSatisfy(
            finding -> {
              assertThat(french.evidence(finding))
                  .isNotEqualTo(finding.evidence())
                  .doesNotContainPattern("\\{\\d}");
              assertThat(french.remedy(finding)).doesNotContainPattern("\\{\\d}");
            });
  }

  private static Stream<Finding> findings() {
    return Stream.of(Symptom.values())
        .map(symptom -> Finding.of(symptom, "orders", "orders", "paris", "7", "lyon", "9"));
  }
}
