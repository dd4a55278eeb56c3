package org.mirrorbench.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepProgressTest {

  private static final List<Boolean> ALL = List.of(true, true, true, true, true);

  @Test
  void shouldTellWhatIsDoneAndWhatIsWrong() {
    StepProgress progress =
        new StepProgress(
            2, List.of(true, true, true, true, false), List.of(true, false, true, true, true));

    assertThat(progress.states())
        .containsExactly(
            StepState.DONE, StepState.FAULTY, StepState.CURRENT, StepState.DONE, StepState.AHEAD);
    assertThat(progress.firstUnready()).isEqualTo(1);
    assertThat(progress.last()).isFalse();
  }

  @Test
  void shouldLeadBackAnywhereAndForwardToTheNextAndToSeenOnes() {
    StepProgress progress = new StepProgress(1, List.of(true, true, false, true, false), ALL);

    assertThat(progress.reachable(0)).isTrue();
    assertThat(progress.reachable(1)).isFalse();
    assertThat(progress.reachable(2)).isTrue();
    assertThat(progress.reachable(3)).isTrue();
    assertThat(progress.reachable(4)).isFalse();
    assertThat(progress.reachable(5)).isFalse();
    assertThat(progress.reachable(-1)).isFalse();
  }

  @Test
  void shouldNotBeReadyWhileAStepWasNeverSeen() {
    StepProgress progress = new StepProgress(4, List.of(true, true, false, true, true), ALL);

    assertThat(progress.firstUnready()).isEqualTo(2);
  }

  @Test
  void shouldFindNothingWrongWhereNothingIs() {
    StepProgress progress = new StepProgress(1, List.of(true, true), List.of(true, false));

    assertThat(progress.firstUnready()).isEqualTo(1);
    assertThat(progress.last()).isTrue();
  }

  @Test
  void shouldRefuseAStepThatIsNotThere() {
    assertThatThrownBy(() -> new StepProgress(2, List.of(true), List.of(true)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
