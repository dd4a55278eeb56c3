package org.mirrorbench.app.draft;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.DraftText;
import org.mirrorbench.engine.draft.ScenarioAdvice;
import org.mirrorbench.engine.flow.Scenario;

/** What a person is about to do, and between which clusters. */
final class ScenarioStep extends SetupStep {

  private static final int FIRST = 3;

  @FXML ChoiceTiles scenarios;
  @FXML VBox advice;
  @FXML Hyperlink more;
  @FXML VBox paths;
  @FXML Button add;
  @FXML Button reverse;

  private final DraftText texts;

  ScenarioStep(SetupModel model, PageContext context) {
    super("clusters", model, context);
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
        .subscribe(draft -> reverse.setDisable(PathRows.reverses(draft.paths()).isEmpty()));
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
