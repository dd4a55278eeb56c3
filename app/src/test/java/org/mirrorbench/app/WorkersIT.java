package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.app.fx.CalmRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Drives the Workers page by mouse and keyboard, and takes its pictures. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class WorkersIT {

  @TempDir Path folder;

  private WorkersDesk desk;

  @Start
  void start(Stage stage) {
    desk = new WorkersDesk(stage, folder);
  }

  @Test
  void shouldShowEachWorkerWithItsClusterAndWhatStandsAgainstIt() {
    desk.workers.publish();
    desk.open();

    assertThat(desk.texts())
        .contains("6 of 6 workers", "4 running · 1 down", "edge-old does not answer", "1 error");
    desk.shootAll("workers");
    desk.select("cloud-blue");
    desk.shoot("workers-wrong-cluster");
    assertThat(desk.texts()).contains(SampleWorkers.WRONG.detail(), SampleWorkers.WRONG.remedy());
  }

  @Test
  void shouldFilter() {
    desk.workers.publish();
    desk.open();

    desk.robot.clickOn("#filter").write("edge");

    desk.until(() -> desk.table().getItems().size() == 2);
    assertThat(desk.texts()).contains("2 of 6 workers");
  }

  @Test
  void shouldAskBeforeStoppingAndRemoving() {
    desk.workers.publish();
    desk.open();
    desk.select("dr-connect");

    desk.robot.clickOn("#worker-stop");
    desk.shoot("workers-stop");
    desk.robot.clickOn("#dialog-no");
    assertThat(desk.workers.asked).isEmpty();
    desk.robot.clickOn("#worker-restart").clickOn("#dialog-yes");
    desk.until(() -> desk.workers.asked.equals(List.of("stop dr-connect", "start dr-connect")));
    desk.robot.clickOn("#worker-remove").clickOn("#dialog-yes");
    desk.until(() -> desk.workers.asked.contains("remove dr-connect"));
    desk.select("lyon-connect");
    desk.robot.clickOn("#worker-start");
    desk.until(() -> desk.workers.asked.contains("start lyon-connect"));
  }

  @Test
  void shouldShowOnlyTheWorkersOwnLog() {
    desk.workers.publish();
    desk.sample.logLines.addAll(
        List.of(
            desk.line("[Worker clientId=c, groupId=mirrorbench.dr-connect] Joined group"),
            desk.line("[Worker clientId=c, groupId=mirrorbench.dr-connect-2] Joined group")));
    desk.open();
    desk.select("dr-connect");

    desk.robot.clickOn("#log");

    TableView<?> lines = desk.robot.lookup("#workerLog").query();
    desk.until(() -> lines.getItems().size() == 1);
    desk.shoot("workers-log");
  }

  @Test
  void shouldInspectARemoteWorkerAgain() {
    desk.workers.publish();
    desk.open();
    desk.select("cloud-connect");
    desk.robot.clickOn("#plugins");
    desk.shoot("workers-plugins-unknown");

    desk.robot.clickOn("#worker-inspect");

    TableView<?> plugins = desk.robot.lookup("#pluginTable").query();
    desk.until(() -> plugins.getItems().size() == 5);
    desk.shoot("workers-plugins");
    desk.robot.clickOn("#overview");
    assertThat(desk.texts()).contains("Client overrides", "All");
  }

  @Test
  void shouldTeachTheNextStepWhileThereIsNoWorker() {
    desk.workers.views.publish(List.of());
    desk.open();

    desk.shootAll("workers-empty");
    desk.robot.clickOn("#first-REMOTE");

    desk.until(() -> desk.robot.lookup("#option-REMOTE").tryQuery().isPresent());
    assertThat(desk.texts()).contains("Where is the worker to run?");
  }
}
