package org.mirrorbench.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequenceTest {

  @Test
  void shouldFindNothingInAnUnbrokenSequence() {
    SequenceReport report = follow(4, 0, 1, 2, 3);

    assertThat(report.exactlyOnce()).isTrue();
    assertThat(report.records()).isEqualTo(4);
  }

  @Test
  void shouldCountGapsAtTheStartInTheMiddleAndAtTheEnd() {
    assertThat(follow(9, 1, 2, 5, 6).missing()).isEqualTo(1 + 2 + 2);
  }

  @Test
  void shouldCountARepeatedStretchAsDuplicates() {
    SequenceReport report = follow(6, 0, 1, 2, 3, 2, 3, 4, 5);

    assertThat(report.duplicates()).isEqualTo(2);
    assertThat(report.atLeastOnce()).isTrue();
    assertThat(report.exactlyOnce()).isFalse();
  }

  @Test
  void shouldTellALateNumberFromADuplicate() {
    SequenceReport report = follow(6, 0, 1, 5, 3, 3, 2);

    assertThat(report.outOfOrder()).isEqualTo(2);
    assertThat(report.duplicates()).isEqualTo(1);
    assertThat(report.missing()).isEqualTo(1);
    assertThat(report.atLeastOnce()).isFalse();
  }

  private static SequenceReport follow(long expected, long... numbers) {
    Sequence sequence = new Sequence();
    for (long number : numbers) {
      sequence.see(number);
    }
    return sequence.report("topic", 0, expected);
  }
}
