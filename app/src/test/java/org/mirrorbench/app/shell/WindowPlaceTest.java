package org.mirrorbench.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {

  private static final Rectangle2D LEFT = new Rectangle2D(-1920, 0, 1920, 1080);
  private static final Rectangle2D MAIN = new Rectangle2D(0, 30, 1280, 770);

  @Test
  void shouldBeWhereItWasOnAScreenThatIsThere() {
    Rectangle2D was = new Rectangle2D(-1800, 20, 1440, 900);

    assertThat(WindowPlace.fit(was, List.of(MAIN, LEFT))).isEqualTo(was);
  }

  @Test
  void shouldBeNoLargerThanItsScreen() {
    assertThat(WindowPlace.fit(new Rectangle2D(10, 40, 1900, 1000), List.of(MAIN)))
        .isEqualTo(new Rectangle2D(10, 40, 1280, 770));
  }

  @Test
  void shouldNotBeWhereNobodyCanTakeHoldOfIt() {
    assertThat(WindowPlace.fit(new Rectangle2D(-1800, 20, 1440, 900), List.of(MAIN))).isNull();
    assertThat(WindowPlace.fit(new Rectangle2D(10, -40, 900, 600), List.of(MAIN))).isNull();
    assertThat(WindowPlace.fit(new Rectangle2D(1200, 40, 900, 600), List.of(MAIN))).isNull();
    assertThat(WindowPlace.fit(new Rectangle2D(10, 780, 900, 600), List.of(MAIN))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10 20 900", "10 20 x 600", "10 20 0 600", "10 NaN 900 600"})
  void shouldMakeNothingOfWhatIsDamaged(String noted) {
    assertThat(WindowPlace.parse(noted)).isNull();
  }

  @Test
  void shouldReadWhatWasNoted() {
    assertThat(WindowPlace.parse("-10 20 900 600")).isEqualTo(new Rectangle2D(-10, 20, 900, 600));
  }
}
