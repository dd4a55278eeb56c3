package org.mirrorbench.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.LoginKind;
import org.mirrorbench.engine.cluster.ProfileField;
import org.mirrorbench.engine.cluster.ProfileFinding;
import org.mirrorbench.engine.cluster.PropertyDraft;
import org.mirrorbench.engine.cluster.SecretInput;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;

class ProfileFormTest {

  private static final SecretRef REF = new SecretRef(SecretHome.VAULT, "cluster/onprem/password");
  private static final String TYPED = "t0p-Secret!";

  /** One of each kind; the secret in it cannot be read. */
  static List<KnownCluster> everyKind() {
    Secret locked = locked(REF);
    Tls stores =
        new Tls(
            new Tls.Trust.Store(Tls.Format.JKS, "/trust.jks", locked),
            new Tls.Identity.Store(Tls.Format.PKCS12, "/key.p12", locked, locked),
            false);
    Tls files =
        new Tls(
            new Tls.Trust.PemFile("/ca.pem"), new Tls.Identity.PemFile("/key.pem", locked), true);
    Tls pasted =
        new Tls(
            new Tls.Trust.Pem("-----BEGIN CERTIFICATE-----"),
            new Tls.Identity.Pem("-----BEGIN CERTIFICATE-----", locked, locked),
            true);
    return List.of(
        cluster(new Security.Plaintext()),
        cluster(new Security.Ssl(stores)),
        cluster(new Security.Ssl(files)),
        cluster(new Security.Ssl(pasted)),
        cluster(new Security.Sasl(new Login.Plain("ana", locked), Tls.SYSTEM)),
        cluster(new Security.Sasl(new Login.Scram(Login.ScramHash.SHA_256, "a", locked), null)),
        cluster(new Security.Sasl(new Login.Scram(Login.ScramHash.SHA_512, "a", locked), files)),
        cluster(
            new Security.Sasl(
                new Login.OAuth(
                    "https://a/token",
                    "id",
                    locked,
                    "s",
                    Map.of("pool", "p"),
                    new Tls.Trust.Store(Tls.Format.JKS, "/idp.jks", locked)),
                Tls.SYSTEM)),
        cluster(new Security.Sasl(new Login.Kerberos("kafka", "a@B", "/a.keytab"), null)),
        cluster(new Security.Sasl(new Login.MskIam("prod", null), Tls.SYSTEM)),
        cluster(
            new Security.Custom(
                Map.of("security.protocol", "SSL"), Map.of("ssl.key.password", locked))));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void shouldGiveBackTheClusterItWasFilledWith(KnownCluster cluster) {
    ProfileForm form = ProfileForm.edit(cluster, Set.of("onprem"));

    assertThat(form.draft().get().cluster(ProfileFormTest::locked)).isEqualTo(cluster);
    assertThat(form.reveal()).isTrue();
    assertThat(form.dirty()).isFalse();
  }

  @Test
  void shouldCheckAtEveryChange() {
    ProfileForm form = ProfileForm.fresh(Set.of("cloud"));
    assertThat(rules(form)).containsExactly("ALIAS REQUIRED", "BOOTSTRAP REQUIRED");

    form.text(ProfileField.ALIAS).set("cloud");
    form.text(ProfileField.BOOTSTRAP).set("a:1");
    form.login().set(LoginKind.SCRAM_SHA_512);

    assertThat(rules(form))
        .containsExactly("ALIAS ALIAS_TAKEN", "USER REQUIRED", "PASSWORD REQUIRED");
    assertThat(form.dirty()).isTrue();
  }

  @Test
  void shouldKeepWhatIsHiddenByAnotherChoice() {
    ProfileForm form = ProfileForm.edit(everyKind().get(6), Set.of());

    form.login().set(LoginKind.KERBEROS);
    form.login().set(LoginKind.SCRAM_SHA_512);

    assertThat(form.dirty()).isFalse();
  }

  @Test
  void shouldFindAFreeNameForACopyWithSecretsOfItsOwn() {
    ProfileForm form = ProfileForm.duplicate(everyKind().get(4), Set.of("onprem", "onprem-copy"));

    assertThat(form.text(ProfileField.ALIAS).get()).isEqualTo("onprem-copy-2");
    assertThat(form.secret(ProfileField.PASSWORD).get()).isInstanceOf(SecretInput.Copied.class);
    assertThat(form.former()).isNull();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void shouldGoOnAsTheSameForm(KnownCluster cluster) {
    ProfileForm form = ProfileForm.edit(cluster, Set.of("onprem", "cloud"));
    assertThat(form.again().dirty()).isFalse();
    form.text(ProfileField.ALIAS).set("cloud");
    form.secret(ProfileField.PASSWORD).set(new SecretInput.Typed(TYPED));
    form.touched().add(ProfileField.ALIAS);

    ProfileForm again = form.again();

    assertThat(again.draft().get()).isEqualTo(form.draft().get());
    assertThat(again.findings().get()).isEqualTo(form.findings().get());
    assertThat(again.former()).isEqualTo("onprem");
    assertThat(again.dirty()).isTrue();
    assertThat(again.touched()).containsExactly(ProfileField.ALIAS);
    assertThat(again.origin(ProfileField.PASSWORD).get())
        .isEqualTo(form.origin(ProfileField.PASSWORD).get());
    assertThat(again.continues(form)).isTrue();
    assertThat(again.continues(ProfileForm.edit(cluster, Set.of()))).isFalse();
  }

  @Test
  void shouldHideWhatSoundsSecretAndNeverShowItAgain() {
    ProfileForm form = ProfileForm.fresh(Set.of());
    PropertyRow row = form.add(new PropertyDraft("sasl.jaas.config", TYPED, null));
    assertThat(row.soundsSecret()).isTrue();

    row.hide();
    assertThat(row.value().get()).isEmpty();
    assertThat(form.draft().get().toString()).doesNotContain(TYPED);
    row.open();

    assertThat(row.value().get()).isEmpty();
    assertThat(row.secret().get()).isNull();
  }

  @Test
  void shouldHideSecretsOfPastedPropertiesAtOnce() {
    List<PropertyDraft> pasted =
        PastedProperties.read(
            "bootstrap.servers=a:1\nsecurity.protocol=SASL_SSL\nssl.key.password=" + TYPED);

    assertThat(pasted)
        .extracting(PropertyDraft::key)
        .containsExactly("security.protocol", "ssl.key.password");
    assertThat(pasted.toString()).doesNotContain(TYPED);
    assertThat(PastedProperties.servers("bootstrap.servers=a:1\nx=y")).isEqualTo("a:1");
  }

  private static List<String> rules(ProfileForm form) {
    return form.findings().get().stream()
        .map((ProfileFinding finding) -> finding.field() + " " + finding.rule())
        .toList();
  }

  private static KnownCluster cluster(Security security) {
    return new KnownCluster(
        new ClusterProfile("onprem", "a:1,b:2", security, Access.MANAGED),
        Environment.TEST,
        null,
        "",
        "id");
  }

  private static Secret locked(SecretRef ref) {
    return Secret.kept(
        ref, () -> Result.err(new Problem.Denied("Vault", "It is locked.", "Unlock it.")));
  }
}
