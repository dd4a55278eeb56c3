package org.mirrorbench.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.connect.ConnectorConfig;

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
            new SecretReferences.Placement("/run/kafka.properties", KEY, "a-b-source", KEY));
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
  void shouldRefuseWhatIsSealedForTheLocalWorker() {
    ConnectorConfig sealed =
        ConnectorConfig.of("s", Map.of(KEY, "${mirrorbench:s:sasl.jaas.config}"));

    assertThatThrownBy(
            () -> SecretReferences.of(List.of(sealed), new SecretDelivery.Environment("X_")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
