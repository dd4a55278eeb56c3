package org.mirrorbench.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.SealedReference;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.secret.Secret;

final class FlowPlannerTest {

  private static final FlowName FLOW = new FlowName("a", "b");
  private static final ConnectorConfig SOURCE =
      ConnectorConfig.of("a-b-source", Map.of("tasks.max", "2", "topics", ".*"));

  @Test
  void shouldCreateWhatIsMissing() {
    FlowPlan plan = FlowPlanner.plan(FLOW, List.of(SOURCE), Map.of());

    assertThat(plan.changes()).singleElement().isInstanceOf(Change.Create.class);
    assertThat(plan.changes().getFirst().fields())
        .containsExactly(
            new FieldChange("tasks.max", null, "2"), new FieldChange("topics", null, ".*"));
  }

  @Test
  void shouldKeepWhatIsAsItShouldBe() {
    FlowPlan plan = FlowPlanner.plan(FLOW, List.of(SOURCE), Map.of(SOURCE.name(), SOURCE));

    assertThat(plan.changes()).containsExactly(new Change.Keep("a-b-source"));
  }

  @Test
  void shouldUpdateOnlyTheFieldsThatDiffer() {
    ConnectorConfig actual =
        ConnectorConfig.of("a-b-source", Map.of("tasks.max", "1", "topics", ".*", "extra", "x"));

    FlowPlan plan = FlowPlanner.plan(FLOW, List.of(SOURCE), Map.of(actual.name(), actual));

    assertThat(plan.changes().getFirst()).isInstanceOf(Change.Update.class);
    assertThat(plan.changes().getFirst().fields())
        .containsExactly(
            new FieldChange("extra", "x", null), new FieldChange("tasks.max", "1", "2"));
  }

  @Test
  void shouldNotShowWhatIsSealedFromNowOn() {
    String sealed = SealedReference.of("a-b-source", "x.pin");
    ConnectorConfig desired = ConnectorConfig.of("a-b-source", Map.of("x.pin", sealed));
    ConnectorConfig clear = ConnectorConfig.of("a-b-source", Map.of("x.pin", "1234"));
    ConnectorConfig placed = ConnectorConfig.of("a-b-source", Map.of("x.pin", "${env:PIN}"));

    assertThat(fields(desired, clear))
        .containsExactly(new FieldChange("x.pin", Secret.MASK, sealed));
    assertThat(fields(desired, placed))
        .containsExactly(new FieldChange("x.pin", "${env:PIN}", sealed));
  }

  private static List<FieldChange> fields(ConnectorConfig desired, ConnectorConfig actual) {
    return FlowPlanner.plan(FLOW, List.of(desired), Map.of(actual.name(), actual))
        .changes()
        .getFirst()
        .fields();
  }

  @Test
  void shouldRemoveItsOwnConnectorsOnly() {
    ConnectorConfig heartbeat = ConnectorConfig.of("a-b-heartbeat", Map.of("k", "v"));
    ConnectorConfig foreign = ConnectorConfig.of("somebody-elses", Map.of("k", "v"));

    FlowPlan plan =
        FlowPlanner.plan(
            FLOW,
            List.of(SOURCE),
            Map.of(heartbeat.name(), heartbeat, foreign.name(), foreign, SOURCE.name(), SOURCE));

    assertThat(plan.changes())
        .extracting(Change::name)
        .containsExactly("a-b-heartbeat", "a-b-source");
    assertThat(plan.changes().getFirst()).isInstanceOf(Change.Remove.class);
  }

  @Test
  void shouldMaskSecrets() {
    ConnectorConfig secret =
        ConnectorConfig.of("a-b-source", Map.of("source.cluster.sasl.jaas.config", "p@ss"));

    FlowPlan plan = FlowPlanner.plan(FLOW, List.of(secret), Map.of());

    assertThat(plan.changes().getFirst().fields().toString()).doesNotContain("p@ss");
    assertThat(plan.toString()).doesNotContain("p@ss");
  }

  @Test
  void shouldReplaceClearTextOfFormerVersionsByAReferenceThatIsShown() {
    String key = "source.cluster.sasl.jaas.config";
    String reference = "${mirrorbench:a-b-source:source.cluster.sasl.jaas.config}";
    ConnectorConfig former = ConnectorConfig.of("a-b-source", Map.of(key, "p@ss"));
    ConnectorConfig sealed = ConnectorConfig.of("a-b-source", Map.of(key, reference));

    FlowPlan plan = FlowPlanner.plan(FLOW, List.of(sealed), Map.of(former.name(), former));

    assertThat(plan.changes()).singleElement().isInstanceOf(Change.Update.class);
    assertThat(plan.changes().getFirst().fields())
        .containsExactly(new FieldChange(key, Secret.MASK, reference));
  }

  @Test
  void shouldChangeTheFingerprintWithTheActualConfiguration() {
    ConnectorConfig other = ConnectorConfig.of("a-b-source", Map.of("tasks.max", "9"));

    assertThat(FlowPlanner.fingerprint(FLOW, Map.of(SOURCE.name(), SOURCE)))
        .isNotEqualTo(FlowPlanner.fingerprint(FLOW, Map.of(other.name(), other)))
        .isEqualTo(FlowPlanner.fingerprint(FLOW, Map.of(SOURCE.name(), SOURCE)));
  }
}
