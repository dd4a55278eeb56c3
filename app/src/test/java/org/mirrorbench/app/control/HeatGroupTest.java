package org.mirrorbench.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirrorbench.app.control.HeatStrip.Cell;

class HeatGroupTest {

  @Test
  void shouldShowWorstOfNeighbours() {
    List<Cell> cells =
        List.of(cell("in-step"), cell("stalled"), cell("in-step"), cell("unknown"), cell("idle"));
    assertThat(HeatGroup.of(cells, 3))
        .extracting(HeatGroup::state)
        .containsExactly(StateStyle.STALLED, StateStyle.UNKNOWN, StateStyle.IDLE);
  }

  @Test
  void shouldLeaveCellsAloneWhereThereIsRoom() {
    assertThat(HeatGroup.of(List.of(cell("idle"), cell("failed")), 10)).hasSize(2);
    assertThat(HeatGroup.of(List.of(), 10)).isEmpty();
  }

  @Test
  void shouldTakeStrangeStatesForUnknown() {
    assertThat(HeatGroup.summary(List.of(cell("strange"), cell("in-step"), cell("in-step"))))
        .isEqualTo("1 × unknown, 2 × in-step");
  }

  private static Cell cell(String state) {
    return new Cell(state, state);
  }
}
