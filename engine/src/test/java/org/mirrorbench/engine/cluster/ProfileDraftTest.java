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
    List<KnownCluster> all = new ArrayList<>();
    for (Security security : TestSecurities.all().values()) {
      all.add(cluster(SecretFields.replace(security, (field, secret) -> locked(field))));
      all.add(cluster(SecretFields.replace(security, (field, secret) -> external())));
    }
    return all;
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
