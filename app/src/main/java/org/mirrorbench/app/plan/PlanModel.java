package org.mirrorbench.app.plan;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.StageText;
import org.mirrorbench.engine.Plans;
import org.mirrorbench.engine.Proposal;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * One plan's way: proposed, shown, applied on demand, ended. Nothing is changed before {@link
 * #apply}. FX thread only.
 */
public final class PlanModel {

  /** How a proposal is made; blocking, interrupted to cancel. */
  @FunctionalInterface
  public interface Asking {
    Result<Proposal> propose(Progress progress);
  }

  /** How far it is. */
  public sealed interface State {

    /** Looking at what is really there. */
    record Proposing() implements State {}

    /** Ready to be looked at. */
    record Shown(Proposal proposal) implements State {}

    /** Being done. */
    record Applying(Proposal proposal) implements State {}

    /** Done, or done as far as it went. */
    record Ended(Proposal proposal, List<ApplyReport> reports) implements State {
      /** Whether every change was done. */
      public boolean whole() {
        return reports.stream().allMatch(report -> report.problem().isEmpty());
      }
    }

    /** It could not be proposed or applied. */
    record Prevented(Problem problem) implements State {}

    /** Cancelled before it was shown, or while it was applied. */
    record Cancelled(boolean begun) implements State {}
  }

  private final Plans plans;
  private final Background background;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Cancelled(false));
  private Runnable cancel = () -> {};
  private int round;

  public PlanModel(Plans plans, Background background, Messages messages) {
    this.plans = plans;
    this.background = background;
    this.messages = messages;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /**
   * Asks for a proposal, in place of one that is still being made.
   *
   * @param task its name among the window's tasks
   */
  public void propose(String task, Asking asking, Progress told) {
    cancel();
    int mine = ++round;
    state.set(new State.Proposing());
    cancel =
        background.run(
            task,
            progress -> asking.propose(both(progress, told)),
            new Background.Endings<>(
                proposal -> turn(mine, new State.Shown(proposal)),
                problem -> turn(mine, new State.Prevented(problem)),
                () -> turn(mine, new State.Cancelled(false))));
  }

  /** Does what is shown; nothing happens in any other state, or when it is blocked. */
  public void apply(String task, Progress told) {
    if (state.get() instanceof State.Shown(Proposal proposal) && !proposal.blocked()) {
      int mine = ++round;
      state.set(new State.Applying(proposal));
      cancel =
          background.run(
              task,
              progress -> plans.apply(proposal, both(progress, told)),
              new Background.Endings<>(
                  reports -> turn(mine, new State.Ended(proposal, reports)),
                  problem -> turn(mine, new State.Prevented(problem)),
                  () -> turn(mine, new State.Cancelled(true))));
    }
  }

  /** Cancels what is under way. */
  public void cancel() {
    cancel.run();
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
