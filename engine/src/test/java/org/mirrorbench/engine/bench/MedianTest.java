package org.mirrorbench.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

  @Test
  void shouldTakeTheMiddleOfAnOddNumber() {
    assertThat(Median.of(List.of(9, 1, 5), Integer::doubleValue)).isEqualTo(5);
  }

  @Test
  void shouldTakeTheMeanOfTheTwoMiddleOnes() {
    assertThat(Median.of(List.of(9, 1, 5, 6), Integer::doubleValue)).isEqualTo(5.5);
  }

  @Test
  void shouldNotInventAMedianOfNothing() {
    assertThat(Median.of(List.<Integer>of(), Integer::doubleValue)).isNaN();
  }
}
