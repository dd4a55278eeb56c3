package org.mirrorbench.engine.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.flow.Health;

final class LagMathTest {

  @Test
  void shouldCountFromThePositionToTheEnd() {
    assertThat(LagMath.lag(0, 100, 40L)).isEqualTo(60);
  }

  @Test
  void shouldNotKnowTheLagWithoutAPosition() {
    assertThat(LagMath.lag(0, 100, null)).isNull();
  }

  @Test
  void shouldOweNothingOfAnEmptyPartition() {
    assertThat(LagMath.lag(50, 50, null)).isZero();
  }

  @Test
  void shouldNotCountWhatTheSourceNoLongerHolds() {
    assertThat(LagMath.lag(80, 100, 40L)).isEqualTo(20);
  }

  @Test
  void shouldNotBeNegativeWhenTheEndWasReadEarlier() {
    assertThat(LagMath.lag(0, 100, 103L)).isZero();
  }

  @Test
  void shouldSumOnlyWhatIsKnown() {
    assertThat(LagMath.total(List.of(sample(5L, 1.0), sample(null, null)))).isEqualTo(5);
    assertThat(LagMath.total(List.of(sample(null, null)))).isNull();
  }

  @Test
  void shouldTellWhenItWillBeInStep() {
    assertThat(LagMath.secondsToStep(1000L, 800L, Duration.ofSeconds(10))).isEqualTo(40.0);
    assertThat(LagMath.secondsToStep(800L, 1000L, Duration.ofSeconds(10))).isNull();
    assertThat(LagMath.secondsToStep(1000L, 0L, Duration.ofSeconds(10))).isNull();
  }

  @Test
  void shouldJudgeHealthByProgressAlone() {
    assertThat(LagMath.health(List.of(sample(0L, 0.0)), false)).isEqualTo(Health.IN_STEP);
    assertThat(LagMath.health(List.of(sample(9L, 1.0)), false)).isEqualTo(Health.IN_STEP);
    assertThat(LagMath.health(List.of(sample(9L, 60.0)), false)).isEqualTo(Health.CATCHING_UP);
    assertThat(LagMath.health(List.of(sample(9L, 60.0)), true)).isEqualTo(Health.STALLED);
  }

  @Test
  void shouldNotCallAFlowInStepWhosePartitionsAreUnknown() {
    assertThat(LagMath.health(List.of(sample(0L, 0.0), sample(null, null)), false))
        .isEqualTo(Health.UNKNOWN);
  }

  static LagSample sample(@Nullable Long lag, @Nullable Double seconds) {
    return new LagSample(
        "t", "a.t", 0, 0, 100, lag == null ? null : 100 - lag, lag, seconds, null, Provenance.NONE);
  }
}
