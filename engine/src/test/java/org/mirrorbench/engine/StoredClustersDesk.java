package org.mirrorbench.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.SecretFields;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.schedule.Ticker;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.store.Store;

/** The clusters of a workspace on disk, with what is around them in the test's hand. */
abstract class StoredClustersDesk {

  @TempDir Path workspace;

  final MemorySecrets secrets = new MemorySecrets();
  final List<FlowSpec> flows = new ArrayList<>();
  final List<String> workers = new ArrayList<>();
  @Nullable String clusterId = "id-1";
  StoredClusters clusters;
  private Store store;
  private Ticker ticker;
  private ClusterWatch watch;

  @BeforeEach
  void open() {
    store = Store.open(workspace).orThrow();
    ticker = new Ticker();
    watch = new ClusterWatch(ticker);
    clusters =
        new StoredClusters(
            new ClusterPorts(
                store.clusters(),
                secrets,
                () -> List.copyOf(flows),
                alias -> workers,
                (before, now) -> flows.replaceAll(flow -> flow.with(before, now)),
                watch,
                ticker,
                (profile, each) ->
                    new ConnectionReport(
                        profile.alias(), List.of(), List.of(), clusterId, null, Instant.EPOCH)));
  }

  @AfterEach
  void close() {
    watch.close();
    ticker.close();
    store.close();
  }

  void reopen() {
    close();
    open();
  }

  static KnownCluster cluster(String alias, Security security) {
    return new KnownCluster(
        new ClusterProfile(alias, "127.0.0.1:1", security, Access.MANAGED),
        Environment.DEV,
        null,
        "",
        null);
  }

  static Security plain(String password) {
    return new Security.Sasl(new Login.Plain("u", Secret.of(password)), null);
  }

  static Security twoSecrets(Secret store, Secret key) {
    return new Security.Ssl(
        new Tls(
            new Tls.Trust.Default(),
            new Tls.Identity.Store(Tls.Format.JKS, "/k", store, key),
            true));
  }

  KnownCluster saved(String alias, Security security) {
    return clusters.save(cluster(alias, security), null).orThrow();
  }

  static Secret secret(KnownCluster cluster, String field) {
    return Objects.requireNonNull(SecretFields.of(cluster.profile().security()).get(field), field);
  }

  static Problem problem(Result<?> result) {
    return result instanceof Result.Err<?>(Problem problem)
        ? problem
        : new Problem.Failed("", "it worked", "");
  }
}
