package org.mirrorbench.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.store.Store;

class StoredClustersTest {

  @TempDir Path workspace;

  private final MemorySecrets secrets = new MemorySecrets();
  private final List<FlowSpec> flows = new ArrayList<>();
  private final List<String> workers = new ArrayList<>();
  private @Nullable String clusterId = "id-1";
  private Store store;
  private Ticker ticker;
  private ClusterWatch watch;
  private StoredClusters clusters;

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

  private void reopen() {
    close();
    open();
  }

  private static KnownCluster cluster(String alias, Security security) {
    return new KnownCluster(
        new ClusterProfile(alias, "127.0.0.1:1", security, Access.MANAGED),
        Environment.DEV,
        null,
        "",
        null);
  }

  private static Security plain(String password) {
    return new Security.Sasl(new Login.Plain("u", Secret.of(password)), null);
  }

  private static Security twoSecrets(Secret store, Secret key) {
    return new Security.Ssl(
        new Tls(
            new Tls.Trust.Default(),
            new Tls.Identity.Store(Tls.Format.JKS, "/k", store, key),
            true));
  }

  private KnownCluster saved(String alias, Security security) {
    return clusters.save(cluster(alias, security), null).orThrow();
  }

  private static Secret secret(KnownCluster cluster, String field) {
    return Objects.requireNonNull(SecretFields.of(cluster.profile().security()).get(field), field);
  }

  private static Problem problem(Result<?> result) {
    return result instanceof Result.Err<?>(Problem problem)
        ? problem
        : new Problem.Failed("", "it worked", "");
  }

  @Test
  void shouldKeepSecretsAndRememberTheClusterWithReferences() {
    KnownCluster saved = saved("a", plain("hush"));

    assertThat(secrets.kept).containsExactly(Map.entry("vault:cluster/a/password", "hush"));
    assertThat(secret(saved, "password").ref()).hasToString("vault:cluster/a/password");
    reopen();
    assertThat(clusters.find("a"))
        .hasValueSatisfying(
            read -> {
              assertThat(read).isEqualTo(saved);
              assertThat(secret(read, "password").reveal()).isEqualTo("hush");
            });
  }

  @Test
  void shouldLeaveWhatWasNotTouchedAndReplaceWhatWasTyped() {
    KnownCluster saved = saved("a", twoSecrets(Secret.of("one"), Secret.of("two")));
    secrets.choose(SecretHome.KEYRING);

    KnownCluster again =
        clusters
            .save(
                cluster("a", twoSecrets(secret(saved, "keystore-password"), Secret.of("three"))),
                "a")
            .orThrow();

    assertThat(secret(again, "keystore-password").ref())
        .hasToString("vault:cluster/a/keystore-password");
    assertThat(secrets.kept)
        .containsOnly(
            Map.entry("vault:cluster/a/keystore-password", "one"),
            Map.entry("keyring:cluster/a/key-password", "three"));
  }

  @Test
  void shouldSaveNothingWhenASecretCannotBeKept() {
    KnownCluster saved = saved("a", twoSecrets(Secret.of("one"), Secret.of("two")));
    secrets.patience = 1;

    Result<KnownCluster> refused =
        clusters.save(cluster("a", twoSecrets(Secret.of("x"), Secret.of("y"))), "a");
    Result<KnownCluster> alsoRefused = clusters.save(cluster("b", plain("z")), null);

    assertThat(problem(refused)).isInstanceOf(Problem.Denied.class);
    assertThat(problem(alsoRefused)).isInstanceOf(Problem.Denied.class);
    assertThat(secrets.kept)
        .containsOnly(
            Map.entry("vault:cluster/a/keystore-password", "one"),
            Map.entry("vault:cluster/a/key-password", "two"));
    reopen();
    assertThat(clusters.find("a")).contains(saved);
    assertThat(clusters.find("b")).isEmpty();
  }

  @Test
  void shouldForgetTheSecretsOfASecurityThatIsNoMore() {
    saved("a", plain("hush"));

    clusters.save(cluster("a", new Security.Plaintext()), "a").orThrow();

    assertThat(secrets.kept).isEmpty();
  }

  @Test
  void shouldRenameAndNeverConfuseTheSecretsOfTwoClusters() {
    KnownCluster a = saved("a", plain("first"));
    clusters.save(cluster("b", a.profile().security()), "a").orThrow();
    saved("a", plain("second"));
    reopen();

    assertThat(clusters.find("a").map(one -> secret(one, "password").reveal())).contains("second");
    assertThat(clusters.find("b").map(one -> secret(one, "password").reveal())).contains("first");
    assertThat(clusters.remove("b")).isEqualTo(Result.ok("b"));
    assertThat(secrets.kept.values()).containsExactly("second");
  }

  @Test
  void shouldNotChangeTheSecretThatACopyShares() {
    KnownCluster a = saved("a", plain("first"));
    saved("copy", a.profile().security());

    clusters.save(cluster("a", plain("second")), "a").orThrow();

    assertThat(clusters.find("copy").map(one -> secret(one, "password").reveal()))
        .contains("first");
    clusters.remove("copy").orThrow();
    assertThat(secrets.kept.values()).containsExactly("second");
  }

  @Test
  void shouldRefuseAnAliasThatIsTaken() {
    saved("a", new Security.Plaintext());
    saved("b", new Security.Plaintext());

    assertThat(problem(clusters.save(cluster("a", plain("x")), null)))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(problem(clusters.save(cluster("a", plain("x")), "b")))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(secrets.kept).isEmpty();
  }

