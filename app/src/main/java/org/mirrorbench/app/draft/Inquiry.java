package org.mirrorbench.app.draft;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.engine.problem.Problem;

/**
 * A question to the engine that takes long, and its newest answer. FX thread only.
 *
 * @param <A> the answer
 */
final class Inquiry<A> {

  private final Background background;
  private final ReadOnlyObjectWrapper<State<A>> state =
      new ReadOnlyObjectWrapper<>(new State.Idle<>());
  private @Nullable Object asked;
  private @Nullable Task<?> task;
  private int round;

  /** How far it is. */
  sealed interface State<A> {
    /** Nobody asked, or it was cancelled. */
    record Idle<A>() implements State<A> {}

    record Asking<A>(Task<?> task) implements State<A> {}

    record Answered<A>(A value) implements State<A> {}

    record Failed<A>(Problem problem) implements State<A> {}
  }

  Inquiry(Background background) {
    this.background = background;
  }

  ReadOnlyObjectProperty<State<A>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  State<A> state() {
    return state.get();
  }

  /** The answer, or null while there is none. */
  @Nullable A answer() {
    return switch (state.get()) {
      case State.Answered<A>(A value) -> value;
      case State.Idle<A> idle -> null;
      case State.Asking<A> asking -> null;
      case State.Failed<A> failed -> null;
    };
  }

  /** Whether this was asked, and is answered or being answered. */
  boolean holds(Object question) {
    return question.equals(asked)
        && (state.get() instanceof State.Answered<A> || state.get() instanceof State.Asking<A>);
  }

  /** Forgets the answer unless it is to this question. */
  void keepOnly(Object question) {
    if (!question.equals(asked)) {
      stop();
      asked = null;
      state.set(new State.Idle<>());
    }
  }

  /** Forgets the answer; a question that is still open stays. */
  void forget() {
    if (!(state.get() instanceof State.Asking<A>)) {
      asked = null;
      state.set(new State.Idle<>());
    }
  }

  /** Asks, in place of a question that is still open. */
  void ask(Object question, String name, Background.Work<A> work, Consumer<A> answered) {
    stop();
    int mine = ++round;
    asked = question;
    background.run(
        name,
        work,
        new Background.Endings<A>(
            value ->
                end(
                    mine,
                    () -> {
                      state.set(new State.Answered<>(value));
                      answered.accept(value);
                    }),
            problem -> end(mine, () -> state.set(new State.Failed<>(problem))),
            () -> end(mine, () -> state.set(new State.Idle<>()))));
    // started on this thread, so it is still the newest
    Task<?> started = background.running().getLast();
    task = started;
    state.set(new State.Asking<>(started));
  }

  /** Cancels what is open. */
  void stop() {
    Task<?> open = task;
    if (open != null) {
      task = null;
      open.cancel();
    }
  }

  private void end(int mine, Runnable ending) {
    if (mine == round) {
      task = null;
      ending.run();
    }
  }
}
