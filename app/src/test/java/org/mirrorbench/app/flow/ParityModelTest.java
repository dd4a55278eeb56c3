package org.mirrorbench.app.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.carryover.ParityRow;
import org.mirrorbench.engine.carryover.ParityRow.State;
import org.mirrorbench.engine.problem.Said;

class ParityModelTest {

  private static final ParityRow SAME =
      new ParityRow("orders", "a.orders", "partitions", "12", "12", State.SAME, Said.nothing());
  private static final ParityRow OTHER =
      new ParityRow(
          "orders",
          "a.orders",
          "config x",
          "1,2",
          null,
          State.DIFFERENT,
          Said.quoted("Says \"no\"."));

  private final ParityModel model = new ParityModel();

  @Test
  void shouldShowOnlyDifferencesWhenAsked() {
    model.show(List.of(SAME, OTHER), Instant.EPOCH);
    assertThat(model.found()).containsExactly(SAME, OTHER);

    model.onlyDifferencesProperty().set(true);

    assertThat(model.found()).containsExactly(OTHER);
    assertThat(model.count(State.SAME)).isEqualTo(1);
  }

  @Test
  void shouldFindByTopicAndProperty() {
    model.show(List.of(SAME, OTHER), Instant.EPOCH);

    model.filterProperty().set("PARTI");

    assertThat(model.found()).containsExactly(SAME);
  }

  @Test
  void shouldWriteUnknownAsEmptyAndQuoteWhatNeedsIt() {
    assertThat(ParityCsv.of(List.of(OTHER)))
        .isEqualTo(
            """
            topic,remote,what,source,target,state,why
            orders,a.orders,config x,"1,2",,DIFFERENT,"Says ""no""."
            """);
  }
}
