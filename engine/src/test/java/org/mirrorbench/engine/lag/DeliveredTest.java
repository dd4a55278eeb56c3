package org.mirrorbench.engine.lag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DeliveredTest {

  @Test
  void shouldAdvanceByAcknowledgedRecordsBetweenFlushes() {
    Delivered start = Delivered.first(100, 40L);

    Delivered next = start.next(100, 55L);

    assertThat(next.position()).isEqualTo(115);
    assertThat(next.provenance()).isEqualTo(Provenance.ACKNOWLEDGED);
  }

  @Test
  void shouldNeverBeAheadWhenAFlushIsSeenLate() {
    // flushed 100 at count 40; by the time it was read the count was already 45
    Delivered start = Delivered.first(100, 45L);

    assertThat(start.next(100, 50L).position()).isEqualTo(105);
  }

  @Test
  void shouldTakeTheFlushedPositionWhenItIsFurther() {
    Delivered next = Delivered.first(100, 40L).next(100, 50L).next(500, 60L);

    assertThat(next.position()).isEqualTo(500);
    assertThat(next.provenance()).isEqualTo(Provenance.FLUSHED);
  }

  @Test
  void shouldKeepTheFurtherPositionWhenAFlushLagsBehindTheAcknowledged() {
    Delivered next = Delivered.first(100, 0L).next(100, 50L).next(120, 50L);

    assertThat(next.position()).isEqualTo(150);
  }

  @Test
  void shouldStartAnewWhenTheTaskRestartsItsCount() {
    Delivered next = Delivered.first(100, 40L).next(100, 3L);

    assertThat(next.position()).isEqualTo(100);
    assertThat(next.next(100, 5L).position()).isEqualTo(102);
  }

  @Test
  void shouldGoBackWhenOffsetsAreRewound() {
    Delivered next = Delivered.first(100, 40L).next(10, 41L);

    assertThat(next.position()).isEqualTo(10);
  }

  @Test
  void shouldStandOnTheFlushedPositionWithoutCounts() {
    Delivered next = Delivered.first(100, null).next(130, null);

    assertThat(next.position()).isEqualTo(130);
    assertThat(next.provenance()).isEqualTo(Provenance.FLUSHED);
  }
}
