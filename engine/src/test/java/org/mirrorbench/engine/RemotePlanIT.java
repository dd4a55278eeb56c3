package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.Symptom;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.Drift;
import org.mirrorbench.engine.plan.FieldChange;
import org.mirrorbench.engine.plan.PlanRun;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.BrokerPair;

/** Plans against a stock Connect worker in a JVM of its own, attached to the target. */
final class RemotePlanIT {

  @TempDir private Path workspace;
  private final RemoteFlowSetup setup = new RemoteFlowSetup();

  @Test
  void shouldPlanApplyNoticeWhatIsChangedByHandAndUndo() throws Exception {
    setup.pair.create("orders", 3, Map.of("retention.ms", "123456789", "min.insync.replicas", "1"));
    setup.pair.produce("orders", 3, 0, 300);
    try (Engine engine = RemoteFlowSetup.open(workspace)) {
      Proposal proposal = setup.propose(engine);
      planned(proposal);

      List<ApplyReport> reports = engine.plans().apply(proposal, Progress.NONE).orThrow();

      assertThat(RemoteFlowSetup.states(reports)).containsOnly(ApplyReport.State.DONE);
      setup.pair.awaitCopied("orders");
      assertThat(setup.topicConfig(setup.pair.mirror("orders"), "retention.ms"))
          .isEqualTo("123456789");
      assertThat(quotas()).hasSize(4).containsValue(20_000_000.0).containsValue(25_000_000.0);
      setup.runsThere(engine);
      assertThat(setup.propose(engine).changes()).isFalse();
      handChange(engine);
      staleIsRefused(engine);
      removal(engine);
    }
  }

  private void planned(Proposal proposal) throws Exception {
    assertThat(proposal.findings()).isEmpty();
    assertThat(proposal.blocked()).isFalse();
    List<Change> changes = proposal.plans().getFirst().changes();
    Change topic = named(changes, setup.pair.mirror("orders"));
    assertThat(topic.kind()).isEqualTo(Change.Kind.TOPIC);
    assertThat(topic.fields())
        .contains(
            new FieldChange("partitions", null, "3"),
            new FieldChange("replication.factor", null, "1"),
            new FieldChange("retention.ms", null, "123456789"))
        .extracting(FieldChange::key)
        .doesNotContain("min.insync.replicas");
    assertThat(changes)
        .filteredOn(change -> change.kind() == Change.Kind.QUOTA)
        .hasSize(4)
        .allMatch(change -> change.action() == Change.Action.CREATE);
    assertThat(changes)
        .filteredOn(change -> change.kind() == Change.Kind.CONNECTOR)
        .extracting(Change::name)
        .containsExactly(
            setup.names.sourceConnector(),
            setup.names.checkpointConnector(),
            setup.names.heartbeatConnector());
    assertThat(named(changes, setup.names.sourceConnector()).fields())
        .extracting(FieldChange::key)
        .noneMatch(key -> key.startsWith("mirrorbench."));
    assertThat(BrokerPair.topics(setup.pair.target()))
        .noneMatch(name -> name.contains(setup.pair.prefix()));
    assertThat(setup.rest.configs().orThrow()).doesNotContainKey(setup.names.sourceConnector());
    assertThat(quotas()).isEmpty();
  }

