package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.shell.Appearance.Theme;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.WorkbenchWindow;
import org.mirrorbench.engine.flow.Runs;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Walks the tabs and the sheets of a flow's page, and takes their pictures. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class FlowPageIT {

  private static final List<String> TABS = List.of("NOW", "TOPICS", "CHECKS", "CHANGES");

  private final Sample sample = new Sample();
  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = new Desk(stage);
  }

  /** The tests of a JVM share the stage. */
  @AfterEach
  void enlarge() {
    desk.resize(WorkbenchWindow.WIDTH, WorkbenchWindow.HEIGHT);
  }

  @Test
  void shouldShowEachTabInBothThemesAndLanguages() {
    open();
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
        desk.dress(theme, language);
        visitTabs("flow");
      }
    }
  }

  @Test
  void shouldFitIntoASmallWindow() {
    open();
    desk.dress(Theme.LIGHT, Locale.FRENCH);
    desk.resize(900, 600);
    visitTabs("small-flow");
    assertThat(desk.shortened()).doesNotContain("Mettre en pause", "Autres actions");
    desk.fire("canary");
    desk.fire("canary-send");
    desk.until(() -> desk.shows("canary-verdict"));
    desk.shoot("small-flow-canary");
    desk.fire("sheet-close");
    ask("remove");
    desk.until(() -> desk.shows("plan-apply"));
    desk.shoot("small-flow-remove");
  }

  @Test
  void shouldNarrowTheTopicsToWhatDiffers() {
    open();
    desk.fire("tab-TOPICS");
    TableView<?> rows = (TableView<?>) desk.node("parity");
    desk.until(() -> rows.getItems().size() == 17);

    desk.fx(() -> ((CheckBox) desk.node("parity-differences")).setSelected(true));
    desk.until(() -> rows.getItems().size() == 4);

    desk.fx(() -> ((TextField) desk.node("parity-filter")).setText("retention"));
    desk.until(() -> rows.getItems().size() == 1);
    desk.untilSaid("payments");
  }

  @Test
  void shouldFindAndRepairThroughAPlan() {
    open();
    desk.fire("tab-CHECKS");
    desk.fire("check-run");
    desk.untilSaid("2 errors · 0 warnings · 0 notes");
    assertThat(((TitledPane) desk.node("check-passed")).isExpanded()).isFalse();
    assertThat(desk.texts()).anyMatch(text -> text.contains("are one Kafka cluster"));

    desk.fire("check-mend-all");
    desk.until(() -> desk.shows("plan-apply"));
    desk.shoot("flow-repair");
    assertThat(sample.planner.asked).containsExactly("repair 1 " + Sample.LATE);

    desk.fire("plan-apply");
    desk.untilSaid("Everything is done.");
    assertThat(sample.planner.asked).endsWith("apply");
  }

  @Test
  void shouldSayWhichChangeFailed() {
    sample.planner.refusing = true;
    open();
    desk.fire("tab-CHECKS");
    desk.fire("check-run");
    desk.until(() -> desk.shows("check-mend-all"));
    desk.fire("check-mend-all");
    desk.until(() -> desk.shows("plan-apply"));

    desk.fire("plan-apply");

    desk.untilSaid("Not everything could be done");
    desk.untilSaid("It answered 403");
    desk.shoot("flow-plan-failed");
  }

  @Test
  void shouldTellInFrenchWhyATopicIsLeftOut() {
    open();
    desk.dress(Theme.LIGHT, Locale.FRENCH);
    desk.fire("tab-CHECKS");
    desk.fire("check-run");
    desk.until(() -> desk.shows("check-not-done"));
    desk.fx(() -> ((TitledPane) desk.node("check-not-done")).setExpanded(true));
    desk.untilSaid("les brokers ont refusé la requête");
    desk.shoot("flow-checks-open");
    desk.fire("check-why");
    desk.until(() -> desk.shows("why-offered"));
    type("why-name", "orders.dlq");

    desk.fire("why-ask");

    desk.untilSaid("Il n’est pas répliqué");
    desk.untilSaid("et c’est lui qui l’emporte.");
    desk.shoot("flow-why");
  }

  @Test
  void shouldTellWhyATopicIsLeftOut() {
    open();
    desk.fire("tab-CHECKS");
    desk.fire("check-why");
    desk.until(() -> desk.shows("why-offered"));
    type("why-name", "dlq");
    desk.shoot("flow-why-asking");
    type("why-name", "orders.dlq");

    desk.fire("why-ask");

    desk.untilSaid("It is not replicated");
    desk.untilSaid("Do the patterns take it?");
    assertThat(sample.doctor.asked).containsExactly("topic orders.dlq");
    desk.shoot("flow-why");
    desk.dress(Theme.DARK, Locale.ENGLISH);
    desk.shoot("flow-why");
  }

  @Test
  void shouldUndoARunThroughAPlan() {
    open();
    desk.fire("tab-CHANGES");
    TableView<?> runs = (TableView<?>) desk.node("runs");
    desk.until(() -> runs.getItems().size() == 3 && desk.shows("undo"));

    desk.fire("undo");

    desk.until(() -> desk.shows("plan-apply"));
    assertThat(sample.planner.asked).containsExactly("undo 3 " + Sample.LATE);
  }

  @Test
  void shouldShowDriftAndBringTheFlowBack() {
    open();
    desk.until(() -> desk.shows("drift"));
    desk.fire("drift");
    desk.until(() -> desk.shows("drift-back"));
    desk.shoot("flow-drift");

    desk.fire("drift-back");

    desk.until(() -> desk.shows("plan-apply"));
    assertThat(sample.planner.asked).containsExactly("propose " + Sample.LATE);
  }

  @Test
  void shouldRemoveAProductionFlowOnlyAfterItsNameWasTyped() {
    open();
    ask("remove");
    desk.until(() -> desk.shows("plan-typed"));
    assertThat(desk.node("plan-apply").isDisabled()).isTrue();
    desk.shoot("flow-remove");

    type("plan-typed", Sample.LATE.toString());
    desk.fire("plan-apply");

    desk.untilSaid("Everything is done.");
    assertThat(sample.planner.asked).containsExactly("remove " + Sample.LATE, "apply");
  }

  @Test
  void shouldShowTheFilesBeforeTheyAreWritten() {
    open();
    ask("export");
    TextArea preview = (TextArea) desk.node("export-preview");
    desk.until(() -> preview.getText().contains("clusters = paris-dc1"));
    desk.shoot("flow-export");

    desk.fire("export-format-CONNECT");

    desk.until(() -> preview.getText().contains("paris-source"));
  }

  @Test
  void shouldSendCanaryRecords() {
    open();
    desk.fire("canary");
    desk.fire("canary-send");
    desk.untilSaid("All arrived unchanged");
    desk.shoot("flow-canary");
  }

  @Test
  void shouldImportFlowsThroughAPlan() {
    open();
    desk.fx(() -> desk.window.go(new Place.Flows()));
    desk.until(() -> desk.shows("flows"));
    desk.untilSaid("1 difference");
    desk.shoot("flows-drift");
    desk.fx(() -> desk.window.askForFilesBy(Desk.always(Path.of("mm2.properties"))));

    desk.fire("import");

    desk.until(() -> desk.shows("import-plan"));
    desk.untilSaid("Line 22 · tasks.max");
    desk.shoot("flows-import");
  }

  @Test
  void shouldTellInFrenchWhatAFileHolds() {
    importFlows(Locale.FRENCH);

    desk.untilSaid("Ligne 22 · tasks.max");
    desk.untilSaid("Ce doit être un nombre.");
    desk.shoot("flows-import");
  }

  @ParameterizedTest
  @CsvSource({"ENGINE, Engine", "FILES, Files"})
  void shouldPlanImportedFlowsWhereOneChooses(String where, String runs) {
    importFlows(Locale.ENGLISH);

    desk.fire("import-runs-" + where);
    desk.fire("import-plan");
    desk.until(() -> desk.shows("plan-apply"));

    assertThat(sample.planner.asked).containsExactly("propose " + Sample.LATE);
    assertThat(sample.planner.runs).hasToString(runs + "[]");
    assertThat(sample.files.adopted).hasSize(1);
  }

  @Test
  void shouldOfferOnlyWorkersThatFitTheTarget() {
    importFlows(Locale.ENGLISH);
    desk.fx(() -> ((CheckBox) desk.node("import-paris-dc1-cloud-eu")).fire());

    desk.fire("import-runs-REMOTE");

    ComboBox<?> workers = (ComboBox<?>) desk.node("import-worker");
    assertThat(List.<Object>copyOf(workers.getItems()))
        .contains("dr-connect")
        .doesNotContain("cloud-blue");
    assertThat(desk.node("import-plan").isDisabled()).isEqualTo(workers.getValue() == null);
    desk.fx(() -> workers.getSelectionModel().selectFirst());
    desk.shoot("flows-import-remote");
    desk.fire("import-plan");
    desk.until(() -> desk.shows("plan-apply"));
    assertThat(sample.planner.runs).isEqualTo(new Runs.Remote(workers.getValue().toString()));
  }

  private void importFlows(Locale language) {
    open();
    desk.dress(Theme.LIGHT, language);
    desk.fx(() -> desk.window.go(new Place.Flows()));
    desk.until(() -> desk.shows("flows"));
    desk.fx(() -> desk.window.askForFilesBy(Desk.always(Path.of("mm2.properties"))));
    desk.fire("import");
    desk.until(() -> desk.shows("import-plan"));
  }

  private void open() {
    desk.open(sample.publish(), new Place.Flow(Sample.LATE));
    desk.dress(Theme.LIGHT, Locale.ENGLISH);
  }

  private void visitTabs(String name) {
    for (String tab : TABS) {
      desk.fire("tab-" + tab);
      if (tab.equals("CHECKS")) {
        desk.fire("check-run");
        desk.until(() -> desk.shows("check-passed"));
      }
      if (tab.equals("TOPICS")) {
        desk.until(() -> desk.shows("parity"));
      }
      if (tab.equals("CHANGES")) {
        desk.until(() -> desk.shows("undo"));
      }
      desk.shoot(name + "-" + tab.toLowerCase(Locale.ROOT));
    }
  }

  private void ask(String action) {
    desk.fx(
        () ->
            ((javafx.scene.control.MenuButton) desk.node("more"))
                .getItems().stream()
                    .filter(item -> item.getId().equals("more-" + action))
                    .findFirst()
                    .orElseThrow()
                    .fire());
  }

  private void type(String field, String words) {
    desk.fx(() -> ((TextField) desk.node(field)).setText(words));
  }
}
