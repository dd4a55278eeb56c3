package org.mirrorbench.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.ProfileRules;
import org.mirrorbench.engine.cluster.SecretFields;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.StageResult;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.ClusterFile;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.SecretRef;

/**
 * The clusters of the workspace's database and of its flows.
 *
 * <p>A flow carries its own copy of its clusters. A cluster that is changed takes the flows along
 * whose copy is what the cluster was; what a flow's file says otherwise stays as it was written.
 */
final class StoredClusters implements Clusters {

  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final ClusterPorts ports;
  private final KnownClusters known;
  private final Feed<List<ClusterView>> views = new Feed<>();
  private final TestReports reports = new TestReports();

  /** Held by one who changes something; keeping a secret may take long under it. */
  private final Object changing = new Object();

  StoredClusters(ClusterPorts ports) {
    this.ports = ports;
    this.known = new KnownClusters(ports.table(), ports.secrets());
    ports.ticker().every(INTERVAL, "clusters", this::publish);
  }

  @Override
  public ReadOnlyFeed<List<ClusterView>> views() {
    return views;
  }

  /** The remembered cluster of this alias, with handles to its secrets. Never blocks. */
  Optional<KnownCluster> find(String alias) {
    return known.find(alias);
  }

  /**
   * The flow with its clusters read-only wherever the workspace remembers them so, whatever the
   * flow's own copy says. Never blocks.
   */
  FlowSpec guarded(FlowSpec flow) {
    return flow.with(flow.source(), guarded(flow.source()))
        .with(flow.target(), guarded(flow.target()));
  }

  private ClusterProfile guarded(ClusterProfile profile) {
    String id = ports.watch().of(profile).id();
    boolean readOnly =
        known.all().stream()
            .filter(one -> one.profile().access() == Access.READ_ONLY)
            .anyMatch(
                one ->
                    one.alias().equals(profile.alias())
                        || one.profile().bootstrapServers().equals(profile.bootstrapServers())
                        || (id != null && id.equals(one.clusterId())));
    return readOnly ? profile.with(Access.READ_ONLY) : profile;
  }

  @Override
  public Result<KnownCluster> save(KnownCluster cluster, @Nullable String former) {
    synchronized (changing) {
      return objection(cluster, former)
          .<Result<KnownCluster>>map(Result::err)
          .orElseGet(() -> keep(cluster, former));
    }
  }

  private Optional<Problem> objection(KnownCluster cluster, @Nullable String former) {
    String alias = cluster.alias();
    if (alias.equals(former)) {
      return ProfileRules.fault(cluster);
    }
    if (known.find(alias).isPresent()) {
      return conflict(
          alias, "another cluster of this workspace has this alias.", "Choose another alias.");
    }
    List<String> users = former == null ? List.of() : ClusterUses.of(former, ports);
    return users.isEmpty()
        ? ProfileRules.fault(cluster)
        : conflict(
            String.valueOf(former),
            "it cannot be renamed while " + users + " know it by this alias.",
            "Duplicate it under the new alias, or remove those first.");
  }

  private Result<KnownCluster> keep(KnownCluster cluster, @Nullable String former) {
    ClusterProfile profile = cluster.profile();
    KnownCluster before = known.find(former).orElse(null);
    KeptSecrets kept = kept(before, cluster.alias());
    return kept.keep(profile.alias(), tidy(profile.security()))
        .map(
            security -> {
              KnownCluster saved = identified(cluster, before).with(profile.with(security));
              store(saved, former, kept);
              reports.saved(profile, saved.profile());
              if (before != null) {
                ports.onChange().accept(before.profile(), saved.profile());
              }
              kept.forgetRest(security, ClusterUses.byFlows(ports.flows().get()));
              ports.watch().restart(saved.alias());
              publish();
              return saved;
            });
  }

  /** Another address may lead to another cluster, whose id is yet to be seen. */
  private static KnownCluster identified(KnownCluster cluster, @Nullable KnownCluster before) {
    if (before == null
        || !before.profile().bootstrapServers().equals(cluster.profile().bootstrapServers())) {
      return cluster.seenAs(null);
    }
    return cluster.seenAs(before.clusterId());
  }

