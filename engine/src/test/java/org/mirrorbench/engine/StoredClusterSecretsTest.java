package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;

/** Where the secrets of remembered clusters go. */
class StoredClusterSecretsTest extends StoredClustersDesk {

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
  void shouldLetAFlowSeeANewPassword() {
    KnownCluster a = saved("a", plain("hush"));
    flows.add(FlowSpec.of(a.profile(), ClusterProfile.plaintext("b", "127.0.0.1:1"), ".*"));

    clusters.save(cluster("a", plain("other")), "a").orThrow();

    assertThat(flows.getFirst().source().security().clientProperties().get("sasl.jaas.config"))
        .contains("password=\"other\"");
  }
}