  @Test
  void shouldRefuseWhatCannotBeUsed() {
    for (KnownCluster bad :
        List.of(
            cluster("a b", new Security.Plaintext()),
            KnownCluster.unlabelled(
                ClusterProfile.plaintext("a", ClusterProfile.UNKNOWN_SERVERS), ""),
            KnownCluster.unlabelled(ClusterProfile.plaintext("a", "host"), ""),
            cluster("a", twoSecrets(Secret.of("x${env:HOME}"), Secret.of("y"))),
            cluster("a", oauth("idp/token")),
            cluster("a", oauth("ftp://idp/token")),
            cluster("a", oauth("https://idp/a,b")))) {
      Problem problem = problem(clusters.save(bad, null));

      assertThat(problem).isInstanceOf(Problem.Invalid.class);
      assertThat(problem.sentence()).doesNotContain("env:HOME").contains("Cluster a");
    }
    assertThat(secrets.kept).isEmpty();
  }

  private static Security oauth(String url) {
    return new Security.Sasl(new Login.OAuth(url, "c", Secret.of("s"), null, Map.of()), Tls.SYSTEM);
  }

  @Test
  void shouldTakeATypedReferenceForASecretKeptElsewhere() {
    KnownCluster saved = saved("a", plain("${env:KAFKA_PASSWORD}"));

    assertThat(secret(saved, "password").ref())
        .isEqualTo(SecretRef.external("${env:KAFKA_PASSWORD}"));
    assertThat(secrets.kept).isEmpty();
  }

  @Test
  void shouldHideSecretsAmongCustomProperties() {
    saved("a", new Security.Custom(Map.of("ssl.key.password", "hush"), Map.of()));

    assertThat(secrets.kept)
        .containsExactly(Map.entry("vault:cluster/a/property/ssl.key.password", "hush"));
  }

  @Test
  void shouldKeepAClusterThatIsInUse() {
    KnownCluster a = saved("a", plain("hush"));
    flows.add(FlowSpec.of(a.profile(), ClusterProfile.plaintext("b", "127.0.0.1:1"), ".*"));

    assertThat(problem(clusters.remove("a")).detail()).contains("flow a->b");
    assertThat(problem(clusters.save(cluster("c", plain("x")), "a")))
        .isInstanceOf(Problem.Conflict.class);
    clusters.save(cluster("a", new Security.Plaintext()), "a").orThrow();
    assertThat(secrets.kept).as("the flow still logs in with it").containsValue("hush");
    flows.clear();
    workers.add("w");
    assertThat(problem(clusters.remove("a")).detail()).contains("worker w");
    workers.clear();
    assertThat(clusters.remove("a")).isEqualTo(Result.ok("a"));
    assertThat(problem(clusters.remove("a"))).isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void shouldLetAFlowSeeANewPassword() {
    KnownCluster a = saved("a", plain("hush"));
    flows.add(FlowSpec.of(a.profile(), ClusterProfile.plaintext("b", "127.0.0.1:1"), ".*"));

    clusters.save(cluster("a", plain("other")), "a").orThrow();

    assertThat(flows.getFirst().source().security().clientProperties().get("sasl.jaas.config"))
        .contains("password=\"other\"");
  }

  @Test
  void shouldShowKnownClustersAndThoseThatFlowsName() {
    saved("a", new Security.Plaintext());
    flows.add(
        FlowSpec.of(
            ClusterProfile.plaintext("a", "127.0.0.1:2"),
            ClusterProfile.plaintext("b", "127.0.0.1:1"),
            ".*"));

    await()
        .atMost(10, SECONDS)
        .untilAsserted(
            () -> {
              List<ClusterView> views = clusters.views().latest();
              assertThat(views)
                  .extracting(view -> view.cluster().alias())
                  .containsExactly("a", "b");
              assertThat(views).extracting(ClusterView::saved).containsExactly(true, false);
              assertThat(views)
                  .extracting(view -> view.cluster().environment())
                  .containsExactly(Environment.DEV, Environment.PROD);
              assertThat(views).extracting(view -> view.snapshot().id()).containsOnlyNulls();
            });
  }

  @Test
  void shouldRememberTheNewestTestAndTheIdThatItLearnt() {
    KnownCluster a = saved("a", new Security.Plaintext());

    ConnectionReport report = clusters.test(a.profile(), stage -> {});
    clusterId = "id-of-another";
    clusters.test(ClusterProfile.plaintext("a", "127.0.0.1:2"), stage -> {});

    assertThat(report.clusterId()).isEqualTo("id-1");
    assertThat(clusters.views().latest())
        .singleElement()
        .satisfies(
            view -> {
              assertThat(view.lastTest()).isNotNull();
              assertThat(view.cluster().clusterId()).isEqualTo("id-1");
            });
    reopen();
    assertThat(clusters.find("a").map(KnownCluster::clusterId)).contains("id-1");
  }

  @Test
  void shouldReadAFileSoThatItsReferencesCanBeUsedAtOnce() throws IOException {
    Path file =
        Files.writeString(
            workspace.resolve("client.properties"),
            """
            bootstrap.servers=a:1
            security.protocol=SSL
            ssl.truststore.location=/t
            ssl.truststore.password=${env:TRUST}
            """);

    KnownCluster read = clusters.read(file).orThrow().getFirst();

    assertThat(secret(read, "truststore-password").reveal()).isEqualTo("resolved");
    assertThat(clusters.find("client")).isEmpty();
  }

  @Test
  void shouldShowWhyAClusterCannotBeAsked() {
    KnownCluster locked = saved("a", plain("hush"));
    secrets.kept.clear();
    clusters.save(locked, "a").orThrow();

    await()
        .atMost(10, SECONDS)
        .until(
            () ->
                Stream.ofNullable(clusters.views().latest())
                    .flatMap(List::stream)
                    .anyMatch(view -> view.snapshot().problem() instanceof Problem.Denied));
  }
}
