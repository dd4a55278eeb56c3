package org.mirrorbench.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;

class SecretReferencesTest {

  private static final String KEY = "source.cluster.sasl.jaas.config";
  private static final String JAAS = "X required username=\"a\" password=\"hunter2\";";

  private final ConnectorConfig source =
      ConnectorConfig.of("a-b-source", Map.of("topics", ".*", KEY, JAAS));
  private final ConnectorConfig checkpoint =
      ConnectorConfig.of("a-b-checkpoint", Map.of(KEY, JAAS));

  @Test
  void shouldReferToAFileAndPlaceEachSecretOnce() {
    SecretReferences found =
        SecretReferences.of(
            List.of(source, checkpoint),
            new SecretDelivery.PropertiesFile("/run/kafka.properties"));

    assertThat(found.configs())
        .extracting(config -> config.config().get(KEY))
        .containsOnly("${file:/run/kafka.properties:" + KEY + "}");
    assertThat(found.configs().getFirst().config()).containsEntry("topics", ".*");
    assertThat(found.placements())
        .containsExactly(
            new SecretReferences.Placement(
                "/run/kafka.properties", KEY, "a-b-source", KEY, "<" + KEY + ">"));
    assertThat(found.toString()).doesNotContain("hunter2");
  }

  @Test
  void shouldNameEnvironmentVariablesAsShellsDo() {
    SecretReferences found =
        SecretReferences.of(List.of(source), new SecretDelivery.Environment("MM2_"));

    assertThat(found.configs().getFirst().config())
        .containsEntry(KEY, "${env:MM2_SOURCE_CLUSTER_SASL_JAAS_CONFIG}");
  }

  @Test
  void shouldKeepTwoSecretsOfOneKeyApart() {
    ConnectorConfig other = ConnectorConfig.of("other", Map.of(KEY, JAAS.replace('2', '3')));

    SecretReferences found =
        SecretReferences.of(List.of(source, other), new SecretDelivery.Directory("/secrets"));

    assertThat(found.placements())
        .extracting(SecretReferences.Placement::name)
        .containsExactly(KEY, "other." + KEY);
    assertThat(found.configs().getLast().config())
        .containsEntry(KEY, "${directory:/secrets:other." + KEY + "}");
  }

  @Test
  void shouldUseTheWorkersOwnProviderWithAndWithoutAPath() {
    assertThat(refer(new SecretDelivery.Provider("vault", "secret/kafka")))
        .isEqualTo("${vault:secret/kafka:" + KEY + "}");
    assertThat(refer(new SecretDelivery.Provider("secrets", "")))
        .isEqualTo("${secrets:" + KEY + "}");
  }

  private String refer(SecretDelivery delivery) {
    return SecretReferences.of(List.of(source), delivery)
        .configs()
        .getFirst()
        .config()
        .getOrDefault(KEY, "");
  }

  @Test
  void shouldPassReferencesThrough() {
    ConnectorConfig referring = ConnectorConfig.of("r", Map.of(KEY, "${vault:kafka:jaas}"));

    SecretReferences found =
        SecretReferences.of(List.of(referring), new SecretDelivery.Environment("X_"));

    assertThat(found.configs()).containsExactly(referring);
    assertThat(found.placements()).isEmpty();
  }

  @Test
  void shouldLeaveClearTextWhenAPersonInsists() {
    SecretReferences found = SecretReferences.of(List.of(source), new SecretDelivery.Clear());

    assertThat(found.configs()).containsExactly(source);
    assertThat(found.placements()).isEmpty();
  }

  @Test
  void shouldNameTheSecretsOfAFlowAfterTheirClustersAndLookAtNone() {
    SecretReferences found =
        SecretReferences.of(
            FlowSpec.of(locked("paris", "mm2"), locked("lyon", "mm2"), ".*"),
            1,
            1,
            new SecretDelivery.Directory("/secrets"));

    assertThat(found.placements())
        .extracting(SecretReferences.Placement::name)
        .containsExactlyInAnyOrder("paris.sasl.jaas.config", "lyon.sasl.jaas.config");
    assertThat(found.placements().getFirst().text())
        .contains("username=\"mm2\"", "password=\"<", " password>\"");
    assertThat(config(found, "MirrorSourceConnector"))
        .containsEntry("source.cluster.sasl.jaas.config", reference("paris"))
        .containsEntry("target.cluster.sasl.jaas.config", reference("lyon"))
        .containsEntry("producer.override.sasl.jaas.config", reference("lyon"));
    assertThat(config(found, "MirrorHeartbeatConnector"))
        .containsEntry("target.cluster.sasl.jaas.config", reference("paris"));
  }

  @Test
  void shouldShowInTheExampleTheNamesThatReferencesHave() {
    List<ClusterProfile> clusters = List.of(locked("paris", "a"), locked("nice", "b"));
    SecretDelivery delivery = new SecretDelivery.Environment("KAFKA_");

    DeliveryExample found =
        DeliveryExample.ofFlows(clusters, ClusterProfile.plaintext("lyon", "lyon:9092"), delivery);

    assertThat(found.secrets())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("KAFKA_PARIS_SASL_JAAS_CONFIG=org.apache"))
        .anyMatch(line -> line.startsWith("KAFKA_NICE_SASL_JAAS_CONFIG=org.apache"));
    assertThat(found.properties())
        .contains("config.providers=env", "config.providers.env.param.allowlist.pattern=KAFKA_.*");
    assertThat(DeliveryExample.ofFlows(List.of(), null, delivery).secrets())
        .anyMatch(line -> line.startsWith("KAFKA_SOURCE_SASL_JAAS_CONFIG="));
  }

  private static String reference(String cluster) {
    return "${directory:/secrets:" + cluster + ".sasl.jaas.config}";
  }

  private static Map<String, String> config(SecretReferences found, String type) {
    return found.configs().stream()
        .map(ConnectorConfig::config)
        .filter(config -> config.getOrDefault("connector.class", "").endsWith(type))
        .findFirst()
        .orElseThrow();
  }

  private static ClusterProfile locked(String alias, String user) {
    Secret password =
        Secret.kept(
            new SecretRef(SecretHome.VAULT, "cluster/" + alias + "/password"),
            () -> Result.err(new Problem.Denied("The vault", "it is locked.", "Unlock it.")));
    return new ClusterProfile(
        alias,
        alias + ":9092",
        new Security.Sasl(new Login.Scram(Login.ScramHash.SHA_512, user, password), Tls.SYSTEM),
        Access.MANAGED);
  }

  @Test
  void shouldRefuseWhatIsSealedForTheLocalWorker() {
    ConnectorConfig sealed =
        ConnectorConfig.of("s", Map.of(KEY, "${mirrorbench:s:sasl.jaas.config}"));

    assertThatThrownBy(
            () -> SecretReferences.of(List.of(sealed), new SecretDelivery.Environment("X_")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
