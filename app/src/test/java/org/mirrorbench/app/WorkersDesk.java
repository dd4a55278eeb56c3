package org.mirrorbench.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Appearance;
import org.mirrorbench.app.shell.FileChoice;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.Screens;
import org.mirrorbench.app.shell.WorkbenchWindow;
import org.mirrorbench.app.shell.Workspace;
import org.mirrorbench.app.wizard.FormField;
import org.mirrorbench.app.worker.WorkerDrafts;
import org.mirrorbench.app.worker.WorkerSources;
import org.mirrorbench.app.worker.WorkersPage;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.log.LogLine;

/** The Workers page on sample data, for tests that drive it. */
final class WorkersDesk {

  final Sample sample = new Sample();
  final SampleWorkers workers = sample.workers;
  final CalmRobot robot = new CalmRobot();
  private final Feed<List<ClusterView>> clusters = new Feed<>();
  private final WorkerDrafts drafts = new WorkerDrafts(sample.drafts, workers.views::latest);
  private final Desk desk;
  private final Path folder;

  /**
   * @param folder what is chosen whenever a folder is asked for
   */
  WorkersDesk(Stage stage, Path folder) {
    desk = new Desk(stage);
    this.folder = folder;
  }

  WorkbenchWindow window() {
    return desk.window;
  }

  List<String> texts() {
    return desk.texts();
  }

  void until(Callable<Boolean> condition) {
    desk.until(condition);
  }

  void begin(String kind) {
    workers.publish();
    open();
    robot.clickOn("#add").clickOn("#add-" + kind);
    until(() -> at("kind"));
  }

  boolean at(String step) {
    return robot.lookup("#wizard-" + step).tryQuery().isPresent();
  }

  /**
   * Goes on and expects to be at a step then: the next one, or the same where something is wrong.
   */
  void next(String step) {
    Screens.settle(window());
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    Screens.settle(window());
    until(() -> at(step));
  }

  FormField field(String name) {
    return (FormField) robot.lookup("#" + name).query();
  }

  TextInputControl input(String name) {
    return (TextInputControl) Objects.requireNonNull(field(name).getControl());
  }

  void type(String name, String text) {
    FxThread.call(
        () -> {
          TextInputControl control = input(name);
          control.requestFocus();
          control.setText(text);
          return true;
        });
  }

  void toggle(String name) {
    robot.clickOn(field(name).lookup(".check-box"));
  }

  @SuppressWarnings("unchecked")
  void choose(String query, String value) {
    FxThread.call(
        () -> {
          ((ComboBox<String>) robot.lookup(query).query()).setValue(value);
          return true;
        });
  }

  @SuppressWarnings("unchecked")
  TableView<WorkerView> table() {
    return (TableView<WorkerView>) robot.lookup("#workers").query();
  }

  void select(String name) {
    FxThread.call(
        () -> {
          TableView<WorkerView> table = table();
          table.getItems().stream()
              .filter(worker -> worker.name().equals(name))
              .forEach(worker -> table.getSelectionModel().select(worker));
          return true;
        });
    Screens.settle(window());
  }

  void open() {
    clusters.publish(
        List.of(
            cluster("paris-dc1", Environment.PROD, Access.READ_ONLY, "AAAA_paris_AAAA"),
            cluster("dr-frankfurt", Environment.PROD, Access.MANAGED, SampleWorkers.DR_ID),
            cluster("cloud-eu", Environment.TEST, Access.MANAGED, SampleWorkers.CLOUD_ID),
            cluster("lyon-edge", Environment.DEV, Access.MANAGED, null)));
    sample.publishFlows(org.mirrorbench.engine.flow.FlowState.RUNNING);
    Workbench workbench = new Workbench(sample.sources());
    Workspace all = workbench.workspace();
    Workspace own =
        new Workspace(
            all.flows(),
            all.lag(),
            all.notices(),
            all.recentNotices(),
            (place, context) ->
                place instanceof Place.Workers
                    ? new WorkersPage(
                        new WorkerSources(
                            workers, clusters, sample.log, () -> sample.logLines, drafts),
                        context)
                    : all.pages().page(place, context),
            all.items());
    FxThread.call(
        () -> {
          window().askForFilesBy(new Chosen());
          window().open(own);
          window().go(new Place.Workers());
          return true;
        });
    Screens.settle(window());
  }

  private static ClusterView cluster(
      String alias, Environment environment, Access access, @Nullable String id) {
    ClusterProfile profile =
        new ClusterProfile(alias, alias + ":9093", new Security.Plaintext(), access);
    return new ClusterView(
        new KnownCluster(profile, environment, null, "", id),
        true,
        new ClusterSnapshot(alias, alias + ":9093", id, "4.3", 3, 12, 96, 4, null, Instant.now()),
        null);
  }

  LogLine line(String message) {
    return new LogLine(
        sample.now,
        "INFO",
        "org.apache.kafka.connect.runtime.distributed.WorkerCoordinator",
        "DistributedHerder-c-1",
        null,
        message,
        null);
  }

  void shoot(String name) {
    desk.shoot(name);
  }

  /** In both themes; the wizard is made anew in another language, so that one is not changed. */
  void shootAll(String name) {
    shoot(name);
    FxThread.call(
        () -> {
          window().appearance().themeProperty().set(Appearance.Theme.DARK);
          return true;
        });
    shoot(name);
    FxThread.call(
        () -> {
          window().appearance().themeProperty().set(Appearance.Theme.LIGHT);
          return true;
        });
  }

  /** Always takes the test's folder. */
  private final class Chosen implements FileChoice {
    @Override
    public Optional<Path> save(Window owner, String suggestedName) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> open(Window owner, String title, List<String> patterns) {
      return Optional.of(folder.resolve("worker.p12"));
    }

    @Override
    public Optional<Path> folder(Window owner, String title) {
      return Optional.of(folder);
    }
  }
}
