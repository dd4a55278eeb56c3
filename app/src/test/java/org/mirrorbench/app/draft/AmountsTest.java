package org.mirrorbench.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mirrorbench.app.text.Messages;

class AmountsTest {

  private final Amounts english = new Amounts(Messages.of(Locale.ENGLISH));
  private final Amounts french = new Amounts(Messages.of(Locale.FRENCH));

  @Test
  void shouldTellAmountsAtAGlance() {
    assertThat(english.count(412_000_000L)).isEqualTo("412 M");
    assertThat(english.size(9_100_000_000L)).isEqualTo("9.1 GB");
    assertThat(english.size(0L)).isEqualTo("0 B");
    assertThat(french.size(9_100_000_000L)).isEqualTo("9,1 Go");
  }

  @Test
  void shouldTurnToTheNextUnitBeforeAThousand() {
    assertThat(english.size(999_400L)).isEqualTo("999 kB");
    assertThat(english.size(999_600L)).isEqualTo("1 MB");
  }

  @Test
  void shouldNotCallUnknownNothing() {
    assertThat(english.count(null)).isEqualTo("–");
    assertThat(english.size(null)).isEqualTo("–");
  }
}
