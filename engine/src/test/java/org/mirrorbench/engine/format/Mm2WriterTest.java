package org.mirrorbench.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.testkit.SecretSearch;

class Mm2WriterTest {

  private static final ClusterProfile A =
      new ClusterProfile(
          "A",
          "a:9092",
          Security.Custom.of(
              Map.of(
                  "security.protocol", "SASL_SSL", "ssl.truststore.location", "x = \"y\\z\" é;")),
          Access.MANAGED);
  private static final String JAAS = "X required username=\"u\" password=\"n33dle \\\" é\";";
  private static final ClusterProfile B = ClusterProfile.plaintext("B", "b:1,b:2");
  private static final ClusterProfile C = ClusterProfile.plaintext("C", "c:1");

  private static FlowSpec flow(
      ClusterProfile source,
      ClusterProfile target,
      Preset preset,
      Map<String, String> connector,
      Map<String, String> worker) {
    return new FlowSpec(
        new FlowName(source.alias(), target.alias()), source, target, preset, connector, worker);
  }

  private static List<FlowSpec> rewritten(List<FlowSpec> flows) {
    return Mm2Writer.write("out.properties", flows).then(Mm2File::of).orThrow().flows();
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void shouldReadBackWhatItWrote(Preset preset) {
    List<FlowSpec> flows =
        List.of(
            flow(
                A,
                B,
                preset,
                Map.of("topics", "a\\..*, b", "tasks.max", "3", "target.admin.retries", "2"),
                Map.of("offset.flush.interval.ms", "5000", "group.id", "g")),
            flow(B, A, Preset.LAN, Map.of("topics", ".*"), Map.of()));
    assertThat(rewritten(flows)).isEqualTo(flows);
  }

  @Test
  void shouldReadBackReferencesWithTheirProviders() {
    Map<String, String> providers =
        Map.of("config.providers", "env", "config.providers.env.class", "x.Env");
    ClusterProfile source =
        new ClusterProfile(
            "A",
            "${env:SERVERS}",
            Security.Custom.of(
                Map.of(
                    "sasl.jaas.config", "${env:JAAS}",
                    "config.providers", "env",
                    "config.providers.env.class", "x.Env")),
            Access.MANAGED);
    List<FlowSpec> flows = List.of(flow(source, B, Preset.GENTLE, providers, providers));
    assertThat(rewritten(flows)).isEqualTo(flows);
  }

  @Test
  void shouldWriteReferencesAndNoSecrets() {
    PropertiesFile written = Mm2Writer.write("f", secretive()).orThrow();

    assertThat(SecretSearch.of("n33dle \\\" é").in(bytes(written))).isEmpty();
    assertThat(SecretSearch.of("n33dle-2").in(bytes(written))).isEmpty();
    assertThat(written.text())
        .contains("A-1.sasl.jaas.config = ${env:A_1_SASL_JAAS_CONFIG}")
        .contains("config.providers = env")
        .contains("#   A_1_SASL_JAAS_CONFIG, for A-1.sasl.jaas.config");
  }

  /** The whole way: export, place the secrets where the export says, read, let Kafka resolve. */
  @Test
  void shouldMeanTheSameOnceTheSecretsArePlaced(@TempDir Path folder) throws IOException {
    Path placed = folder.resolve("secrets.properties");
    PropertiesFile written =
        Mm2Writer.write("f", secretive(), new SecretPlace.File(placed.toString())).orThrow();
    Properties secrets = new Properties();
    for (String line : written.text().lines().filter(one -> one.startsWith("#   ")).toList()) {
      String name = line.substring(4, line.indexOf(", for "));
      secrets.put(name, name.endsWith("jaas.config") ? JAAS : "n33dle-2");
    }
    try (Writer writer = Files.newBufferedWriter(placed)) {
      secrets.store(writer, null);
    }

    FlowSpec read = Mm2File.of(written).orThrow().flows().getFirst();

    FlowSpec original = secretive().getFirst();
    assertThat(resolved(read.source().security().clientProperties()))
        .isEqualTo(original.source().security().clientProperties());
    assertThat(resolved(read.connectorSettings())).isEqualTo(original.connectorSettings());
    assertThat(resolved(read.workerSettings())).isEqualTo(original.workerSettings());
    assertThat(read.target()).isEqualTo(original.target());
  }

  @Test
  void shouldKeepAProviderThatAFileHasNamedLikeOurs() {
    Map<String, String> theirs =
        Map.of("config.providers", "env", "config.providers.env.class", "x.Env");
    Map<String, String> settings = new HashMap<>(theirs);
    settings.put("producer.override.ssl.key.password", "n33dle-2");

    PropertiesFile written =
        Mm2Writer.write("f", List.of(flow(C, B, Preset.LAN, settings, theirs))).orThrow();

    assertThat(written.text())
        .contains("config.providers = env,env_", "config.providers.env.class = x.Env")
        .contains("${env_:C_B_PRODUCER_OVERRIDE_SSL_KEY_PASSWORD}");
  }

  @Test
  void shouldGiveEachSecretANameOfItsOwn() {
    Map<String, String> alike = Map.of("a.password", "n33dle-1", "a-password", "n33dle-2");

    PropertiesFile written =
        Mm2Writer.write("f", List.of(flow(C, B, Preset.LAN, alike, Map.of()))).orThrow();

    assertThat(written.text()).contains("${env:C_B_A_PASSWORD}", "${env:C_B_A_PASSWORD_}");
  }

  @Test
  void shouldNotExportWhatIsLocked() {
    Problem locked = new Problem.Denied("Vault", "the vault is locked.", "Unlock it.");
    SecretRef ref = new SecretRef(SecretHome.VAULT, "cluster/A/password");
    ClusterProfile source =
        new ClusterProfile(
            "A",
            "a:1",
            new Security.Sasl(
                new Login.Plain("u", Secret.kept(ref, () -> Result.err(locked))), null),
            Access.MANAGED);

    assertThat(
            Mm2Writer.write(
                "f", List.of(flow(source, B, Preset.LAN, Map.of("topics", "x"), Map.of()))))
        .isEqualTo(Result.err(locked));
  }

  private static List<FlowSpec> secretive() {
    PropertiesFile file =
        PropertiesFile.empty("secretive")
            .with("clusters", "A-1, B")
            .with("A-1.bootstrap.servers", "a:9092")
            .with("A-1.security.protocol", "SASL_SSL")
            .with("A-1.sasl.jaas.config", JAAS)
            .with("B.bootstrap.servers", "b:9092")
            .with("B.admin.ssl.key.password", "n33dle-2")
            .with("A-1->B.enabled", "true")
            .with("A-1->B.producer.override.ssl.key.password", "n33dle-2");
    return Mm2File.of(file).orThrow().flows();
  }

  private static byte[] bytes(PropertiesFile file) {
    return file.text().getBytes(StandardCharsets.UTF_8);
  }

  /** As Kafka's clients, connectors and workers do, then without what told them how. */
  private static Map<String, String> resolved(Map<String, String> settings) {
    Map<String, String> resolved = new HashMap<>();
    new AbstractConfig(new ConfigDef(), settings, false)
        .originals()
        .forEach((key, value) -> resolved.put(key, String.valueOf(value)));
    resolved.keySet().removeIf(key -> key.startsWith("config.providers"));
    return resolved;
  }

  @Test
  void shouldWriteThePresetsFiguresForStock() {
    String text =
        Mm2Writer.write("f", List.of(flow(A, B, Preset.WAN, Map.of("topics", "x"), Map.of())))
            .orThrow()
            .text();
    assertThat(text)
        .contains("A->B.enabled = true", "A->B.producer.override.compression.type = lz4")
        .contains("A->B.source.consumer.isolation.level = read_committed");
  }

  @Test
  void shouldKeepTheEffectOfAFlowThatOverridesItsPreset() {
    FlowSpec flow =
        flow(
            A, B, Preset.WAN, Map.of("producer.override.batch.size", "9", "topics", "x"), Map.of());
    FlowSpec read = rewritten(List.of(flow)).getFirst();
    assertThat(org.mirrorbench.engine.keys.Presets.fill(read))
        .isEqualTo(org.mirrorbench.engine.keys.Presets.fill(flow))
        .containsEntry("producer.override.batch.size", "9");
  }

  @Test
  void shouldRefuseFlowsWhoseWorkersContradictEachOther() {
    Result<PropertiesFile> result =
        Mm2Writer.write(
            "f",
            List.of(
                flow(A, B, Preset.LAN, Map.of(), Map.of("offset.flush.interval.ms", "1")),
                flow(C, B, Preset.LAN, Map.of(), Map.of("offset.flush.interval.ms", "2"))));
    assertThat(result).isInstanceOf(Result.Err.class);
    Problem problem = ((Result.Err<PropertiesFile>) result).problem();
    assertThat(problem).isInstanceOf(Problem.Conflict.class);
    assertThat(problem.detail()).contains("A->B");
  }

  @Test
  void shouldRefuseToWriteNothing() {
    assertThat(Mm2Writer.write("f", List.of())).isInstanceOf(Result.Err.class);
  }
}
