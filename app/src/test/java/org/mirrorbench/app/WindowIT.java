package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.Screens;
import org.mirrorbench.app.shell.WorkbenchWindow;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.Notice;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.problem.News;
import org.mirrorbench.engine.problem.Problem;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Drives the window on published values, by mouse and keyboard, and takes its pictures. */
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
  void shouldShowEveryPageInBothThemesAndLanguages() {
    open(sample.publish());

    List<Path> files = Screens.shoot(window, SCREENS);

    assertThat(files).hasSize(32).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    assertThat(files).contains(SCREENS.resolve("lag-dark-fr.png"));
    assertThat(FxThread.call(window::place)).isEqualTo(new Place.Overview());
  }

  @Test
  void shouldTeachTheNextStepWhileThereIsNothingToShow() {
    open(sample);

    for (Place place : FxThread.call(window::places)) {
      go(place);
      Screens.shoot(window, SCREENS, "empty-" + place.id());
    }

    go(new Place.Overview());
    Screens.settle(window);
    assertThat(texts()).anyMatch(text -> text.contains("mirrorbench run mm2.properties"));
  }

  @Test
  void shouldPauseAtOnceAndStopOnlyAfterAQuestion(CalmRobot robot) {
    open(sample.publish());
    go(new Place.Flow(Sample.LATE));
    Screens.settle(window);
    String prepared = "prepare " + Sample.LATE;
    assertThat(sample.asked).containsExactly(prepared);

    robot.clickOn("#pause");
    until(() -> sample.asked.equals(List.of(prepared, "pause " + Sample.LATE)));
    sample.publishFlows(FlowState.PAUSED);
    until(() -> robot.lookup("#resume").query().isVisible());
    assertThat(robot.lookup("#pause").query().isVisible()).isFalse();

    robot.clickOn("#stop");
    Screens.shoot(window, SCREENS, "confirm-stop");
    robot.clickOn("#dialog-no");
    assertThat(sample.asked).hasSize(2);
    robot.clickOn("#stop").clickOn("#dialog-yes");
    until(() -> sample.asked.contains("stop " + Sample.LATE));
  }

  @Test
  void shouldSayWhatStandsInAFlowsWay() {
    open(sample.publish());
    go(new Place.Flow(Sample.BROKEN));

    Screens.shoot(window, SCREENS, "flow-problem");

    assertThat(texts())
        .contains("lyon-edge refuses access", Sample.refused().detail(), Sample.refused().remedy());
  }

  @Test
  void shouldFindPagesAndActionsByTyping(CalmRobot robot) {
    open(sample.publish());

    robot.push(KeyCode.CONTROL, KeyCode.K);
    until(() -> robot.lookup("#palette-field").tryQuery().filter(Node::isFocused).isPresent());
    robot.write("lag cloud");
    Screens.shoot(window, SCREENS, "palette");
    robot.push(KeyCode.ENTER);

    until(() -> window.place().equals(new Place.Lag(Sample.GOOD)));
  }

  @Test
  void shouldGoToPagesByKeyAndWalkThePartsWithF6(CalmRobot robot) {
    open(sample.publish());

    robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
    until(() -> window.place().equals(new Place.Heartbeats()));

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
    until(() -> window.appearance().darkProperty().get());
    FxThread.run(() -> window.appearance().languageProperty().set(Locale.FRENCH));

    until(() -> texts().contains("Rattrape"));
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
    assertThat(texts()).contains(locked.detail(), locked.remedy());

    robot.clickOn("#retry");

    until(() -> window.page() != null);
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

    until(() -> "1".equals(((Button) robot.lookup("#bell").query()).getText()));
    Screens.shoot(window, SCREENS, "notice");
    robot.clickOn("#bell");

    until(() -> ((Button) robot.lookup("#bell").query()).getText() == null);
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

    until(() -> "2".equals(((Button) robot.lookup("#bell").query()).getText()));
    Screens.shoot(window, SCREENS, "notices");
  }

  @Test
  void shouldKeepATablesColumnsAsTheyWereLeft() {
    open(sample.publish());
    go(new Place.Flows());
    FxThread.call(
        () -> {
          TableColumn<FlowSnapshot, ?> behind = column("behind");
          flows().getColumns().remove(behind);
          flows().getColumns().addFirst(behind);
          column("heartbeat").setSortType(TableColumn.SortType.DESCENDING);
          return flows().getSortOrder().setAll(List.of(column("heartbeat")));
        });

    FxThread.run(() -> window.appearance().languageProperty().set(Locale.FRENCH));

    until(() -> column("behind").getText().equals("En retard"));
    assertThat(flows().getColumns().getFirst()).isSameAs(column("behind"));
    assertThat(flows().getSortOrder()).hasSize(1).first().isSameAs(column("heartbeat"));
    assertThat(column("heartbeat").getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);
  }

  @SuppressWarnings("unchecked")
  private TableView<FlowSnapshot> flows() {
    return (TableView<FlowSnapshot>) window.stage().getScene().lookup("#flows");
  }

  private TableColumn<FlowSnapshot, ?> column(String id) {
    return flows().getColumns().stream()
        .filter(column -> column.getId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldFilterTheLogByWordsAndShowTheTrace(CalmRobot robot) {
    open(sample.publish());
    go(new Place.Log());
    Screens.settle(window);

    FxThread.run(() -> ((TextField) robot.lookup("#words").query()).setText("failure during"));
    TableView<?> table = robot.lookup("#lines").query();
    until(() -> table.getItems().size() == 4);
    FxThread.run(() -> table.getSelectionModel().selectFirst());
    Screens.shoot(window, SCREENS, "log-trace");

    assertThat(robot.lookup("#trace").queryTextInputControl().getText())
        .contains("java.io.IOException: Connection reset");
  }

  private void open(Sample from) {
    FxThread.run(() -> show(from));
    until(() -> window.page() != null);
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

  private void until(Callable<Boolean> condition) {
    desk.until(condition);
  }

  private List<String> texts() {
    return desk.texts();
  }
}
