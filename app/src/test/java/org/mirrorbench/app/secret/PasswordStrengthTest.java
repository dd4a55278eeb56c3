package org.mirrorbench.app.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordStrengthTest {

  @ParameterizedTest
  @CsvSource({
    "'',NONE",
    "letmein,WEAK",
    "aaaaaaaaaaaaaaaaaaaa,WEAK",
    "12345678901234567890,WEAK",
    "Tr0ub4dor,FAIR",
    "four unrelated grey words,GOOD"
  })
  void shouldTellHowHardAPasswordIsToGuess(String password, PasswordStrength strength) {
    assertThat(PasswordStrength.of(password)).isEqualTo(strength);
  }
}
