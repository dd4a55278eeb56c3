package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.Screens;
import org.mirrorbench.app.shell.WorkbenchWindow;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.flow.FlowState;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Shows the pages on published values, drives them, and takes their pictures. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class PagesIT {

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
    assertThat(desk.texts()).anyMatch(text -> text.contains("mirrorbench run mm2.properties"));
  }

  @Test
  void shouldPauseAtOnceAndStopOnlyAfterAQuestion(CalmRobot robot) {
    open(sample.publish());
    go(new Place.Flow(Sample.LATE));
    Screens.settle(window);
    String prepared = "prepare " + Sample.LATE;
    assertThat(sample.asked).containsExactly(prepared);

    robot.clickOn("#pause");
    desk.until(() -> sample.asked.equals(List.of(prepared, "pause " + Sample.LATE)));
    sample.publishFlows(FlowState.PAUSED);
    desk.until(() -> robot.lookup("#resume").query().isVisible());
    assertThat(robot.lookup("#pause").query().isVisible()).isFalse();

    robot.clickOn("#stop");
    Screens.shoot(window, SCREENS, "confirm-stop");
    robot.clickOn("#dialog-no");
    assertThat(sample.asked).hasSize(2);
    robot.clickOn("#stop").clickOn("#dialog-yes");
    desk.until(() -> sample.asked.contains("stop " + Sample.LATE));
  }

  @Test
  void shouldSayWhatStandsInAFlowsWay() {
    open(sample.publish());
    go(new Place.Flow(Sample.BROKEN));

    Screens.shoot(window, SCREENS, "flow-problem");

    assertThat(desk.texts())
        .contains("lyon-edge refuses access", Sample.refused().detail(), Sample.refused().remedy());
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

    desk.until(() -> column("behind").getText().equals("En retard"));
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
    desk.until(() -> table.getItems().size() == 4);
    FxThread.run(() -> table.getSelectionModel().selectFirst());
    Screens.shoot(window, SCREENS, "log-trace");

    assertThat(robot.lookup("#trace").queryTextInputControl().getText())
        .contains("java.io.IOException: Connection reset");
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
