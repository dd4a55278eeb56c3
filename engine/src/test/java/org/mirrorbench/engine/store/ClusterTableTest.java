package org.mirrorbench.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.SecretFields;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.TestSecurities;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;

class ClusterTableTest {

  private static final String PASSWORD = "hunter2-is-not-to-be-found";

  @TempDir Path workspace;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(workspace).orThrow();
  }

  @AfterEach
  void close() {
    store.close();
  }

  static Stream<Map.Entry<String, Security>> kinds() {
    return TestSecurities.all().entrySet().stream();
  }

  private static Secret opened(SecretRef ref) {
    return Secret.kept(ref, () -> Result.ok(PASSWORD));
  }

  private static Security kept(Security security) {
    return SecretFields.replace(
        security, (field, secret) -> opened(new SecretRef(SecretHome.VAULT, "cluster/a/" + field)));
  }

  private static KnownCluster cluster(String alias, Security security) {
    return new KnownCluster(
        new ClusterProfile(alias, "a:1", security, Access.READ_ONLY),
        Environment.TEST,
        "#a0b1c2",
        "Nôtes\n\"",
        null);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shouldGiveBackEveryKindWithoutWritingASecret(Map.Entry<String, Security> kind)
      throws IOException {
    KnownCluster cluster = cluster("a", kept(kind.getValue()));

    store.clusters().save(cluster, null);
    reopen();

    assertThat(store.clusters().all(ClusterTableTest::opened)).containsExactly(cluster);
    assertThat(store.clusters().all(ClusterTableTest::opened).getFirst().profile().security())
        .satisfies(read -> assertThat(read.clientProperties()).isNotEmpty());
    assertNowhere(PASSWORD);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shouldKeepAFlowsTypedSecurityWithoutItsFile(Map.Entry<String, Security> kind) {
    ClusterProfile typed = new ClusterProfile("a", "a:1", kept(kind.getValue()), Access.MANAGED);
    FlowSpec spec = FlowSpec.of(typed, ClusterProfile.plaintext("b", "b:1"), ".*");

    store.flows().save(spec, null);
    reopen();

    SavedFlow saved = store.flows().all(ClusterTableTest::opened).getFirst();
    assertThat(saved.spec()).isEqualTo(spec);
    assertThat(saved.missingSecrets()).isEmpty();
    assertThat(saved.spec().source().security().clientProperties())
        .isEqualTo(typed.security().clientProperties());
  }

  @Test
  void shouldRefuseToWriteASecretThatIsKeptNowhere() throws IOException {
    Security bare = new Security.Sasl(new Login.Plain("u", Secret.of(PASSWORD)), null);
    Security open = new Security.Custom(Map.of("ssl.key.password", PASSWORD), Map.of());

    for (Security security : new Security[] {bare, open}) {
      assertThatThrownBy(() -> store.clusters().save(cluster("a", security), null))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageNotContaining(PASSWORD);
      store
          .flows()
          .save(
              FlowSpec.of(
                  new ClusterProfile("a", "a:1", security, Access.MANAGED),
                  ClusterProfile.plaintext("b", "b:1"),
                  ".*"),
              "mm2.properties");
      assertThat(store.flows().all().getFirst().missingSecrets())
          .singleElement()
          .asString()
          .startsWith("a.s");
    }
    assertThat(store.clusters().all(ClusterTableTest::opened)).isEmpty();
    store.backup();
    assertNowhere(PASSWORD);
  }

  @Test
  void shouldRenameInOneStep() {
    store.clusters().save(cluster("a", new Security.Plaintext()), null);
    store.clusters().save(cluster("c", new Security.Plaintext()), null);

    store.clusters().save(cluster("b", new Security.Plaintext()), "a");
    reopen();

    assertThat(store.clusters().all(ClusterTableTest::opened))
        .extracting(KnownCluster::alias)
        .containsExactly("b", "c");
  }

  @Test
  void shouldRememberTheIdOfAClusterThatItHolds() {
    KnownCluster cluster = cluster("a", new Security.Plaintext());
    store.clusters().save(cluster, null);

    store.clusters().update(cluster.seenAs("id-1"));
    store.clusters().update(cluster("unknown", new Security.Plaintext()));

    assertThat(store.clusters().all(ClusterTableTest::opened))
        .containsExactly(cluster.seenAs("id-1"));
  }

  @Test
  void shouldForget() {
    store.clusters().save(cluster("a", new Security.Plaintext()), null);

    assertThat(store.clusters().remove("a")).isTrue();
    assertThat(store.clusters().remove("a")).isFalse();
    assertThat(store.clusters().all(ClusterTableTest::opened)).isEmpty();
  }

  @Test
  void shouldRestoreClustersFromTheBackupOfTheLastSave() throws IOException {
    store.clusters().save(cluster("a", new Security.Plaintext()), null);
    store.close();
    Files.write(workspace.resolve("workspace.mv.db"), new byte[] {1, 2, 3});
    open();

    assertThat(store.clusters().all(ClusterTableTest::opened))
        .extracting(KnownCluster::alias)
        .containsExactly("a");
  }

  private void reopen() {
    store.close();
    open();
  }

  private void assertNowhere(String secret) throws IOException {
    store.close();
    try (Stream<Path> files = Files.walk(workspace)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(secret);
      }
    }
    open();
  }
}
