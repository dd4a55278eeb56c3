package org.mirrorbench.app.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.DraftText;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.draft.ScenarioAdvice;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Scenario;
import org.mirrorbench.engine.problem.Severity;

/** What a person is about to do, and between which clusters. */
final class ScenarioStep extends SetupStep {

  private static final int FIRST = 3;

  @FXML ChoiceTiles scenarios;
  @FXML VBox advice;
  @FXML Hyperlink more;
  @FXML VBox paths;
  @FXML VBox namesakes;
  @FXML Button add;
  @FXML Button reverse;

  private final DraftText texts;
  private final ObservableValue<Boolean> valid;

  ScenarioStep(SetupModel model, PageContext context) {
    super("clusters", model, context);
    valid =
        Bindings.createObjectBinding(
            () -> super.valid().getValue() && !model.namesakes().refused(),
            model.draftProperty(),
            model.flowsProperty(),
            model.ownProperty(),
            model.faultsProperty());
    texts = new DraftText(messages);
  }

  @FXML
  void initialize() {
    for (Scenario scenario : Scenario.values()) {
      scenarios.offer(
          scenario.name(), texts.title(scenario), texts.what(scenario), icon(scenario), "");
    }
  }

  @Override
  void bound() {
    scenarios.valueProperty().set(model.draft().scenario().name());
    scenarios.valueProperty().subscribe((before, chosen) -> take(Scenario.valueOf(chosen)));
    model
        .draftProperty()
        .map(draft -> draft.scenario())
        .subscribe(
            scenario -> {
              scenarios.valueProperty().set(scenario.name());
              advise(scenario, false);
            });
    PathRows rows = new PathRows(paths, model, messages);
    add.setOnAction(event -> rows.add());
    reverse.setOnAction(event -> rows.addReverse());
    model
        .draftProperty()
        .subscribe(
            draft -> {
              reverse.setDisable(PathRows.reverses(draft.paths()).isEmpty());
              drawNamesakes();
            });
    model
        .flowsProperty()
        .map(flows -> flows.stream().map(FlowSnapshot::name).toList())
        .subscribe(names -> drawNamesakes());
  }

  @Override
  public void enter() {
    drawNamesakes();
  }

  @Override
  public ObservableValue<Boolean> valid() {
    return valid;
  }

  private void drawNamesakes() {
    Namesakes now = model.namesakes();
    List<Node> banners = new ArrayList<>();
    if (!now.taken().isEmpty()) {
      String names = now.taken().stream().map(FlowWords::name).collect(Collectors.joining(", "));
      banners.add(
          banner(
              now.refused() ? Severity.ERROR : Severity.WARNING,
              messages.text("draft.clusters." + (now.refused() ? "copied" : "taken"), names)));
    }
    FlowName left = now.left();
    if (left != null) {
      banners.add(
          banner(Severity.WARNING, messages.text("draft.clusters.left", FlowWords.name(left))));
    }
    namesakes.getChildren().setAll(banners);
    show(namesakes, !banners.isEmpty());
  }

  private void advise(Scenario scenario, boolean all) {
    List<ScenarioAdvice> known = ScenarioAdvice.of(scenario);
    List<ScenarioAdvice> shown = all ? known : known.subList(0, Math.min(FIRST, known.size()));
    advice
        .getChildren()
        .setAll(shown.stream().map(each -> Words.wrapped("• " + texts.advice(each))).toList());
    show(more, shown.size() < known.size());
    more.setOnAction(event -> advise(scenario, true));
  }

  /** Only another scenario fills the draft: coming back to it does not undo what was entered. */
  private void take(Scenario scenario) {
    if (model.draft().scenario() != scenario) {
      model.change(draft -> SetupRules.fill(draft, scenario));
    }
  }

  @Override
  boolean asks(String field) {
    return field.equals("paths");
  }

  @Override
  void focus() {
    if (paths.lookup(".combo-box") != null) {
      paths.lookup(".combo-box").requestFocus();
    }
  }

  private static String icon(Scenario scenario) {
    return switch (scenario) {
      case DISASTER_RECOVERY -> "fth-life-buoy";
      case MIGRATION -> "fth-truck";
      case MULTI_REGION -> "fth-share-2";
      case AGGREGATION -> "fth-git-merge";
      case CROSS_CLUSTER_READING -> "fth-book-open";
      case ACTIVE_ACTIVE -> "fth-repeat";
      case TRIAL -> "fth-play-circle";
    };
  }
}
