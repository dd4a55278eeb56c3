package org.mirrorbench.app.lag;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.Rows;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.lag.LagPoint;
import org.mirrorbench.engine.lag.LagQuery;
import org.mirrorbench.engine.lag.Scrape;

/** The lag of the chosen flow, now and over the chosen range. FX thread only. */
final class LagModel {

  private static final Comparator<FlowSnapshot> LATEST =
      Comparator.comparing(
              FlowSnapshot::recordsBehind, Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
          .thenComparing(FlowSnapshot::name, Comparator.reverseOrder());

  private final ObservableList<FlowName> flows = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable FlowName> flow = new SimpleObjectProperty<>();
  private final ObjectProperty<LagRange> range = new SimpleObjectProperty<>(LagRange.MINUTES_30);
  private final ReadOnlyObjectWrapper<@Nullable Scrape> newest = new ReadOnlyObjectWrapper<>();
  private final ObservableList<TopicRow> topics = FXCollections.observableArrayList();
  private LagSeries series = new LagSeries(List.of(), range.get().bucket());
  private Map<FlowName, Scrape> looks = Map.of();

  LagModel() {
    flow.addListener((chosen, before, now) -> clear());
    range.addListener((chosen, before, now) -> clear());
  }

  /** Offers the flows that are known; the one most behind is chosen when none was. */
  void showFlows(List<FlowSnapshot> known) {
    Rows.sync(flows, known.stream().map(FlowSnapshot::name).sorted().toList(), name -> name);
    if (flow.get() == null) {
      known.stream().max(LATEST).map(FlowSnapshot::name).ifPresent(flow::set);
    }
  }

  /** Turns to a flow, known or not. */
  void choose(FlowName chosen) {
    if (!flows.contains(chosen)) {
      flows.add(chosen);
    }
    flow.set(chosen);
  }

  /** Takes the newest look at each flow. */
  void showLooks(Map<FlowName, Scrape> now) {
    looks = now;
    FlowName chosen = flow.get();
    Scrape look = chosen == null ? null : now.get(chosen);
    if (look != null && !look.equals(newest.get())) {
      take(look);
    }
  }

  /** What to ask the store for, up to the instant; null while no flow is chosen. */
  @Nullable LagQuery query(Instant now) {
    FlowName chosen = flow.get();
    return chosen == null
        ? null
        : new LagQuery(chosen, null, now.minus(range.get().span()), now, LagRange.POINTS);
  }

  /** Takes the history that was asked for; an answer to an older question is left out. */
  void showHistory(LagQuery query, List<LagPoint> history) {
    if (query.flow().equals(flow.get()) && query.bucket().equals(range.get().bucket())) {
      LagSeries loaded = new LagSeries(history, range.get().bucket());
      Scrape look = newest.get();
      if (look != null) {
        loaded.add(point(look));
      }
      series = loaded;
    }
  }

  LagSeries series() {
    return series;
  }

  ObservableList<FlowName> flows() {
    return flows;
  }

  ObjectProperty<@Nullable FlowName> flowProperty() {
    return flow;
  }

  ObjectProperty<LagRange> rangeProperty() {
    return range;
  }

  ReadOnlyObjectProperty<@Nullable Scrape> newestProperty() {
    return newest.getReadOnlyProperty();
  }

  ObservableList<TopicRow> topics() {
    return topics;
  }

  private void clear() {
    series = new LagSeries(List.of(), range.get().bucket());
    topics.clear();
    newest.set(null);
    showLooks(looks);
  }

  private void take(Scrape look) {
    series.add(point(look));
    series.trim(look.at().minus(range.get().span()));
    if (look instanceof Scrape.Batch batch) {
      Rows.sync(topics, TopicRow.of(batch.samples()), TopicRow::topic);
    }
    newest.set(look);
  }

  private static LagPoint point(Scrape look) {
    return switch (look) {
      case Scrape.Batch batch ->
          new LagPoint(
              batch.at(),
              batch.recordsBehind(),
              batch.recordsBehind(),
              batch.secondsBehind(),
              batch.recordsPerSecond());
      case Scrape.Failed failed -> new LagPoint(failed.at(), null, null, null, null);
    };
  }
}
