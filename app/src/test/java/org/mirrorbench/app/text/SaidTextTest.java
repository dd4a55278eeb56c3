package org.mirrorbench.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorbench.engine.carryover.Carry;
import org.mirrorbench.engine.doctor.Answer;
import org.mirrorbench.engine.format.Lint;
import org.mirrorbench.engine.keys.Option;
import org.mirrorbench.engine.keys.OptionCatalogue;
import org.mirrorbench.engine.keys.Reach;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.problem.Sentence;

/** Each sentence has its words in both languages, and the English ones are the engine's. */
class SaidTextTest {

  private final Messages frenchWords = Messages.of(Locale.FRENCH);
  private final SaidText english = new SaidText(Messages.of(Locale.ENGLISH));
  private final SaidText french = new SaidText(frenchWords);

  static Stream<Sentence> sentences() {
    return Stream.<Sentence[]>of(
            Answer.values(), Lint.values(), Reach.values(), Carry.values(), Reason.values())
        .flatMap(Stream::of);
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void shouldSayEverySentenceInBothLanguages(Sentence sentence) {
    Said said = sentence.of("tasks.max", "7", "paris");

    assertThat(english.of(said)).isEqualTo(said.english());
    assertThat(french.of(said)).isNotEqualTo(said.english()).doesNotContainPattern("\\{\\d}");
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void shouldHaveNoStraightApostrophesInFrench(Sentence sentence) {
    assertThat(french.of(sentence.of("x", "y", "z"))).doesNotContain("'", " ;", " ?", " :");
  }

  @Test
  void shouldRecogniseSentencesInsideOthers() {
    Stream.<Sentence[]>of(Reach.values(), Reason.values())
        .flatMap(Stream::of)
        .forEach(
            sentence -> {
              Said said = sentence.of("tasks.max", "7", "paris");
              assertThat(french.text(said.english())).isEqualTo(french.of(said));
            });
    assertThat(french.text("paris-dc1")).isEqualTo("paris-dc1");
    assertThat(french.of(Reach.WRITE.of("x").closed())).isEqualTo("Écrivez x.");
  }

  @Test
  void shouldTellInFrenchWhyACheckWasNotDone() {
    Problem why =
        new Problem.Denied(
            "Flow a->b", Reason.REQUEST_REFUSED.text("Not authorized"), Reason.GIVE_RIGHT.text());

    assertThat(french.of(why).replace('\u00a0', ' '))
        .isEqualTo(
            "Flux a->b : les brokers ont refusé la requête : Not authorized. Donnez au principal le"
                + " droit qui manque, ou prenez-en un autre.");
  }

  @Test
  void shouldSayOurOwnWordsOfOptionsInBothLanguages() {
    OptionText here = new OptionText(Messages.of(Locale.ENGLISH));
    OptionText there = new OptionText(frenchWords);
    List<Option> own = OptionCatalogue.standard().all().stream().filter(Option::common).toList();

    assertThat(own)
        .hasSizeGreaterThan(60)
        .allSatisfy(
            option -> {
              assertThat(here.doc(option)).isEqualTo(option.documentation());
              assertThat(there.doc(option)).isNotEqualTo(option.documentation());
              assertThat(there.isKafkas(option)).isFalse();
              if (option.advice() != null) {
                assertThat(here.advice(option)).isEqualTo(option.advice());
                assertThat(there.advice(option)).isNotEqualTo(option.advice());
              }
            });
  }

  @Test
  void shouldSayWhichWordsAreKafkas() {
    OptionText texts = new OptionText(frenchWords);

    assertThat(OptionCatalogue.standard().all())
        .filteredOn(option -> !option.common())
        .isNotEmpty()
        .allSatisfy(option -> assertThat(texts.isKafkas(option)).isTrue());
  }
}