  private void handChange(Engine engine) {
    assertThat(drift(engine).drifted()).isFalse();
    byHand("tasks.max", "1");
    Drift drift = drift(engine);
    assertThat(drift.changes())
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.fields())
                    .containsExactly(new FieldChange("tasks.max", "1", "2")));

    Proposal back = setup.propose(engine);
    assertThat(named(back.plans().getFirst().changes(), setup.names.sourceConnector()).fields())
        .containsExactly(new FieldChange("tasks.max", "1", "2"));
    engine.plans().apply(back, Progress.NONE).orThrow();
    assertThat(setup.config("tasks.max")).isEqualTo("2");
    assertThat(drift(engine).drifted()).isFalse();

    PlanRun run = engine.plans().history(setup.flow.name()).getFirst();
    assertThat(run.undoable()).isTrue();
    assertThat(run.steps()).allMatch(step -> "done".equals(step.outcome()));
    Proposal undo = engine.plans().proposeUndo(run.id(), Progress.NONE).orThrow();
    engine.plans().apply(undo, Progress.NONE).orThrow();
    assertThat(setup.config("tasks.max")).isEqualTo("1");
    assertThat(drift(engine).drifted()).isFalse();
  }

  private void staleIsRefused(Engine engine) {
    Proposal old = setup.propose(engine);
    byHand("offset.lag.max", "77");
    assertThat(engine.plans().apply(old, Progress.NONE))
        .isInstanceOfSatisfying(
            Result.Err.class,
            err ->
                assertThat(err.problem())
                    .isInstanceOfSatisfying(
                        Problem.Conflict.class,
                        problem -> assertThat(problem.remedy()).contains("Plan again")));
    assertThat(setup.config("offset.lag.max")).isEqualTo("77");
  }

  private void removal(Engine engine) throws Exception {
    Proposal removal = engine.plans().proposeRemoval(setup.flow.name(), Progress.NONE).orThrow();
    assertThat(removal.plans().getFirst().changes())
        .hasSize(7)
        .allMatch(change -> change.action() == Change.Action.REMOVE);
    assertThat(RemoteFlowSetup.states(engine.plans().apply(removal, Progress.NONE).orThrow()))
        .containsOnly(ApplyReport.State.DONE);
    assertThat(setup.rest.configs().orThrow()).doesNotContainKey(setup.names.sourceConnector());
    assertThat(quotas()).isEmpty();
    assertThat(BrokerPair.topics(setup.pair.target())).contains(setup.pair.mirror("orders"));
    assertThat(engine.runs(setup.flow.name())).isEmpty();
  }

  @Test
  void shouldRefuseAWorkerThatIsAttachedToAnotherCluster() throws Exception {
    FlowSpec back =
        FlowSpec.of(
            /* source= */ setup.pair.target(),
            /* target= */ setup.pair.source(),
            setup.pair.pattern());
    try (Engine engine = RemoteFlowSetup.open(workspace)) {
      Proposal proposal =
          engine.plans().propose(List.of(back), RemoteFlowSetup.REMOTE, Progress.NONE).orThrow();

      assertThat(proposal.findings())
          .extracting(Finding::symptom)
          .contains(Symptom.PLAN_WRONG_CLUSTER);
      assertThat(proposal.blocked()).isTrue();
      assertThat(engine.plans().apply(proposal, Progress.NONE)).isInstanceOf(Result.Err.class);
      engine.save(back, RemoteFlowSetup.REMOTE, null).orThrow();
      assertThat(engine.start(back.name()).join())
          .isInstanceOfSatisfying(
              Result.Err.class,
              err -> assertThat(err.problem()).isInstanceOf(Problem.Conflict.class));
      assertThat(setup.rest.configs().orThrow())
          .doesNotContainKey(new FlowNames(back.name()).sourceConnector());
    }
  }

  private Drift drift(Engine engine) {
    ((StoredPlans) engine.plans()).lookForDrift();
    Drift drift = Objects.requireNonNull(engine.plans().drift().latest()).get(setup.flow.name());
    assertThat(drift).isNotNull();
    Drift found = Objects.requireNonNull(drift);
    assertThat(found.problem()).isNull();
    return found;
  }

  private void byHand(String key, String value) {
    ConnectorConfig now =
        Objects.requireNonNull(setup.rest.configs().orThrow().get(setup.names.sourceConnector()));
    Map<String, String> changed = new HashMap<>(now.config());
    changed.put(key, value);
    setup.rest.put(ConnectorConfig.of(now.name(), changed)).orThrow();
  }

  private static Change named(List<Change> changes, String name) {
    return changes.stream()
        .filter(change -> change.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + changes));
  }

  /** By client id, of both clusters, those of this setup.flow. */
  private Map<String, Double> quotas() throws Exception {
    Map<String, Double> found = new HashMap<>();
    for (ClusterProfile cluster : List.of(setup.pair.source(), setup.pair.target())) {
      try (Admin admin = Admin.create(cluster.clientProperties())) {
        admin
            .describeClientQuotas(ClientQuotaFilter.all())
            .entities()
            .get()
            .forEach(
                (entity, rates) -> {
                  String id = String.valueOf(entity.entries().get("client-id"));
                  if (id.contains(setup.names.sourceConnector()) && !rates.isEmpty()) {
                    found.put(id, rates.values().iterator().next());
                  }
                });
      }
    }
    return found;
  }
}
