package org.mirrorbench.app.wizard;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.ProblemText;

/**
 * A wizard that lives in a page: steps at the left, the current one beside them, buttons below. FX
 * thread only.
 *
 * <p>Back is always possible. Next asks an invalid step to say what is wrong; a valid one may work
 * in the background before it lets go. The steps may change while the wizard runs, but not those
 * before the current one.
 */
public final class WizardShell<D> {

  @FXML VBox list;
  @FXML Label kept;
  @FXML Label heading;
  @FXML Label explanation;
  @FXML ScrollPane body;
  @FXML HBox refusal;
  @FXML Label refusalTitle;
  @FXML Label refusalDetail;
  @FXML Label refusalRemedy;
  @FXML HBox busy;
  @FXML ProgressBar progress;
  @FXML Label busyWords;
  @FXML Button halt;
  @FXML Button cancel;
  @FXML Button back;
  @FXML Button next;

  private final ObservableList<? extends WizardStep> steps;
  private final Drafts<D> drafts;
  private final Endings endings;
  private final PageContext context;
  private final StepList entries;
  private final WizardStatus status = new WizardStatus(this);
  private final Parent root;
  private final Subscription watched;
  private Subscription validity = () -> {};
  private @Nullable Crossing crossing;
  private boolean changed;
  private int current;
  private int furthest;

  /**
   * What follows the wizard.
   *
   * @param finishWords what the last step's button says now
   */
  public record Endings(Supplier<String> finishWords, Runnable finished, Runnable left) {}

  /**
   * @param draft what is kept at each change
   */
  public WizardShell(
      ObservableList<? extends WizardStep> steps,
      ObservableValue<D> draft,
      Drafts<D> drafts,
      Endings endings,
      PageContext context) {
    this.steps = steps;
    this.drafts = drafts;
    this.endings = endings;
    this.context = context;
    changed = drafts.latest() != null;
    root = context.messages().load(this);
    entries = new StepList(list, context.messages(), this::go);
    WizardKeys.install(root, this);
    watched =
        Subscription.combine(
            draft.subscribe((before, now) -> keep(now)), steps.subscribe(this::stepsChanged));
    watch();
    enter();
  }

  @FXML
  void initialize() {
    cancel.setOnAction(event -> leave());
    back.setOnAction(event -> back());
    next.setOnAction(event -> next());
    halt.setOnAction(event -> withdraw());
    show(refusal, false);
    show(busy, false);
  }

  public Parent root() {
    return root;
  }

  /** The step that is shown. */
  public WizardStep step() {
    return steps.get(current);
  }

  /** Goes on, if the step agrees. */
  public void next() {
    if (crossing != null) {
      return;
    }
    show(refusal, false);
    if (!step().valid().getValue()) {
      step().complain();
    } else {
      Crossing started =
          new Crossing(context.background(), new ProblemText(context.messages()), new Answers());
      crossing = started;
      step().next(started);
    }
  }

  /** Goes back; what the step was doing is cancelled. */
  public void back() {
    if (current > 0) {
      go(current - 1);
    }
  }

  /** Leaves the wizard; asks first when something was entered. What runs is cancelled instead. */
  public void leave() {
    if (crossing != null) {
      withdraw();
    } else if (changed) {
      var messages = context.messages();
      context
          .dialogs()
          .confirm(
              messages.text("wizard.leave.title"),
              messages.text("wizard.leave.text"),
              messages.text("wizard.leave.yes"),
              () -> end(endings.left()));
    } else {
      end(endings.left());
    }
  }

  /** Lets go of everything without a word; the draft stays. */
  public void close() {
    withdraw();
    watched.unsubscribe();
    validity.unsubscribe();
  }

  /** Leads to a step: back at once, forward only by what {@link #next} asks. */
  private void go(int step) {
    if (step == current + 1) {
      next();
    } else if (step < current) {
      withdraw();
      show(step);
    }
  }

  private void goOn() {
    int faulty = progress().last() ? progress().firstFaulty() : current;
    if (faulty != current) {
      show(faulty);
      step().complain();
    } else if (progress().last()) {
      end(endings.finished());
    } else {
      show(current + 1);
    }
  }

  private void end(Runnable ending) {
    close();
    drafts.forget();
    ending.run();
  }

  private void show(int step) {
    current = step;
    furthest = Math.max(furthest, step);
    show(refusal, false);
    enter();
  }

  private void enter() {
    WizardStep step = step();
    heading.setText(step.heading());
    explanation.setText(step.explanation());
    show(explanation, !step.explanation().isEmpty());
    body.setContent(step.content());
    body.setVvalue(0);
    root.setId("wizard-" + step.id());
    draw();
    step.enter();
    FxThread.later(() -> focus(step));
  }

  private void focus(WizardStep step) {
    if (!Focus.first(step.content())) {
      next.requestFocus();
    }
  }

  private void stepsChanged() {
    furthest = Math.min(furthest, steps.size() - 1);
    watch();
    draw();
  }

  private void watch() {
    validity.unsubscribe();
    validity =
        steps.stream()
            .map(step -> step.valid().subscribe((before, now) -> draw()))
            .reduce(() -> {}, Subscription::and);
  }

  private StepProgress progress() {
    List<Boolean> valid = steps.stream().map(step -> step.valid().getValue()).toList();
    return new StepProgress(current, Math.max(current, furthest), valid);
  }

  private void draw() {
    StepProgress now = progress();
    entries.show(steps, now);
    back.setDisable(current == 0);
    next.setText(
        now.last()
            ? endings.finishWords().get()
            : context.messages().text("wizard.next", lower(steps.get(current + 1).title())));
  }

  private void keep(D draft) {
    changed = true;
    drafts.keep(draft);
    String at = new Figures(context.messages()).time(java.time.Instant.now());
    kept.setText(context.messages().text("wizard.draft.kept", at));
    draw();
  }

  private void withdraw() {
    Crossing open = crossing;
    crossing = null;
    if (open != null) {
      open.withdraw();
    }
  }

  /** A title within a sentence; an abbreviation such as TLS stays as it is. */
  private static String lower(String title) {
    boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    return word ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
  }

  static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
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
      crossing = null;
      status.refuse(title, detail, remedy);
    }

    @Override
    public void busy(@Nullable Task<?> task) {
      status.busy(task);
    }

    @Override
    public void halted() {
      crossing = null;
    }
  }
}
