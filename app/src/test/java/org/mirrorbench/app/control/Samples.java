package org.mirrorbench.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.mirrorbench.app.control.HeatStrip.Cell;
import org.mirrorbench.app.control.TimeChart.Series;
import org.mirrorbench.app.control.TopologyMap.ClusterCard;
import org.mirrorbench.app.control.TopologyMap.FlowEdge;

/** Made-up data of the size and shape of the real ones. */
final class Samples {
  /** 14:02 in UTC. */
  static final long START = 1_760_277_720_000L;

  static final long SPAN = 30 * 60_000L;

  private Samples() {}

  static Series lag(String name, String style, int points, double peak) {
    Random random = new Random(7);
    long[] times = new long[points];
    double[] values = new double[points];
    for (int i = 0; i < points; i++) {
      double share = (double) i / points;
      times[i] = START + Math.round(share * SPAN);
      double hill = peak * Math.exp(-Math.pow((share - 0.6) / 0.12, 2));
      values[i] = Math.max(0, peak / 12 + hill + random.nextGaussian() * peak / 60);
    }
    return new Series(name, style, times, values, values.clone());
  }

  static Series withGap(Series series, double from, double to) {
    double[] min = series.min().clone();
    double[] max = series.max().clone();
    for (int i = (int) (from * min.length); i < to * min.length; i++) {
      min[i] = Double.NaN;
      max[i] = Double.NaN;
    }
    return new Series(series.name(), series.styleKey(), series.epochMillis(), min, max);
  }

  static Series stretched(Series series, long factor) {
    long[] times = series.epochMillis().clone();
    for (int i = 0; i < times.length; i++) {
      times[i] = START + (times[i] - START) * factor;
    }
    return new Series(series.name(), series.styleKey(), times, series.min(), series.max());
  }

  static Series rolledUp(Series series) {
    double[] min = series.min().clone();
    for (int i = 0; i < min.length; i++) {
      min[i] *= 0.7;
    }
    return new Series(series.name(), series.styleKey(), series.epochMillis(), min, series.max());
  }

  static ClusterCard cluster(String id, String environment, String version) {
    return new ClusterCard(
        id,
        id,
        environment.toUpperCase(Locale.ROOT),
        environment,
        List.of(version, "412 topics · 3,180 partitions", "86 groups · 3 brokers"),
        environment);
  }

  static FlowEdge flow(
      String from, String to, String health, double weight, String news, String aside) {
    String id = from + "->" + to;
    return new FlowEdge(
        id, from, to, health, weight, news, aside, from + " to " + to + ": " + news + ", " + aside);
  }

  static List<ClusterCard> fourClusters() {
    return List.of(
        cluster("paris-dc1", "prod", "4.1.0 · KRaft · SASL_SSL"),
        cluster("lyon-edge", "test", "3.9.1 · KRaft · mTLS"),
        cluster("cloud-eu", "prod", "4.3.1 · KRaft · SASL_SSL"),
        cluster("dr-frankfurt", "prod", "4.3.1 · KRaft · SASL_SSL"));
  }

  static List<FlowEdge> threeFlows() {
    return List.of(
        flow(
            "paris-dc1",
            "cloud-eu",
            "in-step",
            1,
            "✓ 0 behind · 0.4 s",
            "18.2 MB/s · heartbeat 0.9 s"),
        flow(
            "paris-dc1",
            "dr-frankfurt",
            "catching-up",
            0.4,
            "▲ 48,210 behind · 37 s",
            "6.1 MB/s · catching up, 2 min"),
        flow(
            "lyon-edge",
            "dr-frankfurt",
            "in-step",
            0.05,
            "✓ 0 behind · 0.6 s",
            "1.4 MB/s · heartbeat 1.1 s"));
  }

  /** A hub, a loop of two, a chain and a short cut past it. */
  static List<ClusterCard> manyClusters() {
    List<ClusterCard> cards = new ArrayList<>(fourClusters());
    cards.add(cluster("archive-with-a-rather-long-name.example.org", "dev", "4.0.0 · KRaft"));
    cards.add(cluster("lonely", "dev", "3.9.1 · ZooKeeper"));
    return cards;
  }

  static List<FlowEdge> manyFlows() {
    List<FlowEdge> flows = new ArrayList<>(threeFlows());
    String archive = "archive-with-a-rather-long-name.example.org";
    flows.add(
        flow("cloud-eu", "paris-dc1", "stalled", 0.2, "✕ 1,204,118 behind · 12 min", "0 B/s"));
    flows.add(flow("dr-frankfurt", archive, "idle", 0, "– idle", "heartbeat 2 s"));
    flows.add(flow("paris-dc1", archive, "unknown", 0, "? unknown", "no rights to read offsets"));
    flows.add(flow("nowhere", archive, "unknown", 0, "never drawn", ""));
    return flows;
  }

  static List<Cell> partitions(int count, String... states) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String state = states[(i * 7 + i / 5) % states.length];
      cells.add(new Cell("Partition " + i + ": " + state, state));
    }
    return cells;
  }
}
