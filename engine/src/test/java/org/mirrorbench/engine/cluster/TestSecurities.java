package org.mirrorbench.engine.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Login.ScramHash;
import org.mirrorbench.engine.cluster.Tls.Format;
import org.mirrorbench.engine.cluster.Tls.Identity;
import org.mirrorbench.engine.cluster.Tls.Trust;
import org.mirrorbench.engine.secret.Secret;

/** One security of every kind, by the words of docs/security-kinds.md. */
public final class TestSecurities {

  /** A certificate that nobody needs the key of. */
  static final String CERTIFICATE =
      """
      -----BEGIN CERTIFICATE-----
      MIIBdTCCARugAwIBAgIUY5BXrpDG42y95hGMMWIioyk1uIowCgYIKoZIzj0EAwIw
      DzENMAsGA1UEAwwEdGVzdDAgFw0yNjExMjExNTMxNDBaGA8yMTI2MTAyODE1MzE0
      MFowDzENMAsGA1UEAwwEdGVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABEWz
      9UuSfaE2beOT6cX0VAh+RPreHWN8HoBZRhCVSyEqDBw35gO4VzUo7tkR3iy4IIg/
      QsT7/gT2KNhphTUUPm+jUzBRMB0GA1UdDgQWBBQMvaXBwzsVwYjA/8R9ggR5ldRo
      ejAfBgNVHSMEGDAWgBQMvaXBwzsVwYjA/8R9ggR5ldRoejAPBgNVHRMBAf8EBTAD
      AQH/MAoGCCqGSM49BAMCA0gAMEUCIQCwwrhUmju36NvL68lGqX7HNlq3miYpjfZD
      cJMNsYE7aQIgReGEOJwHIXrftNXHTVZbbzm2u5At0Kleyl18mJ2tnuY=
      -----END CERTIFICATE-----""";

  private static final Secret PASSWORD = Secret.of("pässword");
  private static final Secret OTHER = Secret.of("öther");
  private static final Secret KEY = Secret.of("-----BEGIN PRIVATE KEY-----\nx\n-----END");
  private static final Trust AUTHORITIES = new Trust.Default();

  private TestSecurities() {}

  public static Map<String, Security> all() {
    Map<String, Security> all = new LinkedHashMap<>();
    all.put("PLAINTEXT", new Security.Plaintext());
    tls(all);
    logins(all);
    return all;
  }

  private static void tls(Map<String, Security> all) {
    Trust jks = new Trust.Store(Format.JKS, "/t.jks", PASSWORD);
    Trust pkcs12 = new Trust.Store(Format.PKCS12, "/t.p12", PASSWORD);
    all.put("SSL, the system's trust", ssl(AUTHORITIES, null));
    all.put("SSL, trust in a JKS file", ssl(jks, null));
    all.put("SSL, trust in a PKCS12 file", ssl(pkcs12, null));
    all.put("SSL, trust in a PEM file", ssl(new Trust.PemFile("/ca.pem"), null));
    all.put("SSL, trust as pasted PEM", ssl(new Trust.Pem(CERTIFICATE), null));
    all.put("SSL, host name not verified", new Security.Ssl(new Tls(AUTHORITIES, null, false)));
    all.put("mTLS, JKS", ssl(jks, new Identity.Store(Format.JKS, "/k.jks", PASSWORD, OTHER)));
    all.put("mTLS, PKCS12", ssl(pkcs12, new Identity.Store(Format.PKCS12, "/k", PASSWORD, null)));
    all.put(
        "mTLS, PEM file",
        ssl(new Trust.PemFile("/ca.pem"), new Identity.PemFile("/k.pem", PASSWORD)));
    all.put(
        "mTLS, pasted PEM",
        ssl(new Trust.Pem(CERTIFICATE), new Identity.Pem(CERTIFICATE, KEY, PASSWORD)));
  }

  private static void logins(Map<String, Security> all) {
    all.put("SASL PLAIN", sasl(new Login.Plain("anna", PASSWORD)));
    all.put("SASL PLAIN without TLS", new Security.Sasl(new Login.Plain("anna", PASSWORD), null));
    all.put("SCRAM-SHA-256", sasl(new Login.Scram(ScramHash.SHA_256, "anna", PASSWORD)));
    all.put("SCRAM-SHA-512", sasl(new Login.Scram(ScramHash.SHA_512, "anna", PASSWORD)));
    all.put("OAUTHBEARER", sasl(oauth(null)));
    all.put(
        "OAUTHBEARER, token endpoint of one's own authority",
        sasl(oauth(new Trust.Store(Format.PKCS12, "/idp.p12", PASSWORD))));
    all.put("GSSAPI, keytab", sasl(new Login.Kerberos("kafka", "mm2@EXAMPLE.ORG", "/mm2.keytab")));
    all.put("GSSAPI, ticket cache", sasl(new Login.Kerberos("kafka", "mm2@EXAMPLE.ORG", null)));
    all.put("AWS_MSK_IAM", sasl(new Login.MskIam("dev", "arn:aws:iam::123456789012:role/mm2")));
    all.put(
        "Custom",
        new Security.Custom(
            Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "DIGEST-MD5"),
            Map.of("sasl.jaas.config", Secret.of("x.Module required password=\"x\";"))));
  }

  private static Security ssl(Trust trust, @Nullable Identity identity) {
    return new Security.Ssl(new Tls(trust, identity, true));
  }

  private static Security sasl(Login login) {
    return new Security.Sasl(login, Tls.SYSTEM);
  }

  private static Login oauth(@Nullable Trust trust) {
    return new Login.OAuth(
        "https://idp.example/token",
        "mirror",
        PASSWORD,
        "kafka",
        Map.of("logicalCluster", "lkc-1"),
        trust);
  }
}
