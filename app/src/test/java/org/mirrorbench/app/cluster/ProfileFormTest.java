package org.mirrorbench.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.IdentityKind;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.LoginKind;
import org.mirrorbench.engine.cluster.ProfileDraft;
import org.mirrorbench.engine.cluster.ProfileField;
import org.mirrorbench.engine.cluster.ProfileFinding;
import org.mirrorbench.engine.cluster.PropertyDraft;
import org.mirrorbench.engine.cluster.SecretInput;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.cluster.TrustKind;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;

class ProfileFormTest {

  private static final SecretRef REF = new SecretRef(SecretHome.VAULT, "cluster/onprem/password");
  private static final ProfileDraft.Wire TLS =
      new ProfileDraft.Wire(true, TrustKind.PEM_FILE, IdentityKind.PEM_FILE, true);
  private static final String TYPED = "t0p-Secret!";

  /** Every choice that a form offers; no secret can be read. */
  static List<KnownCluster> everyChoice() {
    List<KnownCluster> all = new ArrayList<>();
    for (LoginKind login : LoginKind.values()) {
      if (login != LoginKind.MSK_IAM) {
        all.add(cluster(login, ProfileDraft.Wire.CLEAR));
      }
      for (TrustKind trust : TrustKind.values()) {
        for (IdentityKind identity : IdentityKind.values()) {
          all.add(cluster(login, new ProfileDraft.Wire(true, trust, identity, false)));
        }
      }
    }
    return all;
  }

  /** With something in every field that belongs to these choices. */
  private static KnownCluster cluster(LoginKind login, ProfileDraft.Wire wire) {
    Map<ProfileField, String> texts = new EnumMap<>(ProfileField.class);
    Map<ProfileField, SecretInput> secrets = new EnumMap<>(ProfileField.class);
    for (ProfileField field : ProfileField.values()) {
      texts.put(field, "text");
      secrets.put(field, new SecretInput.Kept(locked(REF)));
    }
    texts.put(ProfileField.ALIAS, "onprem");
    texts.put(ProfileField.BOOTSTRAP, "a:1,b:2");
    texts.put(ProfileField.COLOUR, "");
    texts.put(ProfileField.EXTENSIONS, "pool=p");
    texts.put(ProfileField.TOKEN_URL, "https://a/token");
    texts.put(ProfileField.ROLE_ARN, "arn:aws:iam::123456789012:role/mm2");
    texts.put(ProfileField.TRUST_PEM, "-----BEGIN CERTIFICATE-----");
    texts.put(ProfileField.IDENTITY_CHAIN, "-----BEGIN CERTIFICATE-----");
    return new ProfileDraft(
            texts,
            secrets,
            Environment.TEST,
            Access.MANAGED,
            login,
            wire,
            List.of(
                new PropertyDraft("security.protocol", "SSL", null),
                new PropertyDraft("ssl.key.password", "", new SecretInput.Kept(locked(REF)))),
            new Tls.Trust.Store(Tls.Format.JKS, "/idp.jks", locked(REF)),
            "id")
        .cluster(ProfileFormTest::locked);
  }

  @ParameterizedTest
  @MethodSource("everyChoice")
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
    ProfileForm form = ProfileForm.edit(cluster(LoginKind.SCRAM_SHA_512, TLS), Set.of());

    form.login().set(LoginKind.KERBEROS);
    form.login().set(LoginKind.SCRAM_SHA_512);

    assertThat(form.dirty()).isFalse();
  }

  @Test
  void shouldFindAFreeNameForACopyWithSecretsOfItsOwn() {
    ProfileForm form =
        ProfileForm.duplicate(cluster(LoginKind.PLAIN, TLS), Set.of("onprem", "onprem-copy"));

    assertThat(form.text(ProfileField.ALIAS).get()).isEqualTo("onprem-copy-2");
    assertThat(form.secret(ProfileField.PASSWORD).get()).isInstanceOf(SecretInput.Copied.class);
    assertThat(form.former()).isNull();
  }

  @ParameterizedTest
  @MethodSource("everyChoice")
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

  private static Secret locked(SecretRef ref) {
    return Secret.kept(
        ref, () -> Result.err(new Problem.Denied("Vault", "It is locked.", "Unlock it.")));
  }
}
