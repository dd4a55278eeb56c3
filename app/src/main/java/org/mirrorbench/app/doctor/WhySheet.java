package org.mirrorbench.app.doctor;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.SegmentedChoice;
import org.mirrorbench.app.control.WorkBar;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.ProblemBanner;
import org.mirrorbench.app.shell.Sheet;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.Checkups;
import org.mirrorbench.engine.Inventories;
import org.mirrorbench.engine.doctor.Trace;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.Section;

/** Asks for a topic or a group and shows, decision by decision, what becomes of it. */
public final class WhySheet {

  private static final double WIDTH = 720;
  private static final double LIST = 150;
  private static final double ROW = 26;

  private final Checkups checkups;
  private final Inventories inventories;
  private final FlowName flow;
  private final PageContext context;
  private final Messages messages;
  private final Completion completion = new Completion();
  private final SegmentedChoice<Trace.Kind> kind = new SegmentedChoice<>();
  private final TextField name = new TextField();
  private final ListView<String> offered = new ListView<>(completion.offered());
  private final Button ask = new Button();
  private final WorkBar work;
  private final ProblemBanner banner;
  private final TraceView trace;
  private final ScrollPane answer;
  private Runnable cancelReading = () -> {};
  private Runnable cancelAsking = () -> {};

  public WhySheet(Checkups checkups, Inventories inventories, FlowName flow, PageContext context) {
    this.checkups = checkups;
    this.inventories = inventories;
    this.flow = flow;
    this.context = context;
    messages = context.messages();
    work = new WorkBar(messages.text("doctor.cancel"), () -> cancelAsking.run());
    banner = new ProblemBanner(messages);
    trace = new TraceView(messages);
    answer = new ScrollPane(trace);
  }

  /** Appears, and learns meanwhile what could be asked about. */
  public void open() {
    Label intro = new Label(messages.text("doctor.why.intro"));
    intro.getStyleClass().add("muted");
    intro.setWrapText(true);
    intro.setMinHeight(Region.USE_PREF_SIZE);
    answer.setFitToWidth(true);
    answer.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(answer, Priority.ALWAYS);
    new Sheet(
            messages,
            context.dialogs(),
            messages.text("doctor.why.title", FlowWords.name(flow)),
            WIDTH)
        .with(intro, question(), offered, banner, work, answer)
        .open(this::leave);
    read();
    FxThread.later(name::requestFocus);
  }

  private Node question() {
    kind.setId("why-kind");
    kind.offer(
        List.of(Trace.Kind.values()), each -> messages.text("doctor.why.kind." + each.name()));
    kind.valueProperty().set(Trace.Kind.TOPIC);
    kind.valueProperty().subscribe(chosen -> turn());
    name.setId("why-name");
    name.setPromptText(messages.text("doctor.why.prompt"));
    name.textProperty().subscribe(typed -> narrow());
    name.setOnAction(event -> ask());
    name.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DOWN && offered.isVisible()) {
            offered.requestFocus();
            offered.getSelectionModel().selectFirst();
          }
        });
    HBox.setHgrow(name, Priority.ALWAYS);
    ask.setId("why-ask");
    ask.setText(messages.text("doctor.why.ask"));
    ask.setGraphic(new FontIcon("fth-help-circle"));
    ask.setMinWidth(Region.USE_PREF_SIZE);
    ask.setOnAction(event -> ask());
    ask.disableProperty().bind(name.textProperty().isEmpty());
    offered.setId("why-offered");
    offered.setFixedCellSize(ROW);
    offered.getStyleClass().add("why-offered");
    offered.setOnMouseClicked(event -> take());
    offered.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            take();
          }
        });
    narrow();
    return new HBox(8, kind, name, ask);
  }

  private void turn() {
    completion.turn(kind.valueProperty().get() == Trace.Kind.GROUP);
    narrow();
  }

  private void narrow() {
    completion.narrow(name.getText());
    boolean any = !completion.offered().isEmpty();
    offered.setVisible(any);
    offered.setManaged(any);
    offered.setMinHeight(Math.min(LIST, completion.offered().size() * ROW + 2));
    offered.setPrefHeight(offered.getMinHeight());
  }

  private void take() {
    String taken = offered.getSelectionModel().getSelectedItem();
    if (taken != null) {
      name.setText(taken);
      name.positionCaret(taken.length());
      ask();
    }
  }

  /** Names that cannot be read are no reason not to ask: they can be typed. */
  private void read() {
    cancelReading =
        context
            .background()
            .run(
                messages.text("doctor.why.reading", flow.source()),
                progress -> inventories.read(flow.source(), Set.of(Section.GROUPS), Progress.NONE),
                new Background.Endings<Inventory>(
                    found -> {
                      completion.know(found);
                      turn();
                    },
                    problem -> {},
                    () -> {}));
  }

  private void ask() {
    String asked = name.getText().strip();
    if (asked.isEmpty()) {
      return;
    }
    cancelAsking.run();
    boolean group = kind.valueProperty().get() == Trace.Kind.GROUP;
    completion.close();
    offered.setVisible(false);
    offered.setManaged(false);
    banner.show(null);
    trace.clear();
    String task = messages.text("doctor.why.task", asked);
    work.begin(task);
    cancelAsking =
        context
            .background()
            .run(
                task,
                progress -> answer(group, asked),
                new Background.Endings<Trace>(this::show, this::fail, work::end));
  }

  private Result<Trace> answer(boolean group, String asked) {
    return group ? checkups.whyGroup(flow, asked) : checkups.whyTopic(flow, asked);
  }

  private void show(Trace found) {
    work.end();
    trace.show(found);
    answer.setVvalue(0);
  }

  private void fail(Problem problem) {
    work.end();
    banner.show(problem);
  }

  private void leave() {
    cancelReading.run();
    cancelAsking.run();
  }
}
