package org.mirrorbench.app.worker;

import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.worker.WizardModel.Answer;
import org.mirrorbench.engine.problem.Problem;

/**
 * A question to the engine that a step asks when it is shown, and asks again when what it was about
 * has changed. FX thread only.
 */
final class Inquiry<T> {

  private final Background background;
  private final Answer<T> answer;
  private final Supplier<Object> question;
  private final SimpleObjectProperty<State> state = new SimpleObjectProperty<>(new State.Idle());
  private @Nullable Task<?> task;
  private int round;

  /** How far it is. */
  sealed interface State {
    record Idle() implements State {}

    record Asking() implements State {}

    record Answered() implements State {}

    record Failed(Problem problem) implements State {}
  }

  /**
   * @param question what the answer depends on, as the draft is now
   */
  Inquiry(Background background, Answer<T> answer, Supplier<Object> question) {
    this.background = background;
    this.answer = answer;
    this.question = question;
  }

  SimpleObjectProperty<State> stateProperty() {
    return state;
  }

  /** Asks unless the answer is known. */
  void askOnce(String name, Background.Work<T> work) {
    if (answer.holds(question.get())) {
      state.set(new State.Answered());
    } else {
      ask(name, work);
    }
  }

  /** Asks, in place of a question that is still open. */
  void ask(String name, Background.Work<T> work) {
    Task<?> former = task;
    int mine = ++round;
    if (former != null) {
      former.cancel();
    }
    Object asked = question.get();
    answer.clear();
    state.set(new State.Asking());
    background.run(
        name,
        work,
        new Background.Endings<T>(
            value -> {
              if (mine == round) {
                answer.set(asked, value);
                end(new State.Answered());
              }
            },
            problem -> {
              if (mine == round) {
                end(new State.Failed(problem));
              }
            },
            () -> {
              if (mine == round) {
                end(new State.Idle());
              }
            }));
    task = background.running().getLast();
  }

  /** Cancels the question that is still open; it is asked again when it is next wanted. */
  void stop() {
    if (task != null) {
      task.cancel();
    }
  }

  private void end(State ended) {
    task = null;
    state.set(ended);
  }
}
