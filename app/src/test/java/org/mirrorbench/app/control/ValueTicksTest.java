package org.mirrorbench.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTicksTest {

  @ParameterizedTest
  @CsvSource({
    "0, 72000, 5, 0, 80000, 20000",
    "0, 7, 5, 0, 8, 2",
    "-412, 100, 5, -600, 200, 200",
    "3, 4, 4, 0, 4, 1",
    "0, 0.004, 4, 0, 0.004, 0.001",
    "-7, -3, 4, -8, 0, 2"
  })
  void shouldFindRoundSteps(
      double lowest, double highest, int wanted, double low, double high, double step) {
    ValueTicks ticks = ValueTicks.of(lowest, highest, wanted);
    assertThat(ticks).isEqualTo(new ValueTicks(low, high, step));
  }

  @Test
  void shouldHaveAnAxisWhereNothingIsKnown() {
    assertThat(ValueTicks.of(Double.NaN, Double.NaN, 4)).isEqualTo(new ValueTicks(0, 1, 1));
    assertThat(ValueTicks.of(0, 0, 0).count()).isEqualTo(2);
  }
}
