package org.mirrorbench.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.draft.Known;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Naming;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.flow.Scenario;
import org.mirrorbench.engine.problem.Result;

class SetupRulesTest {

  private static final FlowName PATH = new FlowName("paris", "lyon");

  private final FlowDraft draft =
      FlowDraft.empty("new").withPaths(List.of(PATH)).with(new Runs.Files());

  @Test
  void shouldKeepPathsAndWorkerWhenAScenarioFillsIn() {
    FlowDraft filled = SetupRules.fill(draft, Scenario.MIGRATION);

    assertThat(filled.paths()).containsExactly(PATH);
    assertThat(filled.runs()).isEqualTo(new Runs.Files());
    assertThat(filled.naming()).isEqualTo(new Naming.Identity());
  }

  @Test
  void shouldGoBothWaysWhereBothAreWrittenTo() {
    assertThat(SetupRules.fill(draft, Scenario.ACTIVE_ACTIVE).paths())
        .containsExactly(PATH, new FlowName("lyon", "paris"));
  }

  @Test
  void shouldNameTopicsAsMirrorMakerDoes() {
    assertThat(SetupRules.remote(draft, PATH, "orders")).isEqualTo(Result.ok("paris.orders"));
    assertThat(SetupRules.remote(draft.with(new Naming.Identity()), PATH, "heartbeats"))
        .isEqualTo(Result.ok("paris.heartbeats"));
  }

  @Test
  void shouldSayWhenOnlyWorkersKnowAName() {
    FlowDraft custom = draft.with(new Naming.Custom("com.example.Nowhere", java.util.Map.of()));

    assertThat(SetupRules.remote(custom, PATH, "orders")).isInstanceOf(Result.Err.class);
  }

  @Test
  void shouldMakeAFlowOfEachPath() {
    Known known = Known.of(List.of(profile("paris"), profile("lyon")));

    assertThat(SetupRules.flows(draft, known).orThrow())
        .extracting(FlowSpec::name)
        .containsExactly(PATH);
    assertThat(SetupRules.flows(draft, Known.of(List.of()))).isInstanceOf(Result.Err.class);
  }

  private static ClusterProfile profile(String alias) {
    return new ClusterProfile(alias, alias + ":9092", new Security.Plaintext(), Access.MANAGED);
  }
}
