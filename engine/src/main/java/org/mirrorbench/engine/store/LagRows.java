package org.mirrorbench.engine.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Scrape;

/** Writes one look at a flow: a row a partition, a row a topic, a row for the flow. */
final class LagRows {

  static final String PARTITION_COLUMNS =
      """
      (at bigint not null, series int not null, source_start bigint not null,
       source_end bigint not null, position bigint, lag bigint, seconds double precision,
       rate double precision, provenance varchar(12) not null)""";

  private final LagSeries series;

  LagRows(LagSeries series) {
    this.series = series;
  }

  void partitions(Handle handle, String table, Scrape.Batch batch) {
    if (batch.samples().isEmpty()) {
      return;
    }
    String flow = batch.flow().toString();
    PreparedBatch rows =
        handle.prepareBatch("insert into " + table + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (LagSample sample : batch.samples()) {
      LagSeries.Key key = new LagSeries.Key(flow, sample.topic(), sample.partition());
      rows.add(
          batch.at().toEpochMilli(),
          series.number(handle, key, sample.targetTopic()),
          sample.sourceStart(),
          sample.sourceEnd(),
          sample.position(),
          sample.lag(),
          sample.lagSeconds(),
          sample.recordsPerSecond(),
          sample.provenance().name());
    }
    rows.execute();
  }

  void points(Handle handle, String table, Scrape.Batch batch) {
    PreparedBatch rows =
        handle.prepareBatch("insert into " + table + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Point flow =
        new Point(
            batch.recordsBehind(),
            batch.unknown(),
            batch.secondsBehind(),
            batch.recordsPerSecond());
    add(rows, series.number(handle, LagSeries.Key.of(batch.flow()), null), batch, flow);
    Map<String, List<LagSample>> topics =
        batch.samples().stream().collect(Collectors.groupingBy(LagSample::topic));
    topics.forEach(
        (topic, samples) -> {
          LagSeries.Key key = LagSeries.Key.of(batch.flow(), topic);
          int id = series.number(handle, key, samples.getFirst().targetTopic());
          add(rows, id, batch, Point.of(samples));
        });
    rows.execute();
  }

  private static void add(PreparedBatch rows, int id, Scrape.Batch batch, Point point) {
    Long lag = point.lag();
    Double rate = point.rate();
    rows.add(
        id,
        batch.at().toEpochMilli(),
        lag,
        lag,
        lag,
        point.unknown(),
        point.seconds(),
        rate,
        rate == null ? 0 : 1);
  }

  /** The figures of a flow or topic at an instant; null where no partition's are known. */
  private record Point(
      @Nullable Long lag, int unknown, @Nullable Double seconds, @Nullable Double rate) {

    static Point of(List<LagSample> samples) {
      List<Long> lags = samples.stream().map(LagSample::lag).filter(Objects::nonNull).toList();
      List<Double> seconds =
          samples.stream().map(LagSample::lagSeconds).filter(Objects::nonNull).toList();
      List<Double> rates =
          samples.stream().map(LagSample::recordsPerSecond).filter(Objects::nonNull).toList();
      return new Point(
          lags.stream().reduce(Long::sum).orElse(null),
          samples.size() - lags.size(),
          seconds.stream().max(Double::compare).orElse(null),
          rates.stream().reduce(Double::sum).orElse(null));
    }
  }
}
