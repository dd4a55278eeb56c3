package org.mirrorbench.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.Clusters;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.Stage;
import org.mirrorbench.engine.connection.StageResult;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Plausible clusters, and a record of what was asked of them. */
final class SampleClusters implements Clusters {

  final Feed<List<ClusterView>> views = new Feed<>();
  final List<ClusterView> known = new CopyOnWriteArrayList<>();
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<KnownCluster> saved = new CopyOnWriteArrayList<>();
  final List<KnownCluster> inFile = new CopyOnWriteArrayList<>();

  /** What a saving is refused for, or null. */
  volatile @Nullable Problem refusal;

  /** A test waits for it after its second stage. */
  volatile CountDownLatch gate = new CountDownLatch(0);

  /** Publishes one cluster of several kinds each. */
  SampleClusters publish() {
    Instant now = Instant.now();
    known.clear();
    known.add(view(SampleProfiles.scram(), true, 412, SampleReports.passed("paris-dc1"), now));
    known.add(view(SampleProfiles.oauth(), true, 96, null, now));
    known.add(broken(SampleProfiles.mtls(), SampleReports.failed("lyon-edge"), now));
    known.add(view(SampleProfiles.plain(), true, 14, null, now));
    known.add(view(SampleProfiles.kerberos(), true, 1_208, null, now));
    known.add(view(SampleProfiles.custom(), false, 0, null, now));
    views.publish(List.copyOf(known));
    return this;
  }

  void publish(KnownCluster... clusters) {
    known.clear();
    for (KnownCluster cluster : clusters) {
      known.add(view(cluster, true, 12, null, Instant.now()));
    }
    views.publish(List.copyOf(known));
  }

  private static ClusterView view(
      KnownCluster cluster,
      boolean saved,
      int topics,
      @Nullable ConnectionReport report,
      Instant at) {
    return new ClusterView(
        cluster,
        saved,
        new ClusterSnapshot(
            cluster.alias(),
            cluster.profile().bootstrapServers(),
            topics == 0 ? null : "MkU3OEVBNTcwNTJENDM2Qk",
            topics == 0 ? null : "4.3",
            topics == 0 ? null : 3,
            topics == 0 ? null : topics,
            topics == 0 ? null : topics * 8,
            topics == 0 ? null : 86,
            null,
            at),
        report);
  }

  private static ClusterView broken(KnownCluster cluster, ConnectionReport report, Instant at) {
    Problem problem =
        new Problem.Unreachable(
            cluster.alias(),
            "No broker of lyon-1.edge.example.org:9093 answers.",
            "Check the address, the network and that a broker runs there.");
    return new ClusterView(
        cluster,
        true,
        new ClusterSnapshot(
            cluster.alias(),
            cluster.profile().bootstrapServers(),
            null,
            null,
            null,
            null,
            null,
            null,
            problem,
            at),
        report);
  }

  @Override
  public ReadOnlyFeed<List<ClusterView>> views() {
    return views;
  }

  @Override
  public Result<KnownCluster> save(KnownCluster cluster, @Nullable String former) {
    Problem no = refusal;
    if (no != null) {
      return Result.err(no);
    }
    asked.add("save " + cluster.alias() + " for " + former);
    saved.add(cluster);
    List<ClusterView> next = new ArrayList<>(known);
    next.removeIf(view -> List.of(cluster.alias(), "" + former).contains(view.cluster().alias()));
    next.addFirst(view(cluster, true, 12, null, Instant.now()));
    known.clear();
    known.addAll(next);
    views.publish(List.copyOf(next));
    return Result.ok(cluster);
  }

  @Override
  public Result<String> remove(String alias) {
    asked.add("remove " + alias);
    known.removeIf(view -> view.cluster().alias().equals(alias));
    views.publish(List.copyOf(known));
    return Result.ok(alias);
  }

  @Override
  public Result<List<KnownCluster>> read(Path file) {
    asked.add("read " + file);
    return Result.ok(List.copyOf(inFile));
  }

  @Override
  public ConnectionReport test(ClusterProfile profile, Consumer<StageResult> each) {
    asked.add("test " + profile.alias());
    ConnectionReport report =
        profile.alias().equals("lyon-edge")
            ? SampleReports.failed(profile.alias())
            : SampleReports.passed(profile.alias());
    for (StageResult result : report.stages()) {
      if (result.stage() == Stage.TLS) {
        await();
      }
      each.accept(result);
    }
    return report;
  }

  private void await() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      asked.add("interrupted");
      Thread.currentThread().interrupt();
    }
  }
}
