package org.mirrorbench.app.flow;

import java.util.List;
import org.mirrorbench.app.plan.PlanModel;
import org.mirrorbench.app.plan.PlanSheet;
import org.mirrorbench.app.plan.PlanSheet.Wish;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.PlanRun;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Everything that changes a flow's configuration: always through a plan that is shown first. */
final class FlowPlans {

  private final FlowSources sources;
  private final PageContext context;
  private final Messages messages;

  FlowPlans(FlowSources sources, PageContext context) {
    this.sources = sources;
    this.context = context;
    messages = context.messages();
  }

  /** Takes the flow away; what is production asks for its typed name. */
  void remove(FlowName flow) {
    String name = FlowWords.name(flow);
    open(
        new Wish(
            messages.text("flow.remove.title", name),
            messages.text("flow.remove.text"),
            progress -> sources.plans().proposeRemoval(flow, progress),
            sources.production(flow) ? flow.toString() : null,
            true),
        () -> {
          context.go().accept(new Place.Flows());
          context.dialogs().tell(messages.text("flow.remove.done", name));
        });
  }

  /** Restores what was there before a run of a plan. */
  void undo(FlowName flow, PlanRun run, String when, Runnable done) {
    open(
        new Wish(
            messages.text("flow.changes.undoTitle", FlowWords.name(flow)),
            messages.text("flow.changes.undoText", when),
            progress -> sources.plans().proposeUndo(run.id(), progress),
            sources.production(flow) ? flow.toString() : null,
            true),
        done);
  }

  void repair(FlowName flow, List<Repair> repairs, Runnable done) {
    open(
        Wish.of(
            messages.text("flow.repair.title", FlowWords.name(flow)),
            messages.text("flow.repair.text"),
            progress -> sources.plans().proposeRepair(flow, repairs, progress)),
        done);
  }

  /** Starts again what FAILED of these connectors and their tasks. */
  void restart(FlowName flow, List<ConnectorStatus> connectors) {
    List<Repair> repairs =
        connectors.stream()
            .filter(FlowPlans::failed)
            .<Repair>map(connector -> new Repair.Restart(connector.name()))
            .toList();
    open(
        Wish.of(
            messages.text("flow.restart.title", FlowWords.name(flow)),
            messages.text("flow.restart.text"),
            progress -> sources.plans().proposeRepair(flow, repairs, progress)),
        () -> {});
  }

  /** Brings a flow that has drifted back to how it was described. */
  void bringBack(FlowName flow) {
    open(
        Wish.of(
            messages.text("flow.drift.backTitle", FlowWords.name(flow)),
            messages.text("flow.drift.backText"),
            asDescribed(flow)),
        () -> {});
  }

  /** Sets flows up as they are described, and remembers them. */
  void setUp(String title, String intro, List<FlowSpec> flows, Runs runs, Runnable done) {
    open(Wish.of(title, intro, progress -> sources.plans().propose(flows, runs, progress)), done);
  }

  static boolean failed(ConnectorStatus connector) {
    return connector.state().equals("FAILED")
        || connector.tasks().stream().anyMatch(task -> task.state().equals("FAILED"));
  }

  private PlanModel.Asking asDescribed(FlowName flow) {
    return progress ->
        sources
            .known()
            .apply(flow)
            .map(known -> sources.plans().propose(List.of(known.spec()), known.runs(), progress))
            .orElseGet(() -> Result.err(unknown(flow)));
  }

  static Problem unknown(FlowName flow) {
    return new Problem.Invalid(
        "Flow " + flow,
        "The workspace does not know it any more.",
        "Go back to the list of flows.");
  }

  private void open(Wish wish, Runnable done) {
    new PlanSheet(sources.plans(), context, wish, done).open();
  }
}
