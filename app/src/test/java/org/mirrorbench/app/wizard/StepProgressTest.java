package org.mirrorbench.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepProgressTest {

  @Test
  void shouldTellWhatIsDoneAndWhatIsWrong() {
    StepProgress progress = new StepProgress(2, 3, List.of(true, false, true, true, true));

    assertThat(progress.states())
        .containsExactly(
            StepState.DONE, StepState.FAULTY, StepState.CURRENT, StepState.DONE, StepState.AHEAD);
    assertThat(progress.firstFaulty()).isEqualTo(1);
    assertThat(progress.last()).isFalse();
  }

  @Test
  void shouldLeadBackAnywhereAndForwardByOne() {
    StepProgress progress = new StepProgress(2, 4, List.of(true, true, true, true, true));

    assertThat(progress.reachable(0)).isTrue();
    assertThat(progress.reachable(1)).isTrue();
    assertThat(progress.reachable(2)).isFalse();
    assertThat(progress.reachable(3)).isTrue();
    assertThat(progress.reachable(4)).isFalse();
    assertThat(progress.reachable(5)).isFalse();
  }

  @Test
  void shouldFindNothingWrongWhereNothingIs() {
    StepProgress progress = new StepProgress(1, 1, List.of(true, false));

    assertThat(progress.firstFaulty()).isEqualTo(1);
    assertThat(progress.last()).isTrue();
  }

  @Test
  void shouldRefuseAStepThatIsNotThere() {
    assertThatThrownBy(() -> new StepProgress(2, 2, List.of(true)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
