package org.mirrorbench.app.draft;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.FlowWords.StateWord;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.problem.Problem;

/**
 * Whether flows that were set up really run; one that stands still is started from here. FX thread
 * only.
 */
final class RunningPane {

  private final VBox box;
  private final SetupModel model;
  private final SetupWork work;
  private final PageContext context;
  private final Messages messages;
  private final VBox lines = new VBox(6);
  private final ReadOnlyBooleanWrapper allRun = new ReadOnlyBooleanWrapper();
  private List<FlowName> flows = List.of();
  private List<Line> drawn = List.of();

  /** What is told of a flow; the state is null while it is unknown. */
  private record Line(
      FlowName flow, @Nullable FlowState state, StateWord word, @Nullable Problem problem) {

    /** Whether it waits for somebody to start it. */
    boolean still() {
      return state == FlowState.STOPPED || state == FlowState.PAUSED || state == FlowState.FAILED;
    }
  }

  RunningPane(VBox box, SetupModel model, SetupWork work, PageContext context) {
    this.box = box;
    this.model = model;
    this.work = work;
    this.context = context;
    messages = context.messages();
    Label title = new Label(messages.text("draft.running.title"));
    title.getStyleClass().add("form-section");
    box.getChildren().setAll(title, lines);
    model.flowsProperty().subscribe(now -> draw());
  }

  /** Whether records can arrive: every flow runs. */
  ReadOnlyBooleanProperty allRunProperty() {
    return allRun.getReadOnlyProperty();
  }

  void show(boolean visible, List<FlowName> names) {
    flows = visible ? List.copyOf(names) : List.of();
    SetupStep.show(box, visible);
    draw();
  }

  private void draw() {
    List<Line> now = flows.stream().map(this::line).toList();
    allRun.set(!now.isEmpty() && now.stream().allMatch(one -> one.state() == FlowState.RUNNING));
    // a button that somebody is about to press stays where it is
    if (!now.equals(drawn)) {
      drawn = now;
      lines.getChildren().setAll(now.stream().map(this::node).toList());
    }
  }

  private Line line(FlowName name) {
    FlowSnapshot flow = model.flow(name);
    return flow == null
        ? new Line(name, null, new StateWord("unknown", messages.word(FlowState.UNKNOWN)), null)
        : new Line(name, flow.state(), word(flow), flow.problem());
  }

  /** A flow that has just begun has no health yet: what is known is that it runs. */
  private StateWord word(FlowSnapshot flow) {
    return flow.state() == FlowState.RUNNING
        ? new StateWord("running", messages.word(FlowState.RUNNING))
        : new FlowWords(messages).state(flow);
  }

  private Node node(Line line) {
    Label name = new Label(FlowWords.name(line.flow()));
    name.getStyleClass().add("strong");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label words = Words.wrapped(words(line), "muted");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox node = new HBox(10, new StateBadge(line.word().style(), line.word().word()), name, words);
    node.getStyleClass().add("form-line");
    if (line.still()) {
      node.getChildren().add(start(line.flow()));
    }
    return node;
  }

  private String words(Line line) {
    Problem problem = line.problem();
    FlowState state = line.state() == null ? FlowState.UNKNOWN : line.state();
    return problem != null && state == FlowState.FAILED
        ? new ProblemText(messages).whole(problem)
        : messages.text("draft.running." + state.name());
  }

  private Button start(FlowName flow) {
    Button button = new Button(messages.text("draft.running.start"), new FontIcon("fth-play"));
    button.setId("start-" + flow.source() + "-" + flow.target());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          button.setDisable(true);
          start(flow, button);
        });
    return button;
  }

  private void start(FlowName flow, Button button) {
    context
        .background()
        .run(
            messages.text("draft.task.start", FlowWords.name(flow)),
            progress -> work.sources.start().apply(flow).join(),
            new Background.Endings<>(
                started -> {},
                problem -> {
                  button.setDisable(false);
                  context.dialogs().tell(problem);
                },
                () -> button.setDisable(false)));
  }
}
