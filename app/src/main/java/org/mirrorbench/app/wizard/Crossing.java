package org.mirrorbench.app.wizard;

import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.text.ProblemText;

/** One passage from a step; once withdrawn it does nothing more. */
final class Crossing implements Passage {

  /** What the wizard does about it. */
  interface Guide {
    void goOn();

    void refuse(String headline, String detail, String remedy);

    /** Work goes on; null when it ended. */
    void busy(@Nullable Task<?> task);

    /** Work was cancelled; the step stays. */
    void halted();
  }

  private final Background background;
  private final ProblemText problems;
  private final Guide guide;
  private @Nullable Task<?> task;
  private boolean open = true;

  Crossing(Background background, ProblemText problems, Guide guide) {
    this.background = background;
    this.problems = problems;
    this.guide = guide;
  }

  @Override
  public void go() {
    if (open) {
      open = false;
      guide.goOn();
    }
  }

  @Override
  public void stay(String why) {
    if (open) {
      open = false;
      guide.refuse(why, "", "");
    }
  }

  @Override
  public <T> void work(String name, Background.Work<T> work, Consumer<? super T> done) {
    background.run(
        name,
        work,
        new Background.Endings<>(
            value -> end(() -> done.accept(value)),
            problem ->
                end(
                    () ->
                        guide.refuse(
                            problems.headline(problem),
                            problems.detail(problem),
                            problems.remedy(problem))),
            () -> end(guide::halted)));
    // started on this thread, so it is still the newest
    task = background.running().getLast();
    guide.busy(task);
  }

  @Override
  public void stay() {
    if (open) {
      open = false;
      guide.halted();
    }
  }

  /** Whether something runs in the background for it. */
  boolean working() {
    return task != null;
  }

  /** The person went elsewhere: what still runs is cancelled. */
  void withdraw() {
    open = false;
    Task<?> running = task;
    if (running != null) {
      task = null;
      running.cancel();
      guide.busy(null);
    }
  }

  private void end(Runnable ending) {
    task = null;
    if (open) {
      guide.busy(null);
      ending.run();
    }
  }
}
