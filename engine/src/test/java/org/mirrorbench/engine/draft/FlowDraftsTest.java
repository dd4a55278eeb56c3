package org.mirrorbench.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorbench.engine.draft.Drafted.AB;
import static org.mirrorbench.engine.draft.Drafted.BA;
import static org.mirrorbench.engine.draft.Drafted.KNOWN;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorbench.engine.Drafts;
import org.mirrorbench.engine.draft.FlowDrafts.Outcome;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.DraftSettings;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Naming;
import org.mirrorbench.engine.flow.Patterns;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.flow.Scenario;
import org.mirrorbench.engine.keys.Presets;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.store.Store;

final class FlowDraftsTest {

  @TempDir private Path workspace;

  @Test
  void shouldMakeAFlowOfEachPath() {
    FlowDraft draft = full().withPaths(List.of(AB, BA)).with(new Naming.Prefixed("_"));

    List<FlowSpec> flows = flows(draft);

    assertThat(flows).extracting(FlowSpec::name).containsExactly(AB, BA);
    assertThat(flows.getFirst().source()).isEqualTo(Drafted.A);
    assertThat(flows.getFirst().connectorSettings())
        .containsEntry("topics", "orders.*,payments")
        .containsEntry("topics.exclude", "orders\\.old")
        .containsEntry("tasks.max", "9")
        .containsEntry("replication.policy.separator", "_");
    assertThat(flows.getLast().connectorSettings()).containsEntry("tasks.max", "4");
    assertThat(flows).allMatch(flow -> flow.workerSettings().size() == 1);
  }

  @Test
  void shouldRefuseWithWhatIsFound() {
    assertThat(FlowDrafts.finish(FlowDraft.empty("x"), KNOWN))
        .isEqualTo(new Outcome.Rejected(List.of(DraftFault.of(DraftFault.Topic.NO_PATH, "paths"))));
  }

