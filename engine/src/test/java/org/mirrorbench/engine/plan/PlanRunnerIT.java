package org.mirrorbench.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.ApplyReport.Outcome;
import org.mirrorbench.engine.plan.ApplyReport.State;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.Brokers;

/** A plan that goes wrong in the middle, on real brokers. */
final class PlanRunnerIT {

  private final String prefix = Brokers.prefix("runner");
  private final String alias = prefix.replace(".", "");
  private final FlowSpec spec =
      FlowSpec.of(
          ClusterProfile.plaintext(alias + "a", Brokers.source().bootstrap()),
          ClusterProfile.plaintext(alias + "b", Brokers.target().bootstrap()),
          "none");
  private final List<String> written = new ArrayList<>();

  /** Tells what is written down, and when. */
  private final Journal journal =
      new Journal() {
        @Override
        public long begin(FlowPlan plan) {
          written.add("begin " + plan.changes().size());
          return 7;
        }

        @Override
        public void outcome(long run, int index, Outcome outcome) {
          written.add(index + " " + outcome.state().word());
        }

        @Override
        public void end(long run) {
          written.add("end " + run);
        }
      };

  @Test
  void shouldStopAtTheFirstFailureAndSayWhatWasNotTried() {
    FlowPlan plan =
        new FlowPlan(
            spec.name(),
            "f",
            List.of(
                topic("good", (short) 1),
                topic("toomany", (short) 9),
                new Change.Create(ConnectorConfig.of("c", new TreeMap<>()), List.of()),
                new Change.AddPartitions(Side.TARGET, prefix + "good", 1, 2)));

    ApplyReport report = run(plan).orThrow();

    assertThat(report.outcomes())
        .extracting(Outcome::state)
        .containsExactly(State.DONE, State.FAILED, State.NOT_TRIED, State.NOT_TRIED);
    assertThat(report.problem())
        .hasValueSatisfying(
            problem -> assertThat(problem.sentence()).contains(alias + "b", "replication factor"));
    assertThat(written)
        .containsExactly("begin 4", "0 done", "1 failed", "2 notTried", "3 notTried", "end 7");
  }

  @Test
  void shouldChangeAndRestoreConfigsPartitionsAndQuotas() {
    QuotaKey quota = new QuotaKey(Side.TARGET, alias + "-client", QuotaKey.PRODUCER);
    TreeMap<String, String> none = new TreeMap<>();
    none.put("retention.ms", null);
    TreeMap<String, String> hour = new TreeMap<>();
    hour.put("retention.ms", "3600000");
    FlowPlan plan =
        new FlowPlan(
            spec.name(),
            "f",
            List.of(
                topic("grows", (short) 1),
                new Change.AddPartitions(Side.TARGET, prefix + "grows", 1, 3),
                new Change.AlterTopic(Side.TARGET, prefix + "grows", none, hour),
                new Change.SetQuota(quota, null, 1000.0),
                new Change.SetQuota(quota, 1000.0, null)));

    assertThat(run(plan).orThrow().problem()).isEmpty();

    TopicConfigReader reader = new TopicConfigReader(spec);
    assertThat(reader.partitions(Side.TARGET, prefix + "grows").orThrow()).isEqualTo(3);
    TopicConfigs wanted = new TopicConfigs(Side.TARGET, prefix + "grows", none);
    assertThat(reader.changes(List.of(wanted)).orThrow())
        .containsExactly(new Change.AlterTopic(Side.TARGET, prefix + "grows", hour, none));
  }

  @Test
  void shouldTouchNothingWhenTheWorldHasMovedOn() {
    FlowPlan plan = new FlowPlan(spec.name(), "old", List.of(topic("never", (short) 1)));

    assertThat(run(plan))
        .isInstanceOfSatisfying(
            Result.Err.class,
            err -> assertThat(err.problem()).isInstanceOf(Problem.Conflict.class));
    assertThat(written).isEmpty();
    assertThat(new TopicConfigReader(spec).partitions(Side.TARGET, prefix + "never"))
        .isInstanceOf(Result.Err.class);
  }

  private Result<ApplyReport> run(FlowPlan plan) {
    try (ClusterChanges clusters = new ClusterChanges(spec)) {
      return new PlanRunner(
              () -> Result.err(new Problem.Failed("worker", "it was asked.", "Never ask it.")),
              clusters,
              journal,
              Progress.NONE)
          .run(plan, List.of(), () -> Result.ok("f"));
    }
  }

  private Change topic(String name, short copies) {
    return new Change.CreateTopic(
        new TopicWish(Side.TARGET, alias + "b", prefix + name, 1, copies, new TreeMap<>()));
  }
}
