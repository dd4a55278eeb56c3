package org.mirrorbench.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

class PreparationTest {

  private static final ClusterProfile MANAGED = ClusterProfile.plaintext("a", "nowhere.invalid:1");

  private static ClusterProfile readOnly(String alias) {
    return new ClusterProfile(
        alias, "nowhere.invalid:1", new Security.Plaintext(), Access.READ_ONLY);
  }

  private static FlowSpec flow(ClusterProfile source, ClusterProfile target, String location) {
    FlowSpec flow = FlowSpec.of(source, target, ".*");
    return new FlowSpec(
        flow.name(),
        source,
        target,
        Preset.LAN,
        Map.of("topics", ".*", "offset-syncs.topic.location", location),
        Map.of());
  }

  @Test
  void shouldRefuseAReadOnlyTargetBeforeAnythingIsAsked() {
    Result<DesiredFlow> refused = Preparation.desired(FlowSpec.of(MANAGED, readOnly("b"), ".*"));

    assertThat(refused)
        .isInstanceOfSatisfying(
            Result.Err.class,
            err -> {
              Problem problem = err.problem();
              assertThat(problem.waitingMayMend()).isFalse();
              assertThat(problem.sentence()).contains("Cluster b", "read-only", "a->b");
            });
  }

  @Test
  void shouldRefuseOffsetSyncsOnAReadOnlySource() {
    ClusterProfile target = ClusterProfile.plaintext("b", "b:1");

    assertThat(Preparation.refusal(flow(readOnly("a"), target, "source"))).isPresent();
    assertThat(Preparation.refusal(flow(readOnly("a"), target, "target"))).isEmpty();
    assertThat(Preparation.refusal(FlowSpec.of(readOnly("a"), target, ".*"))).isEmpty();
    assertThat(Preparation.refusal(flow(MANAGED, target, "source"))).isEmpty();
  }
}
