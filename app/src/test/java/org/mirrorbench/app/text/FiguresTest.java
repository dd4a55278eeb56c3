package org.mirrorbench.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private final Figures english = new Figures(Messages.of(Locale.ENGLISH));
  private final Figures french = new Figures(Messages.of(Locale.FRENCH));

  @Test
  void shouldGroupAsTheLanguageDoes() {
    assertThat(english.number(48_210)).isEqualTo("48,210");
    assertThat(french.number(48_210)).isEqualTo("48\u202f210");
  }

  @Test
  void shouldShowTheUnknownAsADashAndNeverAsZero() {
    assertThat(english.number(null)).isEqualTo("–");
    assertThat(english.span(null)).isEqualTo("–");
    assertThat(english.bytes(null)).isEqualTo("–");
    assertThat(english.records(null)).isEqualTo("–");
    assertThat(english.signed(null)).isEqualTo("–");
    assertThat(english.number(0)).isEqualTo("0");
  }

  @Test
  void shouldWriteSpansInTwoUnits() {
    assertThat(english.span(0.4)).isEqualTo("0.4 s");
    assertThat(french.span(0.4)).isEqualTo("0,4 s");
    assertThat(english.span(37.0)).isEqualTo("37 s");
    assertThat(english.span(59.7)).isEqualTo("1 min 00 s");
    assertThat(english.span(125.0)).isEqualTo("2 min 05 s");
    assertThat(english.span(3_840.0)).isEqualTo("1 h 04 min");
    assertThat(french.span(273_600.0)).isEqualTo("3 j 04 h");
    assertThat(english.shortSpan(0.034)).isEqualTo("34 ms");
    assertThat(english.wholeSpan(1.2)).isEqualTo("1 s");
  }

  @Test
  void shouldWriteRatesInDecimalUnits() {
    assertThat(english.bytes(18_240_000.0)).isEqualTo("18.2 MB/s");
    assertThat(french.bytes(18_240_000.0)).isEqualTo("18,2 Mo/s");
    assertThat(english.bytes(640.0)).isEqualTo("640 B/s");
    assertThat(english.records(0.5)).isEqualTo("0.5 records/s");
    assertThat(english.signed(-412.4)).isEqualTo("−412");
  }
}