  private void store(KnownCluster saved, @Nullable String former, KeptSecrets kept) {
    try {
      known.save(saved, former);
    } catch (RuntimeException e) {
      kept.undo();
      throw e;
    }
  }

  private KeptSecrets kept(@Nullable KnownCluster former, String alias) {
    return new KeptSecrets(
        ports.secrets(),
        former == null ? null : former.profile().security(),
        ClusterUses.byOthers(known.all(), former == null ? alias : former.alias()),
        ClusterUses.byFlows(ports.flows().get()));
  }

  /** What looks like a secret among custom properties is treated as one. */
  private static Security tidy(Security security) {
    return security instanceof Security.Custom custom ? custom.tidy() : security;
  }

  @Override
  public Result<String> remove(String alias) {
    synchronized (changing) {
      List<String> users = ClusterUses.of(alias, ports);
      KnownCluster cluster = known.find(alias).orElse(null);
      Optional<Problem> objection =
          !users.isEmpty()
              ? conflict(alias, "it is in use by " + users + ".", "Remove or change those first.")
              : cluster == null
                  ? conflict(
                      alias, "the workspace does not remember it.", "There is nothing to do.")
                  : Optional.empty();
      return objection
          .<Result<String>>map(Result::err)
          .orElseGet(
              () -> {
                KeptSecrets kept = kept(cluster, alias);
                known.remove(alias);
                reports.forget(alias);
                kept.forgetRest(null, ClusterUses.byFlows(ports.flows().get()));
                publish();
                return Result.ok(alias);
              });
    }
  }

  private static Optional<Problem> conflict(String alias, String detail, String remedy) {
    return Optional.of(new Problem.Conflict("Cluster " + alias, detail, remedy));
  }

  /** Secrets that a reference names are opened, so that the connection can be tested at once. */
  @Override
  public Result<List<KnownCluster>> read(Path file) {
    return ClusterFile.read(file).map(clusters -> clusters.stream().map(this::opened).toList());
  }

  private KnownCluster opened(KnownCluster cluster) {
    Security security =
        SecretFields.replace(
            cluster.profile().security(),
            (field, secret) -> {
              SecretRef ref = secret.ref();
              return ref == null ? secret : ports.secrets().open(ref);
            });
    return cluster.with(cluster.profile().with(security));
  }

  @Override
  public ConnectionReport test(ClusterProfile profile, Consumer<StageResult> each) {
    ConnectionReport report = ports.test().apply(profile, each);
    boolean shown = now().stream().anyMatch(view -> view.cluster().profile().equals(profile));
    reports.put(profile, report, shown);
    known.learn(profile, report.clusterId());
    publish();
    return report;
  }

  private synchronized void publish() {
    Set<ClusterProfile> watched = new HashSet<>();
    for (KnownCluster cluster : known.all()) {
      watched.add(cluster.profile());
      known.learn(cluster.profile(), ports.watch().of(cluster.profile()).id());
    }
    for (FlowSpec flow : ports.flows().get()) {
      watched.addAll(List.of(flow.source(), flow.target()));
    }
    ports.watch().retain(watched);
    views.publish(now());
  }

  /** Every known cluster by alias, as of now and not of the last publishing. Never blocks. */
  List<ClusterView> now() {
    Map<String, ClusterView> found = new TreeMap<>();
    known.all().forEach(cluster -> found.put(cluster.alias(), view(cluster, true)));
    for (FlowSpec flow : ports.flows().get()) {
      for (ClusterProfile profile : List.of(flow.source(), flow.target())) {
        found.computeIfAbsent(
            profile.alias(), alias -> view(KnownCluster.unlabelled(profile, ""), false));
      }
    }
    return List.copyOf(found.values());
  }

  private ClusterView view(KnownCluster cluster, boolean saved) {
    ClusterSnapshot snapshot = ports.watch().of(cluster.profile());
    return new ClusterView(cluster, saved, snapshot, reports.of(cluster.profile()));
  }
}
