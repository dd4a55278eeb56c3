package org.mirrorbench.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.LagPoint;
import org.mirrorbench.engine.lag.LagQuery;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Provenance;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.Problem;

class LagTableTest {

  private static final FlowName FLOW = new FlowName("north", "south");
  private static final Instant START = Instant.parse("2026-01-02T00:00:00Z");
  private static final Problem PROBLEM = new Problem.TimedOut("north", "Slow.", "Wait.");

  private final TestClock clock = new TestClock(START);

  @TempDir Path workspace;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(workspace, clock, LagRetention.DEFAULT).orThrow();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void shouldGiveBackTheSamplesOfAPartition() {
    Scrape.Batch batch = batch(START, 7L, null);
    store.lag().append(batch);
    store.lag().append(batch(START.plusSeconds(1), 8L, 9L));

    assertThat(store.lag().partitions(FLOW, START))
        .containsExactlyInAnyOrderElementsOf(batch.samples());
  }

  @Test
  void shouldKeepUnknownApartFromZeroAndFromAbsence() {
    store.lag().append(batch(START, null, null));
    store.lag().append(batch(START.plusSeconds(20), 0L, null));

    assertThat(history(null, START, START.plusSeconds(30), 3))
        .containsExactly(
            new LagPoint(START, null, null, null, null),
            new LagPoint(START.plusSeconds(20), 0L, 0L, 0.0, 0.0));
    assertThat(history("orders", START, START.plusSeconds(30), 3))
        .extracting(LagPoint::max)
        .containsExactly(null, 0L);
    assertThat(history("no such topic", START, START.plusSeconds(30), 3)).isEmpty();
  }

  @Test
  void shouldTakeInSamplesThatComeAfterTheirBucketClosed() {
    store.lag().append(batch(START, 5L, null));
    clock.advance(Duration.ofMinutes(2));
    store.lag().rollUp();
    store.lag().append(batch(START.plusSeconds(5), 50L, null));
    store.lag().rollUp();

    assertThat(history(null, START, START.plusSeconds(60), 1))
        .containsExactly(new LagPoint(START, 5L, 50L, 50.0, 27.5));
  }

  /** Three and a half hours of a sample each 5 s, against a computation by hand. */
  @Test
  void shouldRollUpExactly() {
    Random random = new Random(7);
    List<Scrape.Batch> all = new ArrayList<>();
    for (int i = 0; i < 2500; i++) {
      clock.set(START.plusSeconds(5L * i));
      if (i % 97 < 90) { // gaps
        Long lag = i % 13 == 0 || i % 400 < 40 ? null : (long) random.nextInt(1000);
        Scrape.Batch batch = batch(clock.instant(), lag, null);
        all.add(batch);
        store.lag().append(batch);
      }
      if (i % 50 == 0) {
        store.lag().rollUp();
      }
      if (i == 1200) {
        close();
        open();
      }
    }
    store.lag().rollUp();
    Instant end = clock.instant().plusSeconds(1);

    assertSame(all, START, end, 13000);
    assertSame(all, START, START.plus(Duration.ofHours(3)), 180_000);
    assertSame(all, START, START.plus(Duration.ofHours(3)), 3_600_000);
    // the raw samples of the first hour are gone: minutes come from what was rolled up
    assertSame(all, START, START.plus(Duration.ofHours(1)), 60_000);
  }

  private void assertSame(List<Scrape.Batch> all, Instant from, Instant to, long bucket) {
    int points = (int) (Duration.between(from, to).toMillis() / bucket);
    LagQuery query = new LagQuery(FLOW, null, from, to, Math.min(points, 5000));
    TreeMap<Long, List<Scrape.Batch>> expected = new TreeMap<>();
    for (Scrape.Batch batch : all) {
      long offset = Duration.between(from, batch.at()).toMillis();
      long width = Duration.between(from, to).toMillis();
      // a rolled-up sample counts where its ten seconds begin
      long rolled = Math.floorDiv(batch.at().toEpochMilli(), 10_000) * 10_000;
      if (bucket >= 10_000 && batch.at().isBefore(to)) {
        offset = rolled - from.toEpochMilli();
      }
      if (offset >= 0 && batch.at().isBefore(to)) {
        expected
            .computeIfAbsent(offset * query.points() / width, k -> new ArrayList<>())
            .add(batch);
      }
    }
    List<LagPoint> actual = store.lag().history(query);

    assertThat(actual).hasSize(expected.size());
    int index = 0;
    for (List<Scrape.Batch> bucketed : expected.values()) {
      assertPoint(actual.get(index++), bucketed);
    }
  }

