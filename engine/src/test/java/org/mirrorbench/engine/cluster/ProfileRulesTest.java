package org.mirrorbench.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileRulesTest {

  private static final ProfileDraft.Wire TLS =
      new ProfileDraft.Wire(true, TrustKind.SYSTEM, IdentityKind.NONE, true);

  /** A draft with a good name and address, and what else is given. */
  static ProfileDraft draft(Map<ProfileField, String> texts) {
    return draft(texts, Map.of(), LoginKind.NONE, ProfileDraft.Wire.CLEAR, List.of());
  }

  private static ProfileDraft draft(
      Map<ProfileField, String> texts,
      Map<ProfileField, SecretInput> secrets,
      LoginKind login,
      ProfileDraft.Wire wire,
      List<PropertyDraft> properties) {
    Map<ProfileField, String> all = new EnumMap<>(ProfileField.class);
    all.put(ProfileField.ALIAS, "onprem");
    all.put(ProfileField.BOOTSTRAP, "kafka-1:9092");
    all.putAll(texts);
    return new ProfileDraft(
        all, secrets, Environment.DEV, Access.MANAGED, login, wire, properties, null, null);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "ALIAS|''|REQUIRED",
        "ALIAS|on prem|ALIAS_CHARACTERS",
        "ALIAS|cloud|ALIAS_TAKEN",
        "ALIAS|eu.west|ALIAS_DOT",
        "BOOTSTRAP|''|REQUIRED",
        "BOOTSTRAP|kafka-1|SERVER_FORM",
        "BOOTSTRAP|kafka-1:9092 http://x|SERVER_FORM",
        "BOOTSTRAP|kafka-1:99999|SERVER_PORT",
        "BOOTSTRAP|a:1,A:1|SERVER_TWICE",
        "COLOUR|red|COLOUR_FORM"
      },
      delimiter = '|')
  void shouldSayWhatIsWrongWithAField(ProfileField field, String text, ProfileRule rule) {
    List<ProfileFinding> found = ProfileRules.check(draft(Map.of(field, text)), Set.of("cloud"));

    assertThat(found)
        .extracting(ProfileFinding::field, ProfileFinding::rule)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(field, rule));
  }

  @ParameterizedTest
  @CsvSource({
    "kafka-1.example.org:9093",
    "10.0.0.7:9092",
    "[2001:db8::1]:9092",
    "a_b:1",
    "SSL://a:1",
    "${env:SERVERS}"
  })
  void shouldTakeEveryKindOfAddress(String server) {
    assertThat(ProfileRules.check(draft(Map.of(ProfileField.BOOTSTRAP, server)), Set.of()))
        .isEmpty();
  }

  @Test
  void shouldAskForTheFieldsOfTheChosenLoginOnly() {
    assertThat(rules(LoginKind.SCRAM_SHA_512, ProfileDraft.Wire.CLEAR, Map.of(), Map.of()))
        .containsExactly("USER REQUIRED", "PASSWORD REQUIRED");
    assertThat(rules(LoginKind.PLAIN, ProfileDraft.Wire.CLEAR, Map.of(), Map.of()))
        .containsExactly("USER REQUIRED", "PASSWORD REQUIRED", "PASSWORD PASSWORD_IN_CLEAR");
    assertThat(rules(LoginKind.KERBEROS, TLS, Map.of(ProfileField.PRINCIPAL, "mm2"), Map.of()))
        .containsExactly("SERVICE_NAME REQUIRED", "PRINCIPAL PRINCIPAL_FORM");
    assertThat(
            rules(
                LoginKind.MSK_IAM,
                ProfileDraft.Wire.CLEAR,
                Map.of(ProfileField.ROLE_ARN, "mm2"),
                Map.of()))
        .containsExactly("ROLE_ARN ARN_FORM", "AWS_PROFILE IAM_NEEDS_TLS");
  }

  @ParameterizedTest
  @CsvSource({
    "http://login.example.org/token,URL_IN_CLEAR",
    "ftp://login.example.org/token,URL_FORM",
    "not an address,URL_FORM",
    "'https://login.example.org/a,b',URL_COMMA"
  })
  void shouldRefuseATokenAddressThatGivesTheSecretAway(String url, ProfileRule rule) {
    assertThat(oauth(url)).containsExactly("TOKEN_URL " + rule);
  }

  @ParameterizedTest
  @CsvSource({"https://login.example.org/token", "http://localhost:8080/token"})
  void shouldTakeASafeTokenAddress(String url) {
    assertThat(oauth(url)).isEmpty();
  }

  private static List<String> oauth(String url) {
    return rules(
        LoginKind.OAUTH,
        TLS,
        Map.of(ProfileField.TOKEN_URL, url, ProfileField.CLIENT_ID, "id"),
        Map.of(ProfileField.CLIENT_SECRET, new SecretInput.Reference("${env:SECRET}")));
  }

  @Test
  void shouldLookIntoAPastedKey() {
    assertThat(pasted("-----BEGIN RSA PRIVATE KEY-----\nMII"))
        .containsExactly("IDENTITY_KEY KEY_NOT_PKCS8");
    assertThat(pasted("MII")).containsExactly("IDENTITY_KEY NO_KEY");
    assertThat(pasted("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMII"))
        .containsExactly("KEY_PASSWORD KEY_ENCRYPTED");
    assertThat(pasted("-----BEGIN PRIVATE KEY-----\nMII")).isEmpty();
  }

  private static List<String> pasted(String key) {
    return rules(
        LoginKind.NONE,
        new ProfileDraft.Wire(true, TrustKind.SYSTEM, IdentityKind.PEM, true),
        Map.of(ProfileField.IDENTITY_CHAIN, "-----BEGIN CERTIFICATE-----\nMII"),
        Map.of(ProfileField.IDENTITY_KEY, new SecretInput.Typed(key)));
  }

  @Test
  void shouldWarnOfWhatWeakensTls() {
    ProfileDraft.Wire weak = new ProfileDraft.Wire(true, TrustKind.JKS, IdentityKind.NONE, false);

    assertThat(rules(LoginKind.NONE, weak, Map.of(ProfileField.TRUST_PATH, "/a.pem"), Map.of()))
        .containsExactly("TRUST_PATH STORE_LOOKS_PEM", "HOST_NAME HOST_NOT_VERIFIED");
  }

  @Test
  void shouldCheckTheFormOfAReference() {
    assertThat(
            rules(
                LoginKind.SCRAM_SHA_256,
                TLS,
                Map.of(ProfileField.USER, "ana"),
                Map.of(ProfileField.PASSWORD, new SecretInput.Reference("$env:X"))))
        .containsExactly("PASSWORD REFERENCE_FORM");
  }

  @Test
  void shouldRefuseAStorePasswordThatConnectWouldChange() {
    ProfileDraft.Wire store = new ProfileDraft.Wire(true, TrustKind.JKS, IdentityKind.NONE, true);

    assertThat(
            rules(
                LoginKind.NONE,
                store,
                Map.of(ProfileField.TRUST_PATH, "/t.jks"),
                Map.of(ProfileField.TRUST_PASSWORD, new SecretInput.Typed("a${env:HOME}"))))
        .containsExactly("TRUST_PASSWORD REFERENCE_INSIDE");
  }

  @Test
  void shouldCheckCustomProperties() {
    ProfileDraft draft =
        draft(
            Map.of(),
            Map.of(),
            LoginKind.CUSTOM,
            TLS,
            List.of(
                new PropertyDraft("", "x", null),
                new PropertyDraft("a", "1", null),
                new PropertyDraft("a", "2", null),
                new PropertyDraft("", "", null),
                new PropertyDraft("bootstrap.servers", "b:1", null)));

    assertThat(ProfileRules.check(draft, Set.of()))
        .extracting(ProfileFinding::rule)
        .containsExactly(
            ProfileRule.PROPERTY_NAMELESS,
            ProfileRule.PROPERTY_TWICE,
            ProfileRule.PROPERTY_SERVERS,
            ProfileRule.PROPERTY_PROTOCOL);
  }

  private static List<String> rules(
      LoginKind login,
      ProfileDraft.Wire wire,
      Map<ProfileField, String> texts,
      Map<ProfileField, SecretInput> secrets) {
    return ProfileRules.check(draft(texts, secrets, login, wire, List.of()), Set.of()).stream()
        .map(finding -> finding.field() + " " + finding.rule())
        .toList();
  }
}
