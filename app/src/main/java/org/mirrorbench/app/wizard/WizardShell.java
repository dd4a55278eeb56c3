package org.mirrorbench.app.wizard;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.scene.Parent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;

/**
 * A wizard that lives in a page: steps at the left, the current one beside them, buttons below. FX
 * thread only.
 *
 * <p>Back is always possible. Next asks an invalid step to say what is wrong; a valid one may work
 * in the background before it lets go. Steps may come and go while the wizard runs; there is always
 * at least one.
 */
public final class WizardShell<D> {

  private final Course course;
  private final Drafts<D> drafts;
  private final Endings endings;
  private final PageContext context;
  private final Messages messages;
  private final WizardPane pane;
  private final CourseView view;
  private final Leaving leaving;
  private final Subscription watched;
  private @Nullable Crossing crossing;
  private @Nullable Aim aim;
  private boolean changed;
  private boolean open = true;

  /** Where a person wants to go, and how the step greets them there. */
  private record Aim(String step, Consumer<WizardStep> greet) {}

  /**
   * @param draft what is kept at each change
   */
  public WizardShell(
      ObservableList<? extends WizardStep> steps,
      ObservableValue<D> draft,
      Drafts<D> drafts,
      Endings endings,
      PageContext context) {
    this.drafts = drafts;
    this.endings = endings;
    this.context = context;
    messages = context.messages();
    course = new Course(steps);
    changed = drafts.latest() != null;
    pane = new WizardPane(messages);
    view = new CourseView(course, pane, endings.finishWords(), messages, this::go);
    leaving = new Leaving(context.dialogs(), messages, endings.putAside());
    pane.cancel.setOnAction(event -> leave());
    pane.back.setOnAction(event -> back());
    pane.next.setOnAction(event -> next());
    pane.halt.setOnAction(event -> withdraw());
    WizardKeys.install(pane.root(), this);
    watched =
        Subscription.combine(
            draft.subscribe((before, now) -> keep(now)),
            steps.subscribe(this::stepsChanged),
            pane::close,
            view::close);
    enter(pane::focus);
  }

  public Parent root() {
    return pane.root();
  }

  /** The step that is shown. */
  public WizardStep step() {
    return course.step();
  }

  /** Goes on, if the step agrees. */
  public void next() {
    aim = null;
    advance();
  }

  /** Goes on unless that would finish the wizard, which takes a person's clear will. */
  void nextWithin() {
    if (!course.progress().last()) {
      next();
    }
  }

  /** Goes back; what the step was doing is cancelled. */
  public void back() {
    if (course.index() > 0) {
      go(course.index() - 1);
    }
  }

  /**
   * Leads to a step and to what a finding there is about: back at once; forward through steps that
   * were seen, as {@link #next} does, and no further than they agree.
   *
   * @param matter what {@link WizardStep#point} understands
   */
  public void lead(String step, String matter) {
    int to = course.indexOf(step);
    if (to == course.index()) {
      step().point(matter);
    } else if (course.progress().reachable(to)) {
      go(new Aim(step, aimed -> aimed.point(matter)));
    }
  }

  /** Leaves the wizard; asks first when something was entered. What runs is cancelled instead. */
  public void leave() {
    if (working()) {
      withdraw();
    } else if (changed) {
      leaving.ask(() -> end(endings.left()), this::close);
    } else {
      end(endings.left());
    }
  }

  /** Lets go of everything without a word; the draft stays. */
  public void close() {
    if (open) {
      open = false;
      withdraw();
      step().leave();
      watched.unsubscribe();
    }
  }

  private void go(int to) {
    go(new Aim(course.steps().get(to).id(), pane::focus));
  }

  /** Back at once; forward only by what {@link #next} asks of each step. */
  private void go(Aim to) {
    int at = course.indexOf(to.step());
    aim = at > course.index() ? to : null;
    if (at > course.index()) {
      advance();
    } else if (at < course.index()) {
      withdraw();
      show(at, to.greet());
    }
  }

  private void advance() {
    if (working()) {
      return;
    }
    withdraw();
    pane.calm();
    if (!step().valid().getValue()) {
      aim = null;
      step().complain();
    } else {
      Crossing started =
          new Crossing(context.background(), new ProblemText(messages), new Answers());
      crossing = started;
      step().next(started);
    }
  }

  private void goOn() {
    StepProgress now = course.progress();
    if (!now.last()) {
      goOn(now.current() + 1);
    } else if (now.firstUnready() < now.current()) {
      show(now.firstUnready(), this::complain);
    } else {
      end(endings.finished());
    }
  }

  /** An aim is followed through steps that a person has seen. */
  private void goOn(int to) {
    Aim aimed = aim;
    int end = aimed == null ? to : course.indexOf(aimed.step());
    boolean through = end > to && course.seen(to);
    show(to, aimed != null && end == to ? aimed.greet() : pane::focus);
    aim = through ? aimed : null;
    if (through) {
      advance();
    }
  }

  private void complain(WizardStep step) {
    pane.focus(step);
    if (!step.valid().getValue()) {
      step.complain();
    }
  }

  private void end(Runnable ending) {
    close();
    drafts.forget();
    ending.run();
  }

  private void show(int to, Consumer<WizardStep> greet) {
    step().leave();
    course.turnTo(to);
    enter(greet);
  }

  /**
   * @param greet puts the keyboard where it belongs, once the step is laid out
   */
  private void enter(Consumer<WizardStep> greet) {
    WizardStep step = step();
    pane.show(step);
    view.draw();
    step.enter();
    FxThread.later(
        () -> {
          if (step.equals(step())) {
            greet.accept(step);
          }
        });
  }

  private void stepsChanged() {
    WizardStep before = step();
    boolean stays = course.find();
    view.follow();
    if (stays) {
      view.draw();
    } else {
      withdraw();
      before.leave();
      enter(pane::focus);
    }
  }

  private void keep(D draft) {
    changed = true;
    drafts.keep(draft);
    String at = new Figures(messages).time(Instant.now());
    pane.kept.setText(messages.text("wizard.draft.kept", at));
    view.draw();
  }

  private boolean working() {
    return crossing != null && crossing.working();
  }

  private void withdraw() {
    Crossing begun = crossing;
    crossing = null;
    if (begun != null) {
      begun.withdraw();
    }
  }

  /** What a crossing tells. */
  private final class Answers implements Crossing.Guide {

    @Override
    public void goOn() {
      crossing = null;
      WizardShell.this.goOn();
    }

    @Override
    public void refuse(String title, String detail, String remedy) {
      halted();
      pane.refuse(title, detail, remedy);
    }

    @Override
    public void busy(@Nullable Task<?> task) {
      if (task == null) {
        pane.rest();
      } else {
        pane.work(task, step().usableAtWork());
      }
    }

    @Override
    public void halted() {
      crossing = null;
      aim = null;
    }
  }
}