  private static void assertPoint(LagPoint point, List<Scrape.Batch> bucket) {
    List<Long> lags =
        bucket.stream().map(Scrape.Batch::recordsBehind).filter(Objects::nonNull).toList();
    assertThat(point.min()).isEqualTo(lags.stream().min(Long::compare).orElse(null));
    assertThat(point.max()).isEqualTo(lags.stream().max(Long::compare).orElse(null));
    if (lags.isEmpty()) {
      assertThat(point.recordsPerSecond()).isNull();
    } else {
      double mean = lags.stream().mapToLong(Long::longValue).average().orElseThrow();
      assertThat(point.recordsPerSecond()).isCloseTo(mean, within(1e-9));
    }
  }

  @Test
  void shouldDropOldSamplesAndKeepTheirRollUps() {
    store.lag().append(batch(START, 5L, 6L));
    clock.advance(Duration.ofHours(4));
    store.lag().rollUp();
    assertThat(store.lag().partitions(FLOW, START)).isEmpty();
    assertThat(history(null, START, clock.instant(), 100)).hasSize(1);

    clock.advance(Duration.ofDays(30));
    store.lag().rollUp();
    assertThat(history(null, START, clock.instant(), 600))
        .containsExactly(new LagPoint(START, 11L, 11L, 6.0, 11.0));

    clock.advance(Duration.ofDays(450));
    store.lag().rollUp();
    assertThat(history(null, START, clock.instant(), 600)).isEmpty();
  }

  @Test
  void shouldExplainGaps() {
    Scrape.Failed failed = new Scrape.Failed(FLOW, START, PROBLEM);
    store.lag().append(failed);
    store.lag().append(new Scrape.Failed(new FlowName("a", "b"), START, PROBLEM));

    assertThat(store.lag().failures(FLOW, START, START.plusMillis(1))).containsExactly(failed);
    assertThat(store.lag().failures(FLOW, START.plusMillis(1), START.plusSeconds(9))).isEmpty();
  }

  @Test
  void shouldKeepTheWorstHeartbeatOfEachBucket() {
    HeartbeatSample fresh = heartbeat(START, 1.0, null);
    HeartbeatSample old = heartbeat(START.plusSeconds(1), 30.0, null);
    HeartbeatSample none = heartbeat(START.plusSeconds(11), null, null);
    HeartbeatSample failed = heartbeat(START.plusSeconds(21), null, PROBLEM);
    List.of(fresh, old, none, heartbeat(START.plusSeconds(12), 90.0, null), failed)
        .forEach(store.heartbeats()::append);

    assertThat(store.heartbeats().history(FLOW, START, START.plusSeconds(30), 3))
        .containsExactly(old, none, failed);
    assertThat(store.heartbeats().history(FLOW, START, START.plusSeconds(30), 30)).hasSize(5);

    clock.advance(Duration.ofDays(20));
    store.rollUp();
    assertThat(store.heartbeats().history(FLOW, START, START.plusSeconds(30), 3)).isEmpty();
  }

  private List<LagPoint> history(@Nullable String topic, Instant from, Instant to, int points) {
    return store.lag().history(new LagQuery(FLOW, topic, from, to, points));
  }

  private static HeartbeatSample heartbeat(
      Instant at, @Nullable Double age, @Nullable Problem problem) {
    return new HeartbeatSample(
        FLOW, at, age == null ? null : at, null, age, null, 1.0, true, problem);
  }

  /** The rate is set to the lag, so that a mean can be checked. */
  private static Scrape.Batch batch(Instant at, @Nullable Long first, @Nullable Long second) {
    List<LagSample> samples = List.of(sample(0, first), sample(1, second));
    List<Long> known = samples.stream().map(LagSample::lag).filter(Objects::nonNull).toList();
    Long sum = known.stream().reduce(Long::sum).orElse(null);
    Double worst = known.stream().max(Long::compare).map(Long::doubleValue).orElse(null);
    return new Scrape.Batch(
        FLOW,
        at,
        samples,
        sum,
        2 - known.size(),
        worst,
        sum == null ? null : (double) sum,
        null,
        Health.IN_STEP);
  }

  private static LagSample sample(int partition, @Nullable Long lag) {
    Double seconds = lag == null ? null : (double) lag;
    Long position = lag == null ? null : 1000 - lag;
    Provenance provenance = lag == null ? Provenance.NONE : Provenance.FLUSHED;
    return new LagSample(
        "orders", "north.orders", partition, 0, 1000, position, lag, seconds, seconds, provenance);
  }
}
