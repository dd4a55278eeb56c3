package org.mirrorbench.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Login.ScramHash;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.testkit.SecureBroker;
import org.mirrorbench.engine.testkit.SecureBrokers;
import org.mirrorbench.engine.testkit.TestCertificates;
import org.mirrorbench.engine.testkit.TestCertificates.Holder;

/** Each kind of security passes, and each mistake has its own diagnosis. */
class ConnectionTestIT {

  private static final TestCertificates CERTIFICATES = TestCertificates.get();
  private static final SecureBroker BROKER = SecureBrokers.shared();

  private static Tested test(String wire, Security security) {
    return Tested.run(BROKER.profile(wire, security));
  }

  private static Security ssl(Tls.Trust trust, Tls.Identity identity) {
    return new Security.Ssl(new Tls(trust, identity, true));
  }

  private static Security ssl(Tls.Trust trust) {
    return new Security.Ssl(new Tls(trust, null, true));
  }

  private static Security sasl(Login login) {
    return new Security.Sasl(login, null);
  }

  private static Tls.Trust trusted() {
    return CERTIFICATES.trust(Tls.Format.PKCS12);
  }

  static Stream<Arguments> kinds() {
    Tls tls = CERTIFICATES.tls();
    Tls.Identity pem = new Tls.Identity.PemFile(CERTIFICATES.pem(Holder.MIRROR).toString(), null);
    Tls.Identity jks = CERTIFICATES.identity(Holder.MIRROR, Tls.Format.JKS);
    Tls.Trust trustPem = new Tls.Trust.PemFile(CERTIFICATES.trustPem().toString());
    return Stream.of(
        Arguments.of("plaintext", SecureBroker.OPEN, new Security.Plaintext()),
        Arguments.of("ssl", SecureBrokers.TLS, new Security.Ssl(tls)),
        Arguments.of("mtls pkcs12", SecureBrokers.MTLS, new Security.Ssl(CERTIFICATES.mutual())),
        Arguments.of("mtls jks", SecureBrokers.MTLS, ssl(CERTIFICATES.trust(Tls.Format.JKS), jks)),
        Arguments.of("mtls pem", SecureBrokers.MTLS, ssl(trustPem, pem)),
        Arguments.of("plain", SecureBrokers.SASL, sasl(SecureBroker.plain("admin"))),
        Arguments.of(
            "scram 256", SecureBrokers.SASL, sasl(SecureBroker.scram(ScramHash.SHA_256, "admin"))),
        Arguments.of(
            "scram 512 over tls",
            SecureBrokers.SASL_TLS,
            new Security.Sasl(SecureBroker.scram(ScramHash.SHA_512, "admin"), tls)),
        Arguments.of(
            "oauth over tls",
            SecureBrokers.SASL_TLS,
            new Security.Sasl(BROKER.oauth("admin"), tls)),
        Arguments.of(
            "custom",
            SecureBrokers.SASL,
            Security.Custom.of(
                Map.of(
                    "security.protocol",
                    "SASL_PLAINTEXT",
                    "sasl.mechanism",
                    "PLAIN",
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"admin\" password=\""
                        + SecureBroker.PASSWORDS.get("admin")
                        + "\";"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void shouldPassWithEachKindOfSecurity(String name, String wire, Security security) {
    Tested tested = test(wire, security);

    tested.passedAll();
    assertThat(tested.report().clusterId()).isEqualTo(BROKER.clusterId());
    tested.passedAt(Stage.CAPABILITIES, Diagnosis.CAPABILITIES_FINALIZED);
    assertThat(tested.report().version()).startsWith("4.");
    assertThat(tested.report().rights()).noneMatch(right -> right.grant() == Right.Grant.MISSING);
  }

  @Test
  void shouldSayThatThePasswordIsWrong() {
    for (Login login :
        new Login[] {
          new Login.Plain("alice", Secret.of("wrong-pw-1")),
          new Login.Scram(ScramHash.SHA_512, "alice", Secret.of("wrong-pw-1"))
        }) {
      Remark remark =
          test(SecureBrokers.SASL, sasl(login))
              .failedAt(Stage.SASL, Diagnosis.SASL_WRONG_CREDENTIALS);
      assertThat(remark.detail()).doesNotContain("wrong-pw-1");
    }
  }

  @Test
  void shouldListTheMechanismsThatAreOffered() {
    Remark remark =
        test(SecureBrokers.SCRAM_ONLY, sasl(SecureBroker.plain("alice")))
            .failedAt(Stage.SASL, Diagnosis.SASL_MECHANISM_UNKNOWN);
    assertThat(remark.detail()).contains("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512");
  }

  @Test
  void shouldSayThatTheListenerTakesNoLogin() {
    test(SecureBroker.OPEN, sasl(SecureBroker.plain("alice")))
        .failedAt(Stage.SASL, Diagnosis.SASL_NOT_OFFERED);
  }

  @Test
  void shouldSayThatTheListenerWantsALogin() {
    Remark remark =
        test(SecureBrokers.SASL_TLS, new Security.Ssl(CERTIFICATES.tls()))
            .failedAt(Stage.SASL, Diagnosis.LOGIN_REQUIRED);
    assertThat(remark.detail()).contains("OAUTHBEARER");
  }

  @Test
  void shouldSayThatTheLibraryOfMskIsAbsent() {
    test(SecureBrokers.SASL, sasl(new Login.MskIam(null, null)))
        .failedAt(Stage.SASL, Diagnosis.SASL_IAM_MISSING);
  }

  @Test
  void shouldSayThatTheTokenIsRefused() {
    Login wrong =
        new Login.OAuth(BROKER.tokenUrl(), "admin", Secret.of("wrong-pw-2"), null, Map.of());
    Remark remark =
        test(SecureBrokers.SASL, sasl(wrong)).failedAt(Stage.SASL, Diagnosis.OAUTH_REFUSED);
    assertThat(remark.detail()).contains(BROKER.tokenUrl()).doesNotContain("wrong-pw-2");
  }

  @Test
  void shouldSayThatTheTokenEndpointIsDown() {
    String url = "http://127.0.0.1:1/token";
    String key = "org.apache.kafka.sasl.oauthbearer.allowed.urls";
    System.setProperty(key, System.getProperty(key) + "," + url);
    Login login = new Login.OAuth(url, "admin", Secret.of("some-pw-3"), null, Map.of());
    test(SecureBrokers.SASL, sasl(login)).failedAt(Stage.SASL, Diagnosis.OAUTH_UNREACHABLE);
  }

  @Test
  void shouldSayThatTheCertificateHasExpired() {
    Remark remark =
        test(SecureBrokers.EXPIRED, ssl(trusted()))
            .failedAt(Stage.TLS, Diagnosis.CERTIFICATE_EXPIRED);
    assertThat(remark.detail()).contains("CN=expired").containsPattern("\\d{4}-\\d\\d-\\d\\d");
  }

  @Test
  void shouldWarnOfACertificateThatExpiresSoon() {
    Tested tested = test(SecureBrokers.EXPIRING, ssl(trusted()));
    tested.passedAll();
    assertThat(tested.passedAt(Stage.TLS, Diagnosis.CERTIFICATE_EXPIRES_SOON).detail())
        .containsPattern("in (9|10) days");
  }

  @Test
  void shouldSayThatTheCertificateIsForAnotherHost() {
    Remark remark =
        test(SecureBrokers.WRONG_HOST, ssl(trusted()))
            .failedAt(Stage.TLS, Diagnosis.CERTIFICATE_WRONG_HOST);
    assertThat(remark.detail()).contains("kafka.example.org", "127.0.0.1");
  }

  @Test
  void shouldWarnWhenHostNamesAreNotChecked() {
    Tested tested =
        test(SecureBrokers.WRONG_HOST, new Security.Ssl(new Tls(trusted(), null, false)));
    tested.passedAll();
    tested.passedAt(Stage.TLS, Diagnosis.TLS_HOST_UNVERIFIED);
  }

  @Test
  void shouldSayThatTheAuthorityIsUnknown() {
    Remark remark =
        test(SecureBrokers.TLS, ssl(CERTIFICATES.strangeTrust()))
            .failedAt(Stage.TLS, Diagnosis.CERTIFICATE_UNTRUSTED);
    assertThat(remark.detail()).contains("CN=server", "CN=ca");
  }

  @Test
  void shouldSayThatTheBrokerWantsACertificate() {
    test(SecureBrokers.MTLS, ssl(trusted()))
        .failedAt(Stage.TLS, Diagnosis.CLIENT_CERTIFICATE_REQUIRED);
  }

  @Test
  void shouldSayThatTheBrokerDoesNotKnowOurCertificate() {
    Remark remark =
        test(
                SecureBrokers.MTLS,
                ssl(trusted(), CERTIFICATES.identity(Holder.STRANGER, Tls.Format.PKCS12)))
            .failedAt(Stage.TLS, Diagnosis.CLIENT_CERTIFICATE_REJECTED);
    assertThat(remark.detail()).contains("CN=stranger", "CN=strange-ca");
  }

  @Test
  void shouldSayThatOurCertificateHasExpired() {
    test(
            SecureBrokers.MTLS,
            ssl(trusted(), CERTIFICATES.identity(Holder.EXPIRED, Tls.Format.PKCS12)))
        .failedAt(Stage.TLS, Diagnosis.CLIENT_CERTIFICATE_EXPIRED);
  }

  @Test
  void shouldSayThatTheBrokerSpeaksNoTls() {
    test(SecureBroker.OPEN, ssl(trusted())).failedAt(Stage.TLS, Diagnosis.TLS_NOT_SPOKEN);
    test(SecureBrokers.SASL, ssl(trusted())).failedAt(Stage.TLS, Diagnosis.TLS_NOT_SPOKEN);
  }

  @Test
  void shouldSayThatTheBrokerExpectsTls() {
    test(SecureBrokers.TLS, new Security.Plaintext()).failedAt(Stage.TLS, Diagnosis.TLS_EXPECTED);
    test(SecureBrokers.MTLS, new Security.Plaintext()).failedAt(Stage.TLS, Diagnosis.TLS_EXPECTED);
    test(SecureBrokers.SASL_TLS, sasl(SecureBroker.plain("alice")))
        .failedAt(Stage.TLS, Diagnosis.TLS_EXPECTED);
  }

  @Test
  void shouldSayWhereTheBrokersSendTheirClients() {
    Remark dead =
        test(SecureBrokers.DEAD_END, new Security.Plaintext())
            .failedAt(Stage.METADATA, Diagnosis.ADVERTISED_REFUSED);
    assertThat(dead.detail()).contains(BROKER.bootstrap(SecureBrokers.DEAD_END), "127.0.0.1:1");
    Remark unknown =
        test(SecureBrokers.NOWHERE, new Security.Plaintext())
            .failedAt(Stage.METADATA, Diagnosis.ADVERTISED_UNKNOWN);
    assertThat(unknown.detail()).contains("broker-7.invalid:9092");
    assertThat(unknown.remedy()).contains("advertised.listeners");
  }

  @Test
  void shouldSayThatAControllerIsNoBroker() {
    ClusterProfile profile =
        ClusterProfile.plaintext("wrong", "127.0.0.1:" + BROKER.controllerPort());
    Tested.run(profile).failedAt(Stage.TCP, Diagnosis.CONTROLLER);
  }

  @Test
  void shouldGoOnWithTheServersThatAnswer() {
    String servers = "127.0.0.1:1," + BROKER.bootstrap(SecureBrokers.TLS) + ",none.invalid:9092";
    Tested tested =
        Tested.run(
            new ClusterProfile(
                "some", servers, new Security.Ssl(CERTIFICATES.tls()), Access.MANAGED));
    tested.passedAll();
    assertThat(tested.passedAt(Stage.NAME, Diagnosis.NAMES_SOME_UNKNOWN).detail())
        .contains("none.invalid");
    assertThat(tested.passedAt(Stage.TCP, Diagnosis.TCP_SOME_CLOSED).detail())
        .contains("127.0.0.1:1");
  }
}
