package org.mirrorbench.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;

class StoredClustersTest extends StoredClustersDesk {

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
  void shouldKeepAClusterThatIsInUse() {
    KnownCluster a = saved("a", plain("hush"));
    flows.add(FlowSpec.of(elsewhere(a), ClusterProfile.plaintext("b", "127.0.0.1:1"), ".*"));

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

  /** The same cluster as a file describes it: by another address. */
  private static ClusterProfile elsewhere(KnownCluster cluster) {
    return new ClusterProfile(
        cluster.alias(), "127.0.0.1:9", cluster.profile().security(), Access.MANAGED);
  }

  private static KnownCluster moved(KnownCluster cluster) {
    return cluster.with(elsewhere(cluster));
  }

  @Test
  void shouldTakeAlongTheFlowsThatDescribeAClusterAsItWas() {
    KnownCluster a = saved("a", plain("hush"));
    ClusterProfile b = ClusterProfile.plaintext("b", "127.0.0.1:1");
    ClusterProfile written = new ClusterProfile("a", "127.0.0.1:7", plain("x"), Access.MANAGED);
    flows.add(FlowSpec.of(a.profile(), b, ".*"));
    flows.add(FlowSpec.of(written, b, ".*"));

    KnownCluster now = clusters.save(moved(a), "a").orThrow();

    assertThat(flows).extracting(FlowSpec::source).containsExactly(now.profile(), written);
  }

  @Test
  void shouldProtectWhatIsReadOnlyWhateverAFlowSays() {
    ClusterProfile safe = ClusterProfile.plaintext("a", "127.0.0.1:1").with(Access.READ_ONLY);
    clusters.save(KnownCluster.unlabelled(safe, ""), null).orThrow();
    ClusterProfile b = ClusterProfile.plaintext("b", "127.0.0.1:2");
    FlowSpec byAlias = FlowSpec.of(ClusterProfile.plaintext("a", "127.0.0.1:7"), b, ".*");
    FlowSpec byAddress = FlowSpec.of(b, ClusterProfile.plaintext("c", "127.0.0.1:1"), ".*");

    assertThat(clusters.guarded(byAlias).source().access()).isEqualTo(Access.READ_ONLY);
    assertThat(clusters.guarded(byAddress).target().access()).isEqualTo(Access.READ_ONLY);
    assertThat(clusters.guarded(byAddress).source().access()).isEqualTo(Access.MANAGED);
  }

  @Test
  void shouldForgetTheIdOfAClusterThatMoved() {
    KnownCluster a = saved("a", new Security.Plaintext());
    clusters.test(a.profile(), stage -> {});

    KnownCluster same = clusters.save(a, "a").orThrow();
    KnownCluster moved = clusters.save(moved(a).seenAs("id-1"), "a").orThrow();

    assertThat(same.clusterId()).isEqualTo("id-1");
    assertThat(moved.clusterId()).isNull();
  }

  @Test
  void shouldShowTheTestOfAFormOnceItIsSavedAndNeverThatOfAnother() {
    saved("a", plain("old"));
    KnownCluster draft = cluster("a", plain("new"));
    clusters.test(draft.profile(), stage -> {});
    assertThat(lastTest()).isNull();

    KnownCluster saved = clusters.save(draft, "a").orThrow();
    assertThat(lastTest()).isNotNull();
    clusters.save(moved(saved), "a").orThrow();

    assertThat(lastTest()).as("of another address").isNull();
  }

  private @Nullable ConnectionReport lastTest() {
    return clusters.now().getFirst().lastTest();
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
