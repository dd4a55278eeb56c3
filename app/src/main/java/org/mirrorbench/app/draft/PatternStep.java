package org.mirrorbench.app.draft;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.engine.flow.DraftSettings;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Patterns;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Severity;

/**
 * A step whose patterns are rehearsed, as they are typed, on what the source really holds.
 *
 * @param <T> what is taken
 * @param <L> what is left
 */
abstract class PatternStep<T, L> extends SetupStep {

  final RehearsalPane<T, L> pane;
  final Figures figures;
  private final GroundBook grounds;
  private final Rehearser rehearser = new Rehearser(this::answered);
  private final InquiryPane inquiry;
  private Subscription followed = () -> {};
  private @Nullable FlowName path;
  private boolean shown;

  PatternStep(String id, SetupModel model, GroundBook grounds, PageContext context) {
    super(id, model, context);
    this.grounds = grounds;
    pane = new RehearsalPane<>(messages);
    figures = new Figures(messages);
    inquiry = new InquiryPane(pane.inquiry, messages, this::readAgain);
  }

  /** The patterns that it asks. */
  abstract Patterns patterns(FlowDraft draft);

  abstract FlowDraft with(FlowDraft draft, Patterns patterns);

  /** Shows what would be done, or takes it away. */
  abstract void draw(Rehearser.@Nullable Answer answer);

  @Override
  public String explanation() {
    FlowName first = path == null ? model.firstPath() : path;
    return messages.text("draft." + id() + ".explanation", first == null ? "" : first.source());
  }

  @Override
  Parent layout() {
    return pane.root();
  }

  @Override
  void bound() {
    pane.path.setConverter(new PathWords());
    pane.path.valueProperty().subscribe((before, chosen) -> turnTo(chosen));
    pane.refresh.setOnAction(event -> readAgain());
    fill(model.draft());
    pane.include.textProperty().subscribe((before, typed) -> take());
    pane.exclude.textProperty().subscribe((before, typed) -> take());
    model.draftProperty().subscribe((before, draft) -> changed(draft));
  }

  @Override
  public void enter() {
    shown = true;
    List<FlowName> paths = model.draft().paths();
    FlowName chosen = pane.path.getValue();
    pane.path.getItems().setAll(paths);
    show(pane.path, paths.size() > 1);
    FlowName next =
        chosen != null && paths.contains(chosen)
            ? chosen
            : paths.isEmpty() ? null : paths.getFirst();
    pane.path.setValue(next);
    turnTo(next);
  }

  @Override
  public void leave() {
    shown = false;
    followed.unsubscribe();
  }

  /** The wizard is closed. */
  void close() {
    rehearser.close();
  }

  @Override
  void focus() {
    pane.include.requestFocus();
  }

  private void turnTo(@Nullable FlowName chosen) {
    path = chosen;
    followed.unsubscribe();
    if (shown && chosen != null) {
      grounds.want(chosen);
      followed = grounds.of(chosen).stateProperty().subscribe(this::ground);
    }
  }

  private void readAgain() {
    FlowName now = path;
    if (now != null) {
      grounds.refresh(now);
    }
  }

  private void ground(Inquiry.State<Ground> state) {
    FlowName now = path;
    inquiry.show(state, () -> whenPath(each -> grounds.of(each).stop()));
    boolean known = state instanceof Inquiry.State.Answered<Ground>;
    show(pane.refresh, known);
    Ground answer = now == null ? null : grounds.of(now).answer();
    pane.asOf.setText(
        answer == null
            ? ""
            : messages.text(
                "draft.rehearsal.asOf",
                answer.source().alias(),
                figures.time(answer.source().at())));
    if (answer == null) {
      draw(null);
    }
    rehearse();
  }

  private void whenPath(Consumer<FlowName> use) {
    FlowName now = path;
    if (now != null) {
      use.accept(now);
    }
  }

  private void changed(FlowDraft draft) {
    if (!patterns(draft).equals(entered())) {
      fill(draft);
    }
    rehearse();
  }

  private void rehearse() {
    FlowName now = path;
    Ground ground = now == null ? null : grounds.of(now).answer();
    if (shown && now != null && ground != null) {
      rehearser.ask(new Rehearser.Question(now, ground, DraftSettings.of(model.draft(), now)));
    }
  }

  /** An answer about another path than the one that is shown comes too late. */
  private void answered(Rehearser.Answer answer) {
    if (shown && answer.question().path().equals(path)) {
      draw(answer);
    }
  }

  /** MirrorMaker would refuse the settings. */
  void refused(Problem problem) {
    boolean said =
        model.faultsProperty().get().stream()
            .anyMatch(fault -> asks(fault.field()) && SetupModel.blocks(fault));
    if (said) {
      return; // in better words, below
    }
    pane.clashes.getChildren().setAll(banner(Severity.ERROR, problem.sentence()));
    show(pane.clashes, true);
  }

  private void fill(FlowDraft draft) {
    Patterns now = patterns(draft);
    pane.include.setText(PatternText.write(now.include()));
    pane.exclude.setText(PatternText.write(now.exclude()));
  }

  private Patterns entered() {
    return new Patterns(
        PatternText.read(pane.include.getText()), PatternText.read(pane.exclude.getText()));
  }

  private void take() {
    Patterns now = entered();
    model.change(draft -> with(draft, now));
  }

  /** Shows paths in words. */
  private static final class PathWords extends StringConverter<FlowName> {
    @Override
    public String toString(@Nullable FlowName path) {
      return path == null ? "" : FlowWords.name(path);
    }

    @Override
    public FlowName fromString(String typed) {
      throw new UnsupportedOperationException();
    }
  }
}
