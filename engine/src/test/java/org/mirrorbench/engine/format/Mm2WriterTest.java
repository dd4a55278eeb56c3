package org.mirrorbench.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

class Mm2WriterTest {

  private static final ClusterProfile A =
      new ClusterProfile(
          "A",
          "a:9092",
          Security.Custom.of(
              Map.of("security.protocol", "SASL_SSL", "sasl.jaas.config", "x = \"y\\z\" é;")),
          Access.MANAGED);
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
