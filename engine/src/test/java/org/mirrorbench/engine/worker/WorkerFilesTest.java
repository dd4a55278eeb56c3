package org.mirrorbench.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;

class WorkerFilesTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String HIDDEN = "not-to-be-found";

  @TempDir private Path folder;

  static List<Security> securities() {
    Secret locked =
        Secret.kept(
            new SecretRef(SecretHome.VAULT, "cluster/a/password"),
            () -> Result.err(new Problem.Denied("vault", "it is locked.", "Open it.")));
    Secret secret = Secret.of(HIDDEN);
    Tls store =
        new Tls(
            new Tls.Trust.Store(Tls.Format.JKS, "/home/me/trust.jks", secret),
            new Tls.Identity.Store(Tls.Format.PKCS12, "/home/me/key.p12", secret, null),
            false);
    Tls pasted =
        new Tls(
            new Tls.Trust.Pem("-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----"),
            new Tls.Identity.Pem("-----BEGIN CERTIFICATE-----", secret, secret),
            true);
    return List.of(
        new Security.Plaintext(),
        new Security.Ssl(store),
        new Security.Ssl(pasted),
        new Security.Sasl(new Login.Plain("u", locked), null),
        new Security.Sasl(new Login.Scram(Login.ScramHash.SHA_512, "u", locked), Tls.SYSTEM),
        new Security.Sasl(
            new Login.OAuth("https://idp/token", "id", secret, "kafka", Map.of()), store),
        new Security.Sasl(new Login.Kerberos("kafka", "mm2@X", "/etc/mm2.keytab"), null),
        new Security.Sasl(new Login.MskIam(null, null), Tls.SYSTEM),
        new Security.Custom(
            Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "OTHER"),
            Map.of("sasl.jaas.config", secret)));
  }

  @ParameterizedTest
  @MethodSource("securities")
  void shouldHoldNoSecretAndBeReadable(Security security) throws Exception {
    for (SecretDelivery delivery :
        List.of(
            new SecretDelivery.PropertiesFile("/etc/kafka-connect/secrets.properties"),
            new SecretDelivery.Environment("MM2_"),
            new SecretDelivery.Directory("/etc/kafka-connect/secrets"),
            new SecretDelivery.Provider("vault", "kafka/prod"),
            new SecretDelivery.Clear())) {
      List<PreparedFile> files = WorkerFiles.of(worker(), cluster(security), delivery, 3);

      assertThat(files)
          .allSatisfy(file -> assertThat(file.text()).doesNotContain(HIDDEN, "\u0001"));
      JsonNode compose = YAML.readTree(text(files, "compose.yaml"));
      assertThat(compose.path("services").size()).isEqualTo(3);
      assertThat(compose.at("/services/connect-1/image").asText()).isEqualTo("apache/kafka:4.3.1");
      strimzi(YAML.readTree(text(files, "kafka-connect.yaml")));
      Properties properties = new Properties();
      properties.load(new java.io.StringReader(text(files, "connect-distributed.properties")));
      assertThat(properties)
          .containsEntry("group.id", "mm2-group")
          .containsEntry("exactly.once.source.support", "enabled")
          .containsEntry("value.converter", "io.confluent.connect.avro.AvroConverter")
          .containsEntry("value.converter.schema.registry.url", "https://registry:8081")
          .containsEntry("rest.advertised.host.name", "${env:CONNECT_ADVERTISED_HOST}");
    }
  }

  /** The fields that Strimzi's API v1 requires, and none that it refuses in a configuration. */
  private static void strimzi(JsonNode connect) {
    assertThat(connect.path("apiVersion").asText()).isEqualTo("kafka.strimzi.io/v1");
    JsonNode spec = connect.path("spec");
    for (String field :
        List.of(
            "replicas",
            "bootstrapServers",
            "groupId",
            "configStorageTopic",
            "offsetStorageTopic",
            "statusStorageTopic")) {
      assertThat(spec.has(field)).as(field).isTrue();
    }
    spec.path("config")
        .fieldNames()
        .forEachRemaining(
            key ->
                assertThat(key)
                    .doesNotMatch(
                        "(group\\.id|.*\\.storage\\.topic|ssl\\..*|sasl\\..*|rest\\..*)"));
  }

  @Test
  void shouldPassReferencesThrough() {
    Secret reference = Secret.kept(SecretRef.external("${vault:kafka:pw}"), () -> Result.ok("x"));
    Security security = new Security.Sasl(new Login.Plain("u", reference), null);

    List<PreparedFile> files =
        WorkerFiles.of(worker(), cluster(security), new SecretDelivery.Environment("X_"), 1);

    assertThat(text(files, "connect-distributed.properties")).contains("${vault:kafka:pw}");
  }

  @Test
  void shouldBeAUnitThatSystemdAccepts() throws Exception {
    assumeThat(Path.of("/usr/bin/systemd-analyze")).exists();
    String unit =
        text(
            WorkerFiles.of(
                worker(),
                cluster(new Security.Plaintext()),
                new SecretDelivery.Environment("MM2_"),
                1),
            "kafka-connect.service");
    // systemd wants the program and its files to be there
    Path file =
        Files.writeString(
            folder.resolve("kafka-connect.service"),
            unit.replace("/opt/kafka/bin/connect-distributed.sh", "/bin/true"));

    Process verify =
        new ProcessBuilder("systemd-analyze", "verify", "--man=no", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(verify.waitFor()).as(said).isZero();
    assertThat(said.lines().filter(line -> line.contains("kafka-connect.service"))).isEmpty();
  }

  private static ClusterProfile cluster(Security security) {
    return new ClusterProfile("frankfurt", "f1:9093,f2:9093", security, Access.MANAGED);
  }

  private static LocalWorker worker() {
    return new LocalWorker(
        "Mirror_1",
        "frankfurt",
        ConnectGroup.named("mm2-group"),
        Converters.avro("https://registry:8081"),
        List.of("/home/me/plugins"),
        true,
        new Listener.Shared(
            "0.0.0.0",
            8443,
            "w1.example.org",
            new Listener.KeyStore("/home/me/rest.p12", Secret.of(HIDDEN)),
            Secret.of(HIDDEN)),
        Map.of("offset.flush.interval.ms", "5000"));
  }

  private static String text(List<PreparedFile> files, String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow().text();
  }
}
