package org.mirrorbench.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactNumberTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "0.25, 0.25",
    "999, 999",
    "80000, 80 k",
    "1250, 1.25 k",
    "999999, 1 M",
    "2500000, 2.5 M",
    "-412000, -412 k",
    "3e15, '3,000 T'"
  })
  void shouldShortenNumbers(double value, String expected) {
    String text = CompactNumber.compact(value, Locale.ENGLISH).replace('\u202f', ' ');
    assertThat(text).isEqualTo(expected);
  }

  @Test
  void shouldWriteNumbersAsTheReaderDoes() {
    assertThat(CompactNumber.exact(48_210, Locale.ENGLISH)).isEqualTo("48,210");
    assertThat(CompactNumber.exact(1.256, Locale.FRENCH)).isEqualTo("1,26");
    assertThat(CompactNumber.compact(1500, Locale.FRENCH)).isEqualTo("1,5\u202fk");
  }
}
