package org.mirrorbench.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;

class ProfileDraftTest {

  private static final String PLAIN_TEXT = "t0p-Secret!";

  private final List<SecretRef> opened = new ArrayList<>();

  /** One cluster of every kind; none of its secrets can be read. */
  static List<KnownCluster> everyKind() {
    Tls system = Tls.SYSTEM;
    Secret locked = locked("password");
    Tls stores =
        new Tls(
            new Tls.Trust.Store(Tls.Format.PKCS12, "/etc/trust.p12", locked("trust")),
            new Tls.Identity.Store(Tls.Format.JKS, "/etc/key.jks", locked, locked("key")),
            false);
    Tls others =
        new Tls(
            new Tls.Trust.Store(Tls.Format.JKS, "/etc/trust.jks", null),
            new Tls.Identity.Store(Tls.Format.PKCS12, "/etc/key.p12", locked, null),
            true);
    Tls files =
        new Tls(
            new Tls.Trust.PemFile("/etc/ca.pem"),
            new Tls.Identity.PemFile("/etc/client.pem", locked),
            true);
    Tls pasted =
        new Tls(
            new Tls.Trust.Pem("-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----"),
            new Tls.Identity.Pem("-----BEGIN CERTIFICATE-----\nMIID", locked, null),
            true);
    return List.of(
        cluster(new Security.Plaintext()),
        cluster(new Security.Ssl(system)),
        cluster(new Security.Ssl(stores)),
        cluster(new Security.Ssl(others)),
        cluster(new Security.Ssl(files)),
        cluster(new Security.Ssl(pasted)),
        cluster(new Security.Sasl(new Login.Plain("ana", locked), system)),
        cluster(new Security.Sasl(new Login.Plain("ana", locked), null)),
        cluster(new Security.Sasl(new Login.Scram(Login.ScramHash.SHA_256, "a", locked), files)),
        cluster(new Security.Sasl(new Login.Scram(Login.ScramHash.SHA_512, "a", locked), stores)),
        cluster(
            new Security.Sasl(
                new Login.OAuth(
                    "https://login/token",
                    "id",
                    locked,
                    "kafka",
                    Map.of("logicalCluster", "lkc"),
                    new Tls.Trust.PemFile("/etc/idp.pem")),
                system)),
        cluster(
            new Security.Sasl(
                new Login.Kerberos("kafka", "mm2@EXAMPLE.ORG", "/etc/mm2.keytab"), null)),
        cluster(new Security.Sasl(new Login.Kerberos("broker", "mm2@EXAMPLE.ORG", null), system)),
        cluster(new Security.Sasl(new Login.MskIam("prod", null), system)),
        cluster(
            new Security.Sasl(
                new Login.MskIam(null, "arn:aws:iam::123456789012:role/mm2"), system)),
        cluster(
            new Security.Custom(
                Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "OTHER"),
                Map.of("sasl.jaas.config", locked, "ssl.key.password", external()))));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void shouldGiveBackTheClusterItWasMadeOf(KnownCluster cluster) {
    ProfileDraft draft = ProfileDraft.of(cluster);

    assertThat(draft.cluster(this::open)).isEqualTo(cluster);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void shouldFindNothingWrongWithWhatIsRemembered(KnownCluster cluster) {
    List<ProfileFinding> findings = ProfileRules.check(ProfileDraft.of(cluster), Set.of());

    assertThat(ProfileRules.fine(findings)).as("%s", findings).isTrue();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void shouldShowTheKeysOfEveryKindWithoutReadingASecret(KnownCluster cluster) {
    Map<String, String> shown = ProfileDraft.of(cluster).preview();

    assertThat(shown).containsKeys("security.protocol").containsEntry("bootstrap.servers", "a:1");
    assertThat(shown.toString()).doesNotContain(PLAIN_TEXT);
  }

  @Test
  void shouldKeepTheReferenceOfASecretThatNobodyTouched() {
    Secret kept = locked("password");
    KnownCluster known = cluster(new Security.Sasl(new Login.Plain("ana", kept), Tls.SYSTEM));

    Security back = ProfileDraft.of(known).cluster(this::open).profile().security();

    assertThat(back)
        .isInstanceOfSatisfying(
            Security.Sasl.class,
            sasl ->
                assertThat(((Login.Plain) sasl.login()).password())
                    .as("the very same handle")
                    .isSameAs(kept));
  }

  @Test
  void shouldReplaceASecretByWhatWasTyped() {
    ProfileDraft draft = withPassword(new SecretInput.Typed(PLAIN_TEXT));

    assertThat(password(draft).ref()).isNull();
    assertThat(password(draft).reveal()).isEqualTo(PLAIN_TEXT);
    assertThat(draft.toString()).doesNotContain(PLAIN_TEXT);
    assertThat(draft.preview().toString()).doesNotContain(PLAIN_TEXT).contains(Secret.MASK);
  }

  @Test
  void shouldNeverTakeAMaskForASecret() {
    ProfileDraft draft = withPassword(new SecretInput.Kept(locked("password")));

    assertThat(draft.preview().get("sasl.jaas.config")).contains(Secret.MASK);
    assertThat(password(draft).ref()).isEqualTo(ref("password"));
  }

  @Test
  void shouldShowAReferenceAsItIs() {
    ProfileDraft draft = withPassword(new SecretInput.Reference(" ${env:KAFKA_PASSWORD} "));

    assertThat(password(draft).ref()).isEqualTo(SecretRef.external("${env:KAFKA_PASSWORD}"));
    assertThat(draft.preview().get("sasl.jaas.config")).contains("${env:KAFKA_PASSWORD}");
    assertThat(opened).containsExactly(SecretRef.external("${env:KAFKA_PASSWORD}"));
  }

  @Test
  void shouldGiveACopyItsOwnSecret() {
    Secret original = Secret.kept(ref("password"), () -> Result.ok(PLAIN_TEXT));

    Secret copy = password(withPassword(SecretInput.of(original).copied()));

    assertThat(copy.ref()).isNull();
    assertThat(copy.reveal()).isEqualTo(PLAIN_TEXT);
  }

  @Test
  void shouldTreatACustomPropertyThatSoundsSecretAsOne() {
    assertThat(PropertyDraft.of("ssl.keystore.password", PLAIN_TEXT).secret()).isNotNull();
    assertThat(PropertyDraft.of("ssl.keystore.password", PLAIN_TEXT).value()).isEmpty();
    assertThat(PropertyDraft.of("client.dns.lookup", "use_all_dns_ips").secret()).isNull();
  }

  @Test
  void shouldWriteServersAsKafkaDoes() {
    ProfileDraft draft = ProfileRulesTest.draft(Map.of(ProfileField.BOOTSTRAP, "a:1 b:2,\n c:3"));

    assertThat(draft.preview()).containsEntry("bootstrap.servers", "a:1,b:2,c:3");
  }

  private Secret password(ProfileDraft draft) {
    Security.Sasl sasl = (Security.Sasl) draft.cluster(this::open).profile().security();
    return ((Login.Plain) sasl.login()).password();
  }

  private static ProfileDraft withPassword(SecretInput password) {
    ProfileDraft draft =
        ProfileDraft.of(cluster(new Security.Sasl(new Login.Plain("ana", Secret.of("x")), null)));
    Map<ProfileField, SecretInput> secrets = new EnumMap<>(draft.secrets());
    secrets.put(ProfileField.PASSWORD, password);
    return new ProfileDraft(
        draft.texts(),
        secrets,
        draft.environment(),
        draft.access(),
        draft.login(),
        draft.wire(),
        draft.properties(),
        draft.tokenTrust(),
        null);
  }

  private Secret open(SecretRef ref) {
    opened.add(ref);
    return handle(ref);
  }

  private static KnownCluster cluster(Security security) {
    return cluster(security, "#1f6feb");
  }

  private static KnownCluster cluster(Security security, @Nullable String colour) {
    return new KnownCluster(
        new ClusterProfile("onprem", "a:1", security, Access.READ_ONLY),
        Environment.PROD,
        colour,
        "Ask Ana.",
        "MkU3OEVBNTcwNTJENDM2Qk");
  }

  private static Secret locked(String name) {
    return handle(ref(name));
  }

  private static Secret external() {
    return handle(SecretRef.external("${file:/run/kafka.properties:key}"));
  }

  private static Secret handle(SecretRef ref) {
    return Secret.kept(
        ref, () -> Result.err(new Problem.Denied("Vault", "It is locked.", "Unlock it.")));
  }

  private static SecretRef ref(String name) {
    return new SecretRef(SecretHome.VAULT, "cluster/onprem/" + name);
  }
}