  static Stream<FlowDraft> drafts() {
    return Stream.of(
        Drafted.of(AB).with(Scenario.CROSS_CLUSTER_READING),
        full().with(Scenario.CROSS_CLUSTER_READING),
        full().with(Scenario.ACTIVE_ACTIVE).withPaths(List.of(AB, BA)),
        full().with(Scenario.DISASTER_RECOVERY).with(new Naming.Identity()),
        full()
            .with(Scenario.CROSS_CLUSTER_READING)
            .with(
                new Naming.Custom(
                    "org.mirrorbench.Names", Map.of("replication.policy.suffix", "x"))));
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void shouldReadFlowsBackIntoTheDraftTheyCameFrom(FlowDraft draft) {
    FlowDraft plain = draft.withOwn(Map.of());

    assertThat(DraftReading.of("draft", specs(plain), draft.runs()).orThrow()).isEqualTo(plain);
    // whose own and whose common an option was is not kept, only what each flow has
    FlowDraft again = DraftReading.of("draft", specs(draft), draft.runs()).orThrow();
    assertThat(specs(again)).isEqualTo(specs(draft));
  }

  private static List<FlowSpec> specs(FlowDraft draft) {
    return draft.paths().stream().map(path -> unchecked(draft, path)).toList();
  }

  private static FlowSpec unchecked(FlowDraft draft, FlowName path) {
    return new FlowSpec(
        path,
        KNOWN.cluster(path.source()).orElseThrow(),
        KNOWN.cluster(path.target()).orElseThrow(),
        draft.preset(),
        DraftSettings.of(draft, path),
        draft.workerOptions());
  }

  @Test
  void shouldKeepTheMeaningOfFlowsThatDiffer() {
    FlowSpec one =
        new FlowSpec(
            AB, Drafted.A, Drafted.B, Preset.LAN, Map.of("topics", "x", "groups", ".*"), Map.of());
    FlowSpec other =
        new FlowSpec(
            BA,
            Drafted.B,
            Drafted.A,
            Preset.WAN,
            Map.of("topics", "y, z", "groups", ".*", "tasks.max", "3"),
            Map.of());

    FlowDraft draft = DraftReading.of("d", List.of(one, other), new Runs.Engine()).orThrow();
    List<FlowSpec> again = flows(draft);

    assertThat(Presets.fill(again.getFirst())).isEqualTo(Presets.fill(one));
    assertThat(Presets.fill(again.getLast())).isEqualTo(Presets.fill(other));
  }

  @Test
  void shouldKeepTheLimitsOfAPreset() {
    FlowSpec fast = FlowSpec.of(Drafted.A, Drafted.B, ".*");
    FlowSpec gentle =
        new FlowSpec(BA, Drafted.B, Drafted.A, Preset.GENTLE, fast.connectorSettings(), Map.of());
    String rate = "mirrorbench.quota.producer_byte_rate";

    FlowDraft first = DraftReading.of("d", List.of(fast, gentle), new Runs.Engine()).orThrow();
    FlowDraft second = DraftReading.of("d", List.of(gentle, fast), new Runs.Engine()).orThrow();

    assertThat(flows(first).getLast().connectorSettings()).containsEntry(rate, "10485760");
    assertThat(flows(second).getLast().connectorSettings()).containsEntry(rate, "unlimited");
  }

  @Test
  void shouldRefuseFlowsOfDifferentWorkers() {
    FlowSpec one = FlowSpec.of(Drafted.A, Drafted.B, ".*");
    FlowSpec other =
        new FlowSpec(
            BA,
            Drafted.B,
            Drafted.A,
            Preset.LAN,
            Map.of(),
            Map.of("offset.flush.interval.ms", "1"));

    assertThat(DraftReading.of("d", List.of(one, other), new Runs.Engine()))
        .isInstanceOfSatisfying(
            Result.Err.class, it -> assertThat(it.problem()).isInstanceOf(Problem.Conflict.class));
  }

  @Test
  void shouldSetUpALikeFlowForAnotherPair() {
    FlowName path = new FlowName("a", "c");

    FlowDraft copy = FlowDrafts.copy(full(), "copy", path);

    assertThat(copy.id()).isEqualTo("copy");
    assertThat(copy.paths()).containsExactly(path);
    assertThat(copy.own()).containsOnlyKeys(path);
    assertThat(copy.options()).isEqualTo(full().options());
  }

  @Test
  void shouldCopyWithoutTakingTheOriginsPlace() {
    FlowName path = new FlowName("a", "c");
    FlowDraft one = FlowDrafts.copy(full(), "one", path);
    Map<String, String> own = one.own().getOrDefault(path, Map.of());

    FlowDraft copy = FlowDrafts.copy(one, "copy");

    assertThat(copy.paths()).isEmpty();
    assertThat(copy.own()).isEmpty();
    assertThat(copy.options()).containsAllEntriesOf(own);
    assertThat(copy.topics()).isEqualTo(one.topics());
    assertThat(copy.runs()).isEqualTo(one.runs());
  }

  @Test
  void shouldSurviveTheWorkspace() {
    FlowDraft draft =
        full()
            .with(new Runs.Remote("far"))
            .with(new Naming.Custom("com.acme.Names", Map.of("replication.policy.suffix", "x")));
    try (Store store = Store.open(workspace).orThrow()) {
      Drafts drafts = store.drafts();
      assertThat(drafts.save(DraftFields.KIND, draft.id(), DraftFields.write(draft))).isEmpty();

      Drafts.Draft kept = drafts.load(DraftFields.KIND, draft.id()).orElseThrow();

      assertThat(DraftFields.read(kept.id(), kept.fields()).orThrow()).isEqualTo(draft);
    }
  }

  @Test
  void shouldKeepNoSecret() {
    FlowDraft draft =
        full().withOptions(Map.of("source.consumer.ssl.key.password", "hunter2", "tasks.max", "1"));

    Map<String, String> fields = DraftFields.write(draft);

    assertThat(fields.toString()).doesNotContain("hunter2");
    assertThat(DraftFields.secrets(draft)).isEqualTo(Set.of("source.consumer.ssl.key.password"));
    assertThat(DraftFields.read("draft", fields).orThrow().options())
        .isEqualTo(Map.of("tasks.max", "1"));
  }

  @Test
  void shouldSayWhenADraftCannotBeRead() {
    assertThat(DraftFields.read("d", Map.of("runs", "{\"kind\":\"moon\"}")))
        .isInstanceOfSatisfying(
            Result.Err.class, it -> assertThat(it.problem()).isInstanceOf(Problem.Damaged.class));
    assertThat(DraftFields.read("d", Map.of()).orThrow()).isEqualTo(FlowDraft.empty("d"));
  }

  @ParameterizedTest
  @EnumSource
  void shouldFillADraftForEachScenario(Scenario scenario) {
    FlowDraft draft = Scenarios.fill("s", scenario, List.of("a", "b", "c"));

    assertThat(draft.scenario()).isEqualTo(scenario);
    assertThat(draft.paths()).isNotEmpty();
    assertThat(ScenarioAdvice.of(scenario)).isNotEmpty().doesNotHaveDuplicates();
    List<DraftFault> faults = DraftRules.check(draft, KNOWN);
    if (scenario == Scenario.TRIAL) {
      assertThat(faults).containsExactly(DraftFault.of(DraftFault.Topic.NO_PATTERN, "topics"));
    } else if (scenario == Scenario.MIGRATION) {
      assertThat(faults)
          .extracting(DraftFault::topic)
          .containsExactly(DraftFault.Topic.PRESET_OVERRIDDEN);
    } else {
      assertThat(faults).isEmpty();
    }
    assertThat(Scenarios.fill("s", scenario, List.of("a")).paths()).isEmpty();
  }

  @Test
  void shouldLayOutTheirPaths() {
    assertThat(paths(Scenario.MULTI_REGION)).containsExactly("a->b", "a->c");
    assertThat(paths(Scenario.AGGREGATION)).containsExactly("b->a", "c->a");
    assertThat(paths(Scenario.ACTIVE_ACTIVE))
        .containsExactly("a->b", "a->c", "b->a", "b->c", "c->a", "c->b");
    assertThat(paths(Scenario.MIGRATION)).containsExactly("a->b");
    assertThat(
            Scenarios.fill("s", Scenario.ACTIVE_ACTIVE, List.of("a", "b.1", "c"))
                .topics()
                .exclude())
        .contains("(a|b\\.1|c)\\..*");
  }

  private static List<String> paths(Scenario scenario) {
    return Scenarios.fill("s", scenario, List.of("a", "b", "c")).paths().stream()
        .map(FlowName::toString)
        .toList();
  }

  private static FlowDraft full() {
    return Drafted.of(AB)
        .withTopics(new Patterns(List.of("orders.*", "payments"), List.of("orders\\.old")))
        .withGroups(new Patterns(List.of("team-.*"), List.of()))
        .with(Preset.WAN)
        .withOptions(Map.of("tasks.max", "4", "offset.lag.max", "10"))
        .withOwn(Map.of(AB, Map.of("tasks.max", "9")))
        .withWorkerOptions(Map.of("offset.flush.interval.ms", "5000"));
  }

  private static List<FlowSpec> flows(FlowDraft draft) {
    return ((Outcome.Ready) FlowDrafts.finish(draft, KNOWN)).flows();
  }
}
