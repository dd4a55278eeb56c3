package org.mirrorbench.app.flow;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.FindingList;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.plan.PlanWords;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.ProblemBanner;
import org.mirrorbench.app.shell.Sheet;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.SaidText;
import org.mirrorbench.app.text.SymptomText;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.format.Imported;
import org.mirrorbench.engine.format.LintFinding;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;

/** What a file holds: its flows to choose from, what the linter says, what was not understood. */
final class ImportSheet {

  private static final double WIDTH = 820;

  private final Imported found;
  private final String file;
  private final FlowSources sources;
  private final FlowPlans plans;
  private final PageContext context;
  private final Messages messages;
  private final Figures figures;
  private final SaidText said;
  private final RunsChoice runs;
  private final ProblemBanner banner;
  private final Map<CheckBox, FlowSpec> boxes = new LinkedHashMap<>();
  private final Button plan = new Button();

  ImportSheet(
      Imported found, String file, FlowSources sources, FlowPlans plans, PageContext context) {
    this.found = found;
    this.file = file;
    this.sources = sources;
    this.plans = plans;
    this.context = context;
    messages = context.messages();
    figures = new Figures(messages);
    said = new SaidText(messages);
    runs = new RunsChoice(sources.fitting(), messages);
    banner = new ProblemBanner(messages);
  }

  void open() {
    Label about = words(messages.text("flow.import.text", found.format()), "muted");
    VBox body = new VBox(12, heading("flow.import.flows", found.flows().size()), flows());
    body.getChildren().addAll(words(messages.text("flow.import.where"), "card-title"), runs);
    body.getChildren().addAll(heading("flow.import.findings", found.findings().size()), findings());
    if (!found.kept().isEmpty()) {
      body.getChildren().add(kept());
    }
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    plan.setId("import-plan");
    plan.setText(messages.text("flow.import.plan"));
    plan.setGraphic(new FontIcon("fth-list"));
    plan.getStyleClass().add(Styles.ACCENT);
    plan.setOnAction(event -> plan());
    runs.onChange(this::offer);
    offer();
    HBox buttons = new HBox(8, plan);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    new Sheet(messages, context.dialogs(), messages.text("flow.import.title", file), WIDTH)
        .with(about, banner, scroll, buttons)
        .open(() -> {});
  }

  private Label heading(String key, int count) {
    return words(messages.count(key, count, figures.number(count)), "card-title");
  }

  private Node flows() {
    VBox list = new VBox();
    for (FlowSpec spec : found.flows()) {
      CheckBox box = new CheckBox(FlowWords.name(spec.name()));
      box.setId("import-" + spec.name().source() + "-" + spec.name().target());
      box.setSelected(true);
      box.setOnAction(event -> offer());
      boxes.put(box, spec);
      Label topics = words(spec.connectorSettings().getOrDefault("topics", ".*"), "cluster-line");
      topics.getStyleClass().add("code");
      VBox line = new VBox(2, box, topics);
      line.getStyleClass().add("import-line");
      list.getChildren().add(line);
    }
    return list;
  }

  private Node findings() {
    FindingList list = new FindingList();
    PlanWords planWords = new PlanWords(messages);
    list.show(
        found.findings().stream()
            .sorted(Comparator.comparing(LintFinding::severity).reversed())
            .map(this::entry)
            .toList(),
        planWords::more);
    return list;
  }

  private FindingList.Entry entry(LintFinding finding) {
    FindingList.Grade grade =
        switch (finding.severity()) {
          case ERROR -> FindingList.Grade.ERROR;
          case WARNING -> FindingList.Grade.WARNING;
          case INFO -> FindingList.Grade.INFO;
        };
    String line = messages.text("flow.import.line", figures.number(finding.line()));
    return new FindingList.Entry(
        grade,
        new SymptomText(messages).severity(finding.severity()),
        finding.key().isEmpty() ? line : line + " · " + finding.key(),
        said.of(finding.message()),
        said.of(finding.remedy()),
        null);
  }

  private Node kept() {
    VBox list = new VBox(3);
    found.kept().forEach(key -> list.getChildren().add(words(key, "code")));
    TitledPane pane =
        new TitledPane(
            messages.count(
                "flow.import.kept", found.kept().size(), figures.number(found.kept().size())),
            list);
    pane.setAnimated(false);
    pane.setExpanded(false);
    pane.getStyleClass().add("check-fold");
    return pane;
  }

  private void offer() {
    runs.target(chosen().stream().map(flow -> flow.target().alias()).collect(Collectors.toSet()));
    plan.setDisable(chosen().isEmpty() || runs.runs().isEmpty());
  }

  private void plan() {
    runs.runs().ifPresent(this::adopt);
  }

  /** Clusters and what nobody understood are remembered first: the plan asks those clusters. */
  private void adopt(Runs place) {
    plan.setDisable(true);
    banner.show(null);
    Imported wanted = found.only(chosen());
    context
        .background()
        .run(
            messages.text("flow.import.adopt", file),
            progress -> sources.exchange().adopt(wanted),
            new Background.Endings<List<FlowSpec>>(
                flows -> propose(wanted, flows, place),
                problem -> {
                  offer();
                  banner.show(problem);
                },
                this::offer));
  }

  private void propose(Imported wanted, List<FlowSpec> flows, Runs place) {
    offer();
    if (flows.size() < wanted.flows().size()) {
      banner.show(
          new Problem.Invalid(
              file, Reason.NO_CLUSTER_ADDRESS.text(), Reason.GIVE_CLUSTER_ADDRESS.text()));
      return;
    }
    plans.setUp(
        messages.text("flow.import.planTitle", file),
        messages.text("flow.import.planText." + RunsChoice.Where.of(place).name()),
        flows,
        place,
        () -> {});
  }

  private List<FlowSpec> chosen() {
    List<FlowSpec> chosen = new ArrayList<>();
    boxes.forEach(
        (box, spec) -> {
          if (box.isSelected()) {
            chosen.add(spec);
          }
        });
    return chosen;
  }

  private static Label words(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
