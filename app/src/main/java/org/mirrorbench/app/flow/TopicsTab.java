package org.mirrorbench.app.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.EmptyState;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.control.WorkBar;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.ProblemBanner;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.SaidText;
import org.mirrorbench.app.text.StageText;
import org.mirrorbench.engine.Proofs;
import org.mirrorbench.engine.carryover.ParityRow;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Partitions, configs and ACLs of each mirrored topic, source beside target. FX thread only. */
final class TopicsTab {

  private static final double BADGE = 130;

  @FXML TextField filter;
  @FXML CheckBox onlyDifferences;
  @FXML Label counted;
  @FXML Label at;
  @FXML Button csv;
  @FXML Button compare;
  @FXML VBox told;
  @FXML VBox content;
  @FXML EmptyState empty;
  @FXML TableView<ParityRow> parity;

  private final Proofs proofs;
  private final PageContext context;
  private final Messages messages;
  private final Figures figures;
  private final ParityModel model = new ParityModel();
  private final WorkBar work;
  private final ProblemBanner banner;
  private final Parent root;
  private @Nullable FlowName flow;
  private Runnable cancel = () -> {};
  private int round;

  TopicsTab(Proofs proofs, PageContext context) {
    this.proofs = proofs;
    this.context = context;
    messages = context.messages();
    figures = new Figures(messages);
    work = new WorkBar(messages.text("doctor.cancel"), () -> cancel.run());
    banner = new ProblemBanner(messages);
    root = messages.load(this);
  }

  @FXML
  void initialize() {
    told.getChildren().setAll(banner, work);
    empty.show(
        "fth-columns", messages.text("flow.topics.empty"), messages.text("flow.topics.next"));
    empty.setAction(messages.text("flow.topics.compare"), this::compare);
    columns();
    model.filterProperty().bind(filter.textProperty());
    model.onlyDifferencesProperty().bind(onlyDifferences.selectedProperty());
    model.found().subscribe(this::draw);
    compare.setOnAction(event -> compare());
    csv.setOnAction(event -> export());
    draw();
  }

  Parent root() {
    return root;
  }

  TableView<?> table() {
    return parity;
  }

  /** Turns to a flow; what was read of another one is forgotten. */
  void choose(FlowName chosen) {
    if (!chosen.equals(flow)) {
      flow = chosen;
      round++;
      cancel.run();
      work.end();
      banner.show(null);
      model.clear();
      draw();
    }
  }

  /** Compares unless that was done. */
  void arrive() {
    if (model.at() == null && !work.isVisible() && !banner.isVisible()) {
      compare();
    }
  }

  private void columns() {
    parity.setPlaceholder(new Label(messages.text("flow.topics.none")));
    Table<ParityRow> table = new Table<>(parity, messages, "flow.topics.column.");
    table.node(
        "state",
        140,
        row -> ParityModel.urgency(row.state()),
        row ->
            new StateBadge(
                ParityModel.style(row.state()),
                messages.text("flow.topics.state." + row.state().name())));
    table.strong("topic", 150, ParityRow::topic);
    table.text("remote", 190, ParityRow::remote);
    table.text("what", 220, ParityRow::what);
    table.text("source", 140, row -> row.source() == null ? Figures.UNKNOWN : row.source());
    table.text("target", 140, row -> row.target() == null ? Figures.UNKNOWN : row.target());
    SaidText said = new SaidText(messages);
    table.text("why", 300, row -> said.of(row.why()));
    parity.setRowFactory(view -> new ExplainedRow(said));
    parity.getColumns().getFirst().setMinWidth(BADGE);
    table.items(
        model.found(),
        Comparator.comparingInt((ParityRow row) -> ParityModel.urgency(row.state()))
            .thenComparing(ParityRow::topic)
            .thenComparing(ParityRow::what));
  }

  private void compare() {
    FlowName compared = flow;
    if (compared == null) {
      return;
    }
    cancel.run();
    int mine = ++round;
    String task = messages.text("flow.topics.task", FlowWords.name(compared));
    work.begin(task);
    banner.show(null);
    draw();
    cancel =
        context
            .background()
            .run(
                task,
                progress -> proofs.parity(compared, telling(progress)),
                new Background.Endings<List<ParityRow>>(
                    rows -> end(mine, () -> model.show(rows, Instant.now())),
                    problem -> end(mine, () -> banner.show(problem)),
                    () -> end(mine, () -> {})));
  }

  private Progress telling(Background.Progress task) {
    StageText text = new StageText(messages);
    return (stage, done, total) -> {
      text.telling(task::at).at(stage, done, total);
      FxThread.run(() -> work.at(text.of(stage), done, total));
    };
  }

  private void end(int mine, Runnable ending) {
    if (mine == round) {
      cancel = () -> {};
      work.end();
      ending.run();
      draw();
    }
  }

  private void draw() {
    boolean known = model.at() != null;
    show(empty, !known && !work.isVisible() && !banner.isVisible());
    show(content, known);
    csv.setDisable(!known || model.found().isEmpty());
    compare.setDisable(work.isVisible());
    at.setText(known ? messages.text("flow.topics.at", figures.time(model.at())) : "");
    counted.setText(
        known
            ? Stream.of(ParityRow.State.values())
                .sorted(Comparator.comparingInt(ParityModel::urgency))
                .filter(state -> model.count(state) > 0)
                .map(state -> counted(state))
                .collect(Collectors.joining(" · "))
            : "");
  }

  private String counted(ParityRow.State state) {
    long count = model.count(state);
    return messages.count("flow.topics.count." + state.name(), count, figures.number(count));
  }

  private void export() {
    FlowName exported = flow;
    if (exported != null) {
      String text = ParityCsv.of(List.copyOf(parity.getItems()));
      context
          .dialogs()
          .save("topics-" + exported.source() + "-" + exported.target() + ".csv")
          .ifPresent(file -> write(file, text));
    }
  }

  private void write(Path file, String text) {
    context
        .background()
        .run(
            messages.text("flow.topics.writing", file.toString()),
            progress -> written(file, text),
            new Background.Endings<Path>(
                done ->
                    context.dialogs().tell(messages.text("flow.topics.written", file.toString())),
                problem -> context.dialogs().tell(problem),
                () -> {}));
  }

  private static Result<Path> written(Path file, String text) {
    try {
      return Result.ok(Files.writeString(file, text));
    } catch (IOException e) {
      return Result.err(
          new Problem.Failed(
              file.toString(),
              "It cannot be written: " + e.getMessage() + ".",
              "Choose another folder or free some space."));
    }
  }

  private static void show(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
