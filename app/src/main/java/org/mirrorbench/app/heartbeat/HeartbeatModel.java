package org.mirrorbench.app.heartbeat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.TimeChart;
import org.mirrorbench.app.fx.Rows;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;

/** The newest heartbeat of each path, and the ages of the chosen path over time. FX thread only. */
final class HeartbeatModel {

  /** How far back the chart looks. */
  static final Duration SPAN = Duration.ofMinutes(30);

  static final int POINTS = 600;

  /** A path whose newest heartbeat is older than this many intervals is late. */
  private static final double LATE_INTERVALS = 5;

  private static final double LATE_SECONDS = 10;

  private final ObservableList<HeartbeatSample> paths = FXCollections.observableArrayList();
  private final List<HeartbeatSample> history = new ArrayList<>();
  private @Nullable FlowName chosen;

  /** What is to be said of a path. */
  enum Pulse {
    ALIVE,
    LATE,
    SILENT,
    UNKNOWN
  }

  static Pulse pulse(HeartbeatSample sample) {
    if (sample.problem() != null) {
      return Pulse.UNKNOWN;
    }
    Double age = sample.ageSeconds();
    if (age == null) {
      return Pulse.SILENT;
    }
    Double interval = sample.intervalSeconds();
    double late =
        interval == null ? LATE_SECONDS : Math.max(LATE_SECONDS, interval * LATE_INTERVALS);
    return age > late ? Pulse.LATE : Pulse.ALIVE;
  }

  void show(Map<FlowName, HeartbeatSample> newest) {
    Rows.sync(paths, List.copyOf(newest.values()), HeartbeatSample::flow);
    HeartbeatSample sample = chosen == null ? null : newest.get(chosen);
    if (sample != null && (history.isEmpty() || sample.at().isAfter(history.getLast().at()))) {
      history.add(sample);
      Instant from = sample.at().minus(SPAN);
      history.removeIf(old -> old.at().isBefore(from));
    }
  }

  /** Turns to a path; true when its history has to be read. */
  boolean choose(FlowName flow) {
    if (flow.equals(chosen)) {
      return false;
    }
    chosen = flow;
    history.clear();
    return true;
  }

  @Nullable FlowName chosen() {
    return chosen;
  }

  /** Puts what was stored before what came in since. */
  void showHistory(FlowName flow, List<HeartbeatSample> stored) {
    if (flow.equals(chosen)) {
      List<HeartbeatSample> live = List.copyOf(history);
      history.clear();
      history.addAll(stored);
      live.stream()
          .filter(sample -> stored.isEmpty() || sample.at().isAfter(stored.getLast().at()))
          .forEach(history::add);
    }
  }

  ObservableList<HeartbeatSample> paths() {
    return paths;
  }

  TimeChart.Series series(String name) {
    double[] ages = history.stream().mapToDouble(HeartbeatModel::age).toArray();
    return new TimeChart.Series(
        name,
        "series-1",
        history.stream().mapToLong(sample -> sample.at().toEpochMilli()).toArray(),
        ages,
        ages);
  }

  private static double age(HeartbeatSample sample) {
    Double age = sample.ageSeconds();
    return age == null ? Double.NaN : age;
  }
}
