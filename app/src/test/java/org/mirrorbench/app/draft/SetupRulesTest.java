package org.mirrorbench.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mirrorbench.app.shell.Place;
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

  @Test
  void shouldBeginWhereAFlowRunsAndAskWhereNobodyKnows() {
    FlowSpec spec = FlowSpec.of(profile("paris"), profile("lyon"), "orders");
    Known known = Known.of(List.of(profile("paris"), profile("lyon")));

    FlowDraft there = SetupRules.known(spec, Optional.of(new Runs.Files()), "d");
    FlowDraft unknown = SetupRules.known(spec, Optional.empty(), "d");

    assertThat(there.runs()).isEqualTo(new Runs.Files());
    assertThat(SetupRules.unknown(unknown.runs())).isTrue();
    assertThat(SetupRules.flows(unknown, known)).isInstanceOf(Result.Err.class);
  }

  @Test
  void shouldNotLetACopyTakeTheOriginsPlace() {
    Place.Setup copy = new Place.Setup(PATH, Place.Setup.Way.COPY);
    Place.Setup edit = new Place.Setup(PATH, Place.Setup.Way.EDIT);
    FlowName other = new FlowName("paris", "nice");

    assertThat(Namesakes.of(copy, List.of(PATH), Set.of()).refused()).isTrue();
    assertThat(Namesakes.of(copy, List.of(other), Set.of(PATH)).refused()).isFalse();
    assertThat(Namesakes.of(Place.Setup.fresh(), List.of(PATH), Set.of(PATH)))
        .isEqualTo(new Namesakes(List.of(PATH), false, null));
    assertThat(Namesakes.of(edit, List.of(PATH), Set.of(PATH)).taken()).isEmpty();
    assertThat(Namesakes.of(edit, List.of(other), Set.of(PATH)).left()).isEqualTo(PATH);
  }

  @Test
  void shouldAskForExactlyOnceWhereItCanBeHad() {
    FlowDraft on = Exactness.with(draft, true);
    FlowDraft remote = Exactness.with(draft.with(new Runs.Remote("blue")), true);

    assertThat(Exactness.on(on)).isTrue();
    assertThat(on.workerOptions()).containsEntry("exactly.once.source.support", "enabled");
    assertThat(remote.workerOptions()).isEmpty();
    assertThat(Exactness.on(remote)).isTrue();
    assertThat(Exactness.with(on, false)).isEqualTo(draft);
  }

  private static ClusterProfile profile(String alias) {
    return new ClusterProfile(alias, alias + ":9092", new Security.Plaintext(), Access.MANAGED);
  }
}
