package org.mirrorbench.app.doctor;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.StageText;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Severity;

/** The examination of one flow at a time. FX thread only. */
public final class CheckModel {

  /** Examines a known flow; blocking, interrupted to cancel. */
  @FunctionalInterface
  public interface Examination {
    Result<CheckReport> check(FlowName flow, Progress progress);
  }

  /** How far it is. */
  sealed interface State {
    record Idle() implements State {}

    record Running() implements State {}

    record Ended(CheckReport report) implements State {}

    record Prevented(Problem problem) implements State {}

    record Cancelled() implements State {}
  }

  private final Examination examination;
  private final Background background;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
  private Runnable cancel = () -> {};
  private @Nullable FlowName flow;
  private int round;

  public CheckModel(Examination examination, Background background, Messages messages) {
    this.examination = examination;
    this.background = background;
    this.messages = messages;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Turns to a flow; what was found in another one is forgotten, and not looked for any more. */
  public void choose(FlowName chosen) {
    if (!chosen.equals(flow)) {
      cancel();
      round++;
      flow = chosen;
      state.set(new State.Idle());
    }
  }

  /** Examines the flow, in place of an examination that is still under way. */
  void run(Progress told) {
    cancel();
    FlowName examined = Objects.requireNonNull(flow, "No flow was chosen");
    int mine = ++round;
    state.set(new State.Running());
    cancel =
        background.run(
            messages.text("doctor.task", FlowWords.name(examined)),
            progress -> examination.check(examined, both(progress, told)),
            new Background.Endings<>(
                report -> turn(mine, new State.Ended(report)),
                problem -> turn(mine, new State.Prevented(problem)),
                () -> turn(mine, new State.Cancelled())));
  }

  void cancel() {
    cancel.run();
  }

  /** What was found, gravest first; empty while nothing is known. */
  List<Finding> findings() {
    return state.get() instanceof State.Ended(CheckReport report) ? report.findings() : List.of();
  }

  long count(Severity severity) {
    return findings().stream().filter(finding -> finding.severity() == severity).count();
  }

  /** All that would mend what was found, each once. */
  List<Repair> repairs() {
    return findings().stream()
        .map(Finding::repair)
        .filter(Objects::nonNull)
        .<Repair>map(Objects::requireNonNull)
        .distinct()
        .toList();
  }

  private Progress both(Background.Progress task, Progress told) {
    Progress named = new StageText(messages).telling(task::at);
    return (stage, done, total) -> {
      named.at(stage, done, total);
      told.at(stage, done, total);
    };
  }

  private void turn(int mine, State next) {
    if (mine == round) {
      cancel = () -> {};
      state.set(next);
    }
  }
}
