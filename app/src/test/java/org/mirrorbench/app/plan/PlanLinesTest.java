package org.mirrorbench.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.app.control.DiffLine;
import org.mirrorbench.app.control.DiffLine.Mark;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.FieldChange;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.plan.PlanRun;
import org.mirrorbench.engine.plan.Side;
import org.mirrorbench.engine.problem.Problem;

class PlanLinesTest {

  private static final FlowName FLOW = new FlowName("a", "b");
  private static final Change.Update UPDATE =
      new Change.Update(
          connector("a-b-source"),
          connector("a-b-source"),
          List.of(
              new FieldChange("tasks.max", "2", "8"),
              new FieldChange("topics", null, "orders"),
              new FieldChange("groups", ".*", null)));
  private static final Change.Create CREATE =
      new Change.Create(connector("a-b-checkpoint"), List.of(new FieldChange("x", null, "1")));
  private static final FlowPlan PLAN =
      new FlowPlan(FLOW, "f00", List.of(UPDATE, CREATE, new Change.Keep("a-b-heartbeat")));

  private final Messages messages = Messages.of(Locale.ENGLISH);
  private final PlanLines lines = new PlanLines(messages);
  private final PlanWords words = new PlanWords(messages);

  private static ConnectorConfig connector(String name) {
    return ConnectorConfig.of(name, Map.of());
  }

  @Test
  void shouldGroupWhatChangesAndFoldWhatDoesNot() {
    List<DiffLine> groups = lines.of(List.of(PLAN), null, List.of());

    assertThat(groups).extracting(DiffLine::title).containsExactly("Connectors", "Unchanged");
    assertThat(groups).extracting(DiffLine::open).containsExactly(true, false);
    assertThat(groups.getFirst().lines())
        .extracting(DiffLine::mark)
        .containsExactly(Mark.CHANGED, Mark.ADDED);
  }

  @Test
  void shouldSayOnWhichClusterOrWorkerAChangeIsMade() {
    FlowPlan plan =
        new FlowPlan(
            FLOW,
            "f02",
            List.of(
                CREATE,
                new Change.AddPartitions(Side.SOURCE, "orders", 1, 3),
                new Change.AddPartitions(Side.TARGET, "a.orders", 1, 3)));

    assertThat(lines.of(List.of(plan), new Runs.Remote("blue"), List.of()))
        .extracting(DiffLine::title)
        .containsExactly("Connectors on Connect cluster blue", "Topics on a", "Topics on b");
    assertThat(lines.of(List.of(plan), new Runs.Engine(), List.of()).getFirst().title())
        .isEqualTo("Connectors in Mirrorbench");
    assertThat(lines.of(FLOW, List.of(CREATE)).getFirst().title()).isEqualTo("Connectors");
  }

  @Test
  void shouldMarkEachField() {
    DiffLine update = lines.of(List.of(PLAN), null, List.of()).getFirst().lines().getFirst();

    assertThat(update.lines())
        .extracting(DiffLine::mark)
        .containsExactly(Mark.CHANGED, Mark.ADDED, Mark.REMOVED);
    assertThat(update.lines().getLast().to()).isEmpty();
  }

  @Test
  void shouldPartSeveralFlows() {
    FlowPlan other = new FlowPlan(new FlowName("b", "a"), "f01", List.of(CREATE));

    assertThat(lines.of(List.of(PLAN, other), null, List.of()))
        .extracting(DiffLine::title)
        .containsExactly("a → b", "b → a");
  }

  @Test
  void shouldSayWhyAChangeFailed() {
    Problem problem = new Problem.Denied("Worker", "It answered 403.", "Use another login.");
    ApplyReport report =
        new ApplyReport(
            PLAN,
            List.of(
                new ApplyReport.Outcome(UPDATE, ApplyReport.State.DONE, null),
                new ApplyReport.Outcome(CREATE, ApplyReport.State.FAILED, problem)));

    List<DiffLine> things = lines.of(List.of(PLAN), null, List.of(report)).getFirst().lines();

    assertThat(things).extracting(thing -> thing.ending().word()).containsExactly("Done", "Failed");
    assertThat(things.getLast().ending().detail()).contains("It answered 403.");
  }

  @Test
  void shouldTakeARunThatWasCutShortForUnknown() {
    PlanRun run =
        new PlanRun(
            1,
            FLOW,
            Instant.EPOCH,
            null,
            List.of(
                new PlanRun.Step(
                    Change.Action.CREATE, Change.Kind.TOPIC, "orders", List.of(), null, null)),
            false);

    DiffLine topics = lines.of(run).getFirst();

    assertThat(topics.title()).isEqualTo("Topics");
    assertThat(topics.lines().getFirst().ending().word()).isEqualTo("Unknown");
    assertThat(words.summary(run)).isEqualTo("1 created");
  }

  @Test
  void shouldCountWhatIsToBeDone() {
    assertThat(words.summary(List.of(PLAN))).isEqualTo("1 to create · 1 to update");
    assertThat(words.summary(List.of(new FlowPlan(FLOW, "f", List.of(new Change.Keep("k"))))))
        .isEqualTo("Nothing to change");
  }
}
