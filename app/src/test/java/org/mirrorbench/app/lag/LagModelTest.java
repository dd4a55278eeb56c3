package org.mirrorbench.app.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.lag.LagPoint;
import org.mirrorbench.engine.lag.LagQuery;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Provenance;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.Problem;

class LagModelTest {

  private static final FlowName FLOW = new FlowName("a", "b");
  private static final FlowName OTHER = new FlowName("a", "c");
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final LagModel model = new LagModel();

  @Test
  void shouldPutWhatIsLiveAfterTheHistory() {
    model.choose(FLOW);
    model.showLooks(Map.of(FLOW, batch(NOW, 50)));
    LagQuery query = Objects.requireNonNull(model.query(NOW));

    model.showHistory(query, List.of(point(NOW.minusSeconds(60), 10)));

    assertThat(model.series().toSeries("x").max()).containsExactly(10, 50);
  }

  @Test
  void shouldLeaveOutTheAnswerToAnOlderQuestion() {
    model.choose(FLOW);
    LagQuery query = Objects.requireNonNull(model.query(NOW));
    model.choose(OTHER);

    model.showHistory(query, List.of(point(NOW.minusSeconds(60), 10)));

    assertThat(model.series().isEmpty()).isTrue();
  }

  @Test
  void shouldMakeAGapOfAFailedLookAndKeepTheTopics() {
    model.choose(FLOW);
    model.showLooks(Map.of(FLOW, batch(NOW, 50)));

    model.showLooks(
        Map.of(
            FLOW,
            new Scrape.Failed(
                FLOW, NOW.plusSeconds(5), new Problem.Unreachable("a", "No answer.", "Look."))));

    assertThat(model.series().toSeries("x").max()).containsExactly(50, Double.NaN);
    assertThat(model.topics()).hasSize(1);
  }

  @Test
  void shouldJudgeATopicByItsWorstPartition() {
    TopicRow row =
        TopicRow.of(
                List.of(
                    sample(0, 0L, 0.0, 10.0), sample(1, 70L, 30.0, 5.0), sample(2, 9L, 40.0, 0.0)))
            .getFirst();

    assertThat(row.health()).isEqualTo(Health.STALLED);
    assertThat(row.behind()).isEqualTo(79);
    assertThat(row.seconds()).isEqualTo(40.0);
    assertThat(row.rate()).isEqualTo(15.0);
  }

  @Test
  void shouldNotCountTheUnknownAsZero() {
    TopicRow row = TopicRow.of(List.of(sample(0, null, null, null))).getFirst();

    assertThat(row.behind()).isNull();
    assertThat(row.health()).isEqualTo(Health.UNKNOWN);
  }

  @Test
  void shouldWriteOneLineAPartitionAndLeaveTheUnknownEmpty() {
    Scrape.Batch batch =
        new Scrape.Batch(
            FLOW,
            NOW,
            List.of(sample(0, null, null, null)),
            null,
            1,
            null,
            null,
            null,
            Health.UNKNOWN);

    assertThat(LagCsv.of(batch).lines().toList().getLast())
        .isEqualTo("2026-03-01T10:00:00Z,a->b,orders,a.orders,0,0,100,,,,,FLUSHED");
  }

  private static Scrape.Batch batch(Instant at, long behind) {
    return new Scrape.Batch(
        FLOW,
        at,
        List.of(sample(0, behind, 1.0, 5.0)),
        behind,
        0,
        1.0,
        5.0,
        null,
        Health.CATCHING_UP);
  }

  private static LagSample sample(
      int partition, @Nullable Long lag, @Nullable Double seconds, @Nullable Double rate) {
    Long position = lag == null ? null : Long.valueOf(100 - lag);
    return new LagSample(
        "orders", "a.orders", partition, 0, 100, position, lag, seconds, rate, Provenance.FLUSHED);
  }

  private static LagPoint point(Instant at, long value) {
    return new LagPoint(at, value, value, null, null);
  }
}
