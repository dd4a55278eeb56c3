package org.mirrorbench.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;

/** Plausible profiles of several kinds; their secrets cannot be read. */
final class SampleProfiles {

  private SampleProfiles() {}

  static KnownCluster scram() {
    return known(
        "paris-dc1",
        "kafka-1.paris.example.org:9093,kafka-2.paris.example.org:9093",
        new Security.Sasl(
            new Login.Scram(Login.ScramHash.SHA_512, "mirror", locked("paris-dc1", "password")),
            new Tls(new Tls.Trust.PemFile("/etc/mirrorbench/paris-ca.pem"), null, true)),
        Access.MANAGED,
        Environment.PROD,
        null);
  }

  static KnownCluster oauth() {
    return known(
        "cloud-eu",
        "pkc-12345.eu-central-1.aws.confluent.cloud:9092",
        new Security.Sasl(
            new Login.OAuth(
                "https://login.example.org/oauth2/token",
                "mirrorbench",
                locked("cloud-eu", "clientSecret"),
                "kafka",
                Map.of("logicalCluster", "lkc-12345", "identityPoolId", "pool-7")),
            Tls.SYSTEM),
        Access.READ_ONLY,
        Environment.PROD,
        "#8250df");
  }

  static KnownCluster mtls() {
    return known(
        "lyon-edge",
        "lyon-1.edge.example.org:9093",
        new Security.Ssl(
            new Tls(
                new Tls.Trust.Store(
                    Tls.Format.PKCS12,
                    "/etc/mirrorbench/lyon-trust.p12",
                    locked("lyon-edge", "trust")),
                new Tls.Identity.Store(
                    Tls.Format.PKCS12,
                    "/etc/mirrorbench/lyon-mirror.p12",
                    locked("lyon-edge", "store"),
                    null),
                true)),
        Access.MANAGED,
        Environment.TEST,
        null);
  }

  static KnownCluster pastedPem() {
    String certificate =
        """
        -----BEGIN CERTIFICATE-----
        MIIBszCCAVmgAwIBAgIUQ0l0Q2VydGlmaWNhdGVGb3JTY3JlZW5zMAoGCCqGSM49
        BAMCMBYxFDASBgNVBAMMC21pcnJvcmJlbmNoMB4XDTI2MTEyMTE1MDAwMFoXDTM2
        -----END CERTIFICATE-----""";
    return known(
        "partner",
        "kafka.partner.example.com:443",
        new Security.Ssl(
            new Tls(
                new Tls.Trust.Pem(certificate),
                new Tls.Identity.Pem(certificate, locked("partner", "key"), null),
                false)),
        Access.MANAGED,
        Environment.TEST,
        null);
  }

  static KnownCluster kerberos() {
    return known(
        "bank",
        "kafka.bank.example.org:9092",
        new Security.Sasl(
            new Login.Kerberos("kafka", "mm2@BANK.EXAMPLE.ORG", "/etc/security/mm2.keytab"), null),
        Access.MANAGED,
        Environment.PROD,
        null);
  }

  static KnownCluster iam() {
    return known(
        "msk",
        "b-1.demo.kafka.eu-west-3.amazonaws.com:9098",
        new Security.Sasl(new Login.MskIam(null, "arn:aws:iam::123456789012:role/mm2"), Tls.SYSTEM),
        Access.MANAGED,
        Environment.DEV,
        null);
  }

  static KnownCluster custom() {
    return known(
        "exotic",
        "kafka.exotic.example.org:9092",
        new Security.Custom(
            Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "OAUTHBEARER",
                "sasl.login.callback.handler.class",
                "org.example.VendorLogin"),
            Map.of(
                "sasl.jaas.config",
                locked("exotic", "jaas"),
                "ssl.truststore.password",
                Secret.kept(
                    SecretRef.external("${file:/run/kafka.properties:trust}"),
                    () -> Result.err(closed())))),
        Access.MANAGED,
        Environment.DEV,
        null);
  }

  static KnownCluster plain() {
    return known(
        "dev-local",
        "localhost:9092",
        new Security.Plaintext(),
        Access.MANAGED,
        Environment.DEV,
        null);
  }

  static KnownCluster known(
      String alias,
      String servers,
      Security security,
      Access access,
      Environment environment,
      @Nullable String colour) {
    return new KnownCluster(
        new ClusterProfile(alias, servers, security, access),
        environment,
        colour,
        alias.equals("paris-dc1") ? "On call: data platform, ext. 4711" : "",
        null);
  }

  static SecretRef ref(String alias, String name) {
    return new SecretRef(SecretHome.VAULT, "cluster/" + alias + "/" + name);
  }

  private static Secret locked(String alias, String name) {
    return Secret.kept(ref(alias, name), () -> Result.err(closed()));
  }

  private static Problem closed() {
    return new Problem.Denied("The vault", "It is locked.", "Unlock it and try again.");
  }
}
