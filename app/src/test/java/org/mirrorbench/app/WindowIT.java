package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.Screens;
import org.mirrorbench.app.shell.WorkbenchWindow;
import org.mirrorbench.engine.Notice;
import org.mirrorbench.engine.problem.News;
import org.mirrorbench.engine.problem.Problem;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Drives the window itself on published values, by mouse and keyboard. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class WindowIT {

  private static final Path SCREENS = Path.of("target", "screens");

  private final Sample sample = new Sample();
  private Desk desk;
  private WorkbenchWindow window;

  @Start
  void start(Stage stage) {
    desk = new Desk(stage);
    window = desk.window;
  }

  @Test
  void shouldFindPagesAndActionsByTyping(CalmRobot robot) {
    open(sample.publish());

    robot.push(KeyCode.CONTROL, KeyCode.K);
    desk.until(() -> robot.lookup("#palette-field").tryQuery().filter(Node::isFocused).isPresent());
    robot.write("lag cloud");
    Screens.shoot(window, SCREENS, "palette");
    robot.push(KeyCode.ENTER);

    desk.until(() -> window.place().equals(new Place.Lag(Sample.GOOD)));
  }

  @Test
  void shouldGoToPagesByKeyAndWalkThePartsWithF6(CalmRobot robot) {
    open(sample.publish());

    robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
    desk.until(() -> window.place().equals(new Place.Heartbeats()));

    robot.push(KeyCode.F6);
    Node first = FxThread.call(() -> window.stage().getScene().getFocusOwner());
    robot.push(KeyCode.F6);
    Node second = FxThread.call(() -> window.stage().getScene().getFocusOwner());
    assertThat(second).isNotNull().isNotSameAs(first);
  }

  @Test
  void shouldSwitchThemeAndLanguageInPlace(CalmRobot robot) {
    open(sample.publish());
    go(new Place.Flows());

    robot.clickOn("#theme");
    desk.until(() -> window.appearance().darkProperty().get());
    FxThread.run(() -> window.appearance().languageProperty().set(Locale.FRENCH));

    desk.until(() -> desk.texts().contains("Rattrape"));
    assertThat(FxThread.call(window::place)).isEqualTo(new Place.Flows());
  }

  @Test
  void shouldShowWhyTheWorkspaceCannotBeOpenedAndTryAgain(CalmRobot robot) {
    Problem locked =
        new Problem.Conflict(
            "/home/ana/.local/share/mirrorbench",
            "Process 4711 has held it since 09:12.",
            "Close the other window, or wait for it to end.");
    FxThread.run(() -> window.fail(locked, () -> show(sample.publish())));
    Screens.shoot(window, SCREENS, "cannot-open");
    assertThat(desk.texts()).contains(locked.detail(), locked.remedy());

    robot.clickOn("#retry");

    desk.until(() -> window.page() != null);
  }

  @Test
  void shouldKeepNoticesBehindTheBell(CalmRobot robot) {
    open(sample.publish());
    sample.notices.publish(
        new Notice(
            Instant.now(),
            Notice.Level.INFO,
            Sample.LATE.toString(),
            null,
            new News.TookOver(412, "mm2-offsets.paris-dc1.internal")));

    desk.until(() -> "1".equals(((Button) robot.lookup("#bell").query()).getText()));
    Screens.shoot(window, SCREENS, "notice");
    robot.clickOn("#bell");

    desk.until(() -> ((Button) robot.lookup("#bell").query()).getText() == null);
  }

  @Test
  void shouldShowEveryNoticeThatCameWhileTheEngineOpened(CalmRobot robot) {
    News restored =
        new News.Restored(
            "workspace-20261120-180000.zip",
            Instant.parse("2026-11-20T18:00:00Z"),
            "workspace.mv.db.damaged-20261121");
    for (News news : List.of(restored, new News.HistoryAnew(null))) {
      Problem damage =
          new Problem.Damaged("workspace.mv.db", "A page of the file is not readable.", "None.");
      Notice notice =
          new Notice(Instant.now(), Notice.Level.WARNING, "workspace.mv.db", damage, news);
      sample.recentNotices.add(notice);
      sample.notices.publish(notice);
    }

    open(sample.publish());

    desk.until(() -> "2".equals(((Button) robot.lookup("#bell").query()).getText()));
    Screens.shoot(window, SCREENS, "notices");
  }

  private void open(Sample from) {
    FxThread.run(() -> show(from));
    desk.until(() -> window.page() != null);
    Screens.settle(window);
  }

  private void show(Sample from) {
    window.open(new Workbench(from.sources()).workspace());
  }

  private void go(Place place) {
    FxThread.call(
        () -> {
          window.go(place);
          return true;
        });
  }
}
