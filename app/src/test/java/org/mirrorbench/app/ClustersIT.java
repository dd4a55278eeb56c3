package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Appearance;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Drives the page of clusters on sample data, by mouse and keyboard, and takes its pictures. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class ClustersIT {

  private final Sample sample = new Sample();
  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = new Desk(stage);
  }

  @Test
  void shouldShowACardForEachClusterInBothThemesAndLanguages() {
    open(sample.publish());

    for (Locale language : Messages.LANGUAGES) {
      for (Appearance.Theme theme : List.of(Appearance.Theme.LIGHT, Appearance.Theme.DARK)) {
        desk.dress(theme, language);
        desk.shoot("clusters-cards");
      }
    }

    assertThat(desk.texts())
        .contains("paris-dc1", "SASL_SSL · SCRAM-SHA-512", "412")
        .anyMatch(text -> text.contains("lyon-edge ne répond pas"))
        .contains("Garder comme profil");
  }

  @Test
  void shouldFitTheSmallestWindow() {
    open(sample.publish());
    desk.resize(900, 600);
    for (Locale language : Messages.LANGUAGES) {
      desk.dress(Appearance.Theme.LIGHT, language);
      fits("small-clusters");
      desk.fire("edit-paris-dc1");
      desk.until(() -> desk.shows("field-ALIAS") && desk.shows("beside-FORM"));
      fits("small-cluster-form");
      desk.fire("beside-PROPERTIES");
      desk.shoot("small-cluster-properties");
      desk.fire("test");
      desk.untilSaid(desk.window.words("cluster.rights.title"));
      fits("small-cluster-form-test");
      desk.fire("cancel");
      desk.until(() -> !desk.shows("field-ALIAS"));
      desk.fire("test-paris-dc1");
      desk.untilSaid(desk.window.words("cluster.rights.title"));
      fits("small-cluster-test");
      desk.fire("sheet-close");
    }
  }

  private void fits(String name) {
    desk.shoot(name);
    assertThat(desk.shortened()).as(name).isEmpty();
  }

  @Test
  void shouldTeachTheNextStepWhileThereIsNone(CalmRobot robot) {
    sample.clusters.publish(new KnownCluster[0]);
    open(sample);
    desk.shoot("clusters-empty");

    robot.clickOn("Add cluster");

    desk.until(() -> desk.shows("field-ALIAS"));
  }

  @Test
  void shouldFilterAndWalkTheCardsByKeyboard(CalmRobot robot) {
    open(sample.publish());

    desk.fx(() -> desk.node("cluster-paris-dc1").requestFocus());
    robot.push(KeyCode.RIGHT);
    desk.until(() -> desk.node("cluster-cloud-eu").isFocused());
    robot.clickOn("#filter").write("scram");
    desk.until(() -> desk.texts().contains("1 of 6 clusters"));
    robot.write("zzz");
    desk.untilSaid("No cluster matches");
  }

  @Test
  void shouldShowAFailingTestWithItsRemedy(CalmRobot robot) {
    open(sample.publish());
    robot.clickOn("#test-lyon-edge");

    desk.untilSaid("Failed at: TLS");
    shootInAllDresses("cluster-test-failed", robot, "report-lyon-edge");
    assertThat(desk.texts()).anyMatch(text -> text.contains("subject alternative name"));
  }

  @Test
  void shouldShowStagesAsTheyEndAndTheMissingRights(CalmRobot robot) {
    sample.clusters.gate = new CountDownLatch(1);
    open(sample.publish());
    robot.clickOn("#test-paris-dc1");
    desk.untilSaid("Testing");
    desk.until(() -> desk.texts().stream().filter("passed"::equals).count() == 2);
    desk.shoot("cluster-test-running");
    sample.clusters.gate.countDown();

    desk.untilSaid("8 stages passed");
    desk.shoot("cluster-test-passed");
    robot.clickOn("#only-missing");
    TableView<?> rights = (TableView<?>) desk.node("rights");
    desk.until(() -> rights.getItems().size() == 3);
    robot.clickOn("#test-copy");
    desk.until(() -> Clipboard.getSystemClipboard().hasString());
    assertThat(FxThread.call(() -> Clipboard.getSystemClipboard().getString()))
        .contains("Connection to paris-dc1", "ALTER_CONFIGS");
  }

  @Test
  void shouldCancelATestAndInterruptIt(CalmRobot robot) {
    sample.clusters.gate = new CountDownLatch(1);
    open(sample.publish());
    robot.clickOn("#test-paris-dc1");
    desk.until(() -> desk.shows("test-cancel"));

    robot.clickOn("#test-cancel");

    desk.untilSaid("Cancelled");
    desk.until(() -> sample.clusters.asked.contains("interrupted"));
    robot.push(KeyCode.ESCAPE);
    desk.until(() -> !desk.shows("test-again"));
  }

  @Test
  void shouldAskForTheNameBeforeAProductionClusterIsRemoved(CalmRobot robot) {
    open(sample.publish());
    desk.fx(() -> desk.node("cluster-paris-dc1").requestFocus());
    robot.push(KeyCode.DELETE);
    desk.until(() -> desk.shows("dialog-typed"));
    desk.shoot("cluster-remove-prod");
    assertThat(desk.node("dialog-yes").isDisabled()).isTrue();

    robot.clickOn("#dialog-typed").write("paris-dc1").push(KeyCode.ENTER);

    desk.until(() -> sample.clusters.asked.contains("remove paris-dc1"));
  }

  @Test
  void shouldImportWhatIsChosenFromAFile(CalmRobot robot) {
    sample.clusters.inFile.addAll(
        List.of(SampleProfiles.plain(), SampleProfiles.iam(), SampleProfiles.pastedPem()));
    desk.fx(() -> desk.window.askForFilesBy(Desk.always(Path.of("mm2.properties"))));
    open(sample.publish());
    robot.clickOn("#load");
    desk.until(() -> desk.shows("import-keep"));
    desk.shoot("clusters-import");
    assertThat(((CheckBox) desk.node("import-dev-local")).isDisabled()).isTrue();

    robot.clickOn("#import-partner").clickOn("#import-keep");

    desk.until(() -> sample.clusters.asked.contains("save msk for null"));
    assertThat(sample.clusters.saved).hasSize(1);
  }

  private void shootInAllDresses(String name, CalmRobot robot, String opener) {
    for (Locale language : Messages.LANGUAGES) {
      desk.dress(Appearance.Theme.LIGHT, language);
      if (!FxThread.call(() -> desk.shows("sheet-close"))) {
        robot.clickOn("#" + opener);
        desk.until(() -> desk.shows("sheet-close"));
      }
      desk.shoot(name);
      desk.dress(Appearance.Theme.DARK, language);
      desk.shoot(name);
    }
    desk.dress(Appearance.Theme.LIGHT, Locale.ENGLISH);
    robot.clickOn("#" + opener);
    desk.until(() -> desk.shows("sheet-close"));
  }

  private void open(Sample from) {
    desk.open(from, new Place.Clusters());
  }
}
