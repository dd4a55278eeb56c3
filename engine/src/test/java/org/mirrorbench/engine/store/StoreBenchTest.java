package org.mirrorbench.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.lag.LagPoint;
import org.mirrorbench.engine.lag.LagQuery;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Provenance;
import org.mirrorbench.engine.lag.Scrape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Tag("bench")
class StoreBenchTest {

  private static final Logger LOGGER = LoggerFactory.getLogger(StoreBenchTest.class);
  private static final FlowName FLOW = new FlowName("north", "south");
  private static final Instant START = Instant.parse("2026-01-02T00:00:00Z");

  private final TestClock clock = new TestClock(START);

  @TempDir Path workspace;

  @Test
  void shouldOpenWithinASecond() {
    for (String state : List.of("fresh, cold JVM", "current", "current")) {
      long begun = System.nanoTime();
      Store.open(workspace).orThrow().close();
      long millis = (System.nanoTime() - begun) / 1_000_000;
      LOGGER.info("Store opened and closed, {}: {} ms", state, millis);
      assertThat(millis).isLessThan(state.equals("current") ? 1000 : 5000);
    }
  }

  @Test
  void shouldInsertTwentyThousandRowsASecond() throws IOException {
    try (Store store = Store.open(workspace, clock, LagRetention.DEFAULT).orThrow()) {
      double seconds = ticks(store, 120, Duration.ofSeconds(10), 50, 100);
      double rate = 5000 * 120 / seconds;
      LOGGER.info("{} rows/s, metrics file {} MB", Math.round(rate), megabytes());
      assertThat(rate).isGreaterThan(20_000);
    }
    LOGGER.info("after close: {} MB", megabytes());
  }

  @Test
  void shouldNotGrowWithoutEnd() throws IOException {
    Store store = Store.open(workspace, clock, LagRetention.DEFAULT).orThrow();
    try {
      for (int hour = 1; hour <= 12; hour++) {
        ticks(store, 120, Duration.ofSeconds(30), 50, 20);
        LOGGER.info("hour {}: {} MB", hour, megabytes());
      }
    } finally {
      store.close();
    }
    LOGGER.info("after close: {} MB", megabytes());
    assertThat(megabytes()).isLessThan(300);
  }

  @Test
  void shouldReadThirtyDaysQuickly() throws IOException {
    try (Store store = Store.open(workspace, clock, LagRetention.DEFAULT).orThrow()) {
      ticks(store, 30 * 24 * 60, Duration.ofMinutes(1), 10, 1);
      Instant end = clock.instant();
      for (int days : List.of(30, 30, 30, 7, 1)) {
        LagQuery query = new LagQuery(FLOW, "topic-3", end.minus(Duration.ofDays(days)), end, 600);
        long begun = System.nanoTime();
        List<LagPoint> points = store.lag().history(query);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        LOGGER.info("{} days, {} points: {} ms", days, points.size(), millis);
        assertThat(points).hasSizeBetween(500, 600);
        assertThat(millis).isLessThan(200);
      }
    }
  }

  /** Appends, rolling up each simulated ten seconds or more; the seconds that appending took. */
  private double ticks(Store store, int count, Duration interval, int topics, int partitions) {
    long spent = 0;
    for (int tick = 0; tick < count; tick++) {
      Scrape.Batch batch = batch(tick, topics, partitions);
      long begun = System.nanoTime();
      store.lag().append(batch);
      spent += System.nanoTime() - begun;
      clock.advance(interval);
      store.lag().rollUp();
    }
    return spent / 1e9;
  }

  private Scrape.Batch batch(int tick, int topics, int partitions) {
    List<LagSample> samples =
        IntStream.range(0, topics * partitions)
            .mapToObj(i -> sample("topic-" + i / partitions, i % partitions, tick))
            .toList();
    long lag = (long) tick * samples.size();
    return new Scrape.Batch(FLOW, clock.instant(), samples, lag, 0, 1.0, 2.0, null, Health.IN_STEP);
  }

  private static LagSample sample(String topic, int partition, long tick) {
    long end = 1_000_000 + 1000 * tick;
    return new LagSample(
        topic,
        "north." + topic,
        partition,
        0,
        end,
        end - tick,
        tick,
        tick / 10.0,
        100.0,
        Provenance.ACKNOWLEDGED);
  }

  private long megabytes() throws IOException {
    return Files.size(workspace.resolve("metrics.mv.db")) / 1_000_000;
  }
}
