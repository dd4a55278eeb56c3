package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Appearance;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.Screens;
import org.mirrorbench.app.shell.WorkbenchWindow;
import org.mirrorbench.app.shell.Workspace;
import org.mirrorbench.app.text.AdviceText;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.wizard.FormField;
import org.mirrorbench.app.wizard.PathChooser;
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
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Drives the Workers page and its wizard by mouse and keyboard, and takes their pictures. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class WorkersIT {

  private static final Path SCREENS = Path.of("target", "screens");

  @TempDir Path folder;

  private final Sample sample = new Sample();
  private final SampleWorkers workers = sample.workers;
  private final Feed<List<ClusterView>> clusters = new Feed<>();
  private final WorkerDrafts drafts = new WorkerDrafts(sample.drafts, workers.views::latest);
  private Desk desk;
  private WorkbenchWindow window;

  @Start
  void start(Stage stage) {
    desk = new Desk(stage);
    window = desk.window;
  }

  @Test
  void shouldShowEachWorkerWithItsClusterAndWhatStandsAgainstIt(CalmRobot robot) {
    workers.publish();
    open();

    assertThat(texts())
        .contains("6 of 6 workers", "4 running · 1 down", "edge-old does not answer", "1 error");
    shootAll("workers");
    select(robot, "cloud-blue");
    shoot("workers-wrong-cluster");
    assertThat(texts()).contains(SampleWorkers.WRONG.detail(), SampleWorkers.WRONG.remedy());
  }

  @Test
  void shouldFilterAndSort(CalmRobot robot) {
    workers.publish();
    open();

    robot.clickOn("#filter").write("edge");

    until(() -> table(robot).getItems().size() == 2);
    assertThat(texts()).contains("2 of 6 workers");
  }

  @Test
  void shouldAskBeforeStoppingAndRemoving(CalmRobot robot) {
    workers.publish();
    open();
    select(robot, "dr-connect");

    robot.clickOn("#worker-stop");
    shoot("workers-stop");
    robot.clickOn("#dialog-no");
    assertThat(workers.asked).isEmpty();
    robot.clickOn("#worker-restart").clickOn("#dialog-yes");
    until(() -> workers.asked.equals(List.of("stop dr-connect", "start dr-connect")));
    robot.clickOn("#worker-remove").clickOn("#dialog-yes");
    until(() -> workers.asked.contains("remove dr-connect"));
    select(robot, "lyon-connect");
    robot.clickOn("#worker-start");
    until(() -> workers.asked.contains("start lyon-connect"));
  }

  @Test
  void shouldShowOnlyTheWorkersOwnLog(CalmRobot robot) {
    workers.publish();
    sample.logLines.addAll(
        List.of(
            line("[Worker clientId=c, groupId=mirrorbench.dr-connect] Joined group"),
            line("[Worker clientId=c, groupId=mirrorbench.dr-connect-2] Joined group")));
    open();
    select(robot, "dr-connect");

    robot.clickOn("#log");

    TableView<?> lines = robot.lookup("#workerLog").query();
    until(() -> lines.getItems().size() == 1);
    shoot("workers-log");
  }

  @Test
  void shouldInspectARemoteWorkerAgain(CalmRobot robot) {
    workers.publish();
    open();
    select(robot, "cloud-connect");
    robot.clickOn("#plugins");
    shoot("workers-plugins-unknown");

    robot.clickOn("#worker-inspect");

    TableView<?> plugins = robot.lookup("#pluginTable").query();
    until(() -> plugins.getItems().size() == 5);
    shoot("workers-plugins");
    robot.clickOn("#overview");
    assertThat(texts()).contains("Client overrides", "All");
  }

  @Test
  void shouldTeachTheNextStepWhileThereIsNoWorker(CalmRobot robot) {
    workers.views.publish(List.of());
    open();

    shootAll("workers-empty");
    robot.clickOn("#first-REMOTE");

    until(() -> robot.lookup("#option-REMOTE").tryQuery().isPresent());
    assertThat(texts()).contains("Where is the worker to run?");
  }

  @Test
  void shouldStartALocalWorkerByWizardWithTheKeyboard(CalmRobot robot) {
    begin(robot, "LOCAL");
    shootAll("wizard-worker-kind");
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    until(() -> at(robot, "target"));

    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> field(robot, "CLUSTER").below().equals("It is needed."));
    shoot("wizard-worker-target-empty");
    choose(robot, "#cluster", "dr-frankfurt");
    assertThat(input(robot, "NAME").getText()).isEqualTo("dr-frankfurt-connect");
    type(robot, "NAME", "dr two");
    robot.push(KeyCode.TAB);
    until(() -> field(robot, "NAME").below().startsWith("Use letters"));
    type(robot, "NAME", "dr-two");
    shootAll("wizard-worker-target");
    next(robot, "records");

    robot.clickOn("#option-AVRO");
    next(robot, "records");
    assertThat(field(robot, "REGISTRY").below()).isEqualTo("It is needed.");
    type(robot, "REGISTRY", "https://registry:8081");
    toggle(robot, "EXACTLY_ONCE");
    robot.clickOn("#addFolder");
    shootAll("wizard-worker-records");
    next(robot, "reach");
    shoot("wizard-worker-reach-private");
    robot.clickOn("#option-SHARED");
    type(robot, "ADVERTISED", "0.0.0.0");
    next(robot, "reach");
    assertThat(field(robot, "ADVERTISED").below()).startsWith("Other workers cannot reach");
    type(robot, "ADVERTISED", "laptop.example.org");
    robot.clickOn("#browse");
    type(robot, "KEY_STORE_PASSWORD", "s3cret-store");
    robot.clickOn("#generate");
    shootAll("wizard-worker-reach");

    workers.checks = Result.ok(List.of(SampleWorkers.WRONG));
    next(robot, "checks");
    until(() -> texts().contains(SampleWorkers.WRONG.remedy()));
    shootAll("wizard-worker-checks-blocked");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(workers.saved).isEmpty();
    workers.checks = Result.ok(List.of());
    robot.clickOn("#again");
    until(() -> texts().contains("Nothing stands against it."));
    shootAll("wizard-worker-checks");
    workers.startProblem =
        new Problem.Failed("dr-two", "Port 8083 is taken.", "Choose another port.");
    robot.clickOn("#next");
    until(() -> texts().contains("Port 8083 is taken."));
    shoot("wizard-worker-start-failed");
    workers.startProblem = null;
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    until(() -> robot.lookup("#next").tryQuery().isEmpty());
    assertThat(workers.asked)
        .containsSubsequence(
            "save dr-two", "start dr-two", "save dr-two for dr-two", "start dr-two");
    LocalWorker made = (LocalWorker) workers.saved.getLast();
    assertThat(made.cluster()).isEqualTo("dr-frankfurt");
    assertThat(made.group().configsTopic()).isEqualTo("mirrorbench.dr-two.configs.internal");
    assertThat(made.exactlyOnce()).isTrue();
    assertThat(made.pluginPath()).containsExactly(folder.toString());
  }

  @Test
  void shouldRegisterARemoteWorkerByWizard(CalmRobot robot) {
    begin(robot, "REMOTE");
    next(robot, "address");
    type(robot, "NAME", "cloud-green");
    type(robot, "URLS", "connect-1:8083");
    next(robot, "address");
    assertThat(field(robot, "URLS").below()).startsWith("It is not an address");
    type(robot, "URLS", "https://connect-1:8083\nhttps://connect-2:8083");
    shootAll("wizard-worker-address");
    next(robot, "login");
    choose(robot, "#login", "BASIC");
    type(robot, "USER", "mirror");
    type(robot, "PASSWORD", "s3cret");
    choose(robot, "#trust", "PKCS12");
    type(robot, "TRUST_PATH", "/etc/ssl/trust.p12");
    choose(robot, "#identity", "PEM");
    type(robot, "IDENTITY_CHAIN", "-----BEGIN CERTIFICATE-----\nMIIB");
    type(robot, "IDENTITY_KEY", "-----BEGIN PRIVATE KEY-----");
    shootAll("wizard-worker-login");

    workers.inspection =
        Result.err(
            new Problem.Invalid(
                "https://connect-1:8083",
                "An HTTP server answers that is not Kafka Connect.",
                "Check the port."));
    next(robot, "inspect");
    until(() -> texts().contains("An HTTP server answers that is not Kafka Connect."));
    shoot("wizard-worker-inspect-failed");
    next(robot, "inspect");
    workers.inspection = Result.ok(SampleWorkers.inspection(SampleWorkers.CLOUD_ID, List.of()));
    robot.clickOn("#inquiry-again");
    until(() -> texts().stream().anyMatch(text -> text.startsWith("It is attached to cloud-eu")));
    choose(robot, "#expected", "dr-frankfurt");
    until(() -> texts().stream().anyMatch(text -> text.contains("not to dr-frankfurt")));
    shootAll("wizard-worker-inspect-wrong");
    next(robot, "inspect");
    choose(robot, "#expected", "cloud-eu");
    shootAll("wizard-worker-inspect");
    next(robot, "delivery");
    shootAll("wizard-worker-delivery");
    robot.clickOn("#option-CLEAR");
    shoot("wizard-worker-delivery-clear");
    robot.clickOn("#option-PROVIDER");
    type(robot, "PROVIDER", "vault");
    shoot("wizard-worker-delivery-provider");
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    until(() -> at(robot, "inspect"));
    next(robot, "delivery");
    robot.clickOn("#next");

    until(() -> !workers.saved.isEmpty());
    RemoteWorker made = (RemoteWorker) workers.saved.getLast();
    assertThat(made.urls()).hasSize(2);
    assertThat(made.delivery()).isEqualTo(new SecretDelivery.Provider("vault", ""));
    assertThat(((RestLogin.Basic) made.login()).password().reveal()).isEqualTo("s3cret");
  }

  @Test
  void shouldPrepareFilesElsewhereAndSaveThem(CalmRobot robot) {
    begin(robot, "PREPARED");
    next(robot, "target");
    choose(robot, "#cluster", "dr-frankfurt");
    next(robot, "records");
    next(robot, "reach");
    type(robot, "ADVERTISED", "connect-1.example.org");
    type(robot, "KEY_STORE", "/etc/ssl/connect.p12");
    type(robot, "KEY_STORE_PASSWORD", "s3cret-store");
    robot.clickOn("#generate");
    shoot("wizard-worker-reach-elsewhere");
    next(robot, "delivery");
    shoot("wizard-worker-delivery-elsewhere");
    next(robot, "files");
    until(() -> ((TabPane) robot.lookup("#tabs").query()).getTabs().size() == 4);
    shootAll("wizard-worker-files");

    robot.clickOn("#saveAll");

    until(() -> Files.exists(folder.resolve("kafka-connect.yaml")));
    until(() -> texts().contains("All files are in " + folder + "."));
    robot.clickOn("#saveAll");
    until(() -> texts().stream().anyMatch(text -> text.contains("is held or was changed")));
    robot.clickOn("#next");
    until(() -> robot.lookup("#next").tryQuery().isEmpty());
    assertThat(workers.saved).isEmpty();
  }

  @Test
  void shouldEditAndKeepASecretThatIsNotTouched(CalmRobot robot) {
    workers.publish();
    open();
    select(robot, "cloud-connect");
    robot.clickOn("#worker-edit");
    until(() -> at(robot, "address"));
    next(robot, "login");
    shoot("wizard-worker-edit");
    next(robot, "inspect");
    until(() -> robot.lookup("#attached").query().isVisible());
    next(robot, "delivery");
    robot.clickOn("#next");

    until(() -> workers.asked.contains("save cloud-connect for cloud-connect"));
    assertThat(workers.saved.getLast()).isEqualTo(SampleWorkers.remote("cloud-connect"));
  }

  @Test
  void shouldAskBeforeLeavingAndGoOnInAnotherLanguage(CalmRobot robot) {
    begin(robot, "LOCAL");
    next(robot, "target");
    type(robot, "NAME", "half-way");

    robot.push(KeyCode.ESCAPE);
    until(() -> texts().contains("Leave the wizard?"));
    shoot("wizard-leave");
    robot.clickOn("#dialog-no");
    FxThread.run(() -> window.appearance().languageProperty().set(Locale.FRENCH));
    until(() -> texts().contains("Où le worker doit-il tourner\u00a0?"));
    next(robot, "target");
    assertThat(input(robot, "NAME").getText()).isEqualTo("half-way");

    type(robot, "NAME", "half-way-2");
    robot.clickOn("#cancel");
    until(() -> robot.lookup("#dialog-yes").tryQuery().isPresent());
    robot.clickOn("#dialog-yes");
    until(() -> robot.lookup("#next").tryQuery().isEmpty());
  }

  @Test
  void shouldSpeakFrenchOnEveryStep(CalmRobot robot) {
    FxThread.call(
        () -> {
          window.appearance().languageProperty().set(Locale.FRENCH);
          return true;
        });
    begin(robot, "REMOTE");
    shoot("wizard-worker-kind");
    walkRemote(robot);
    robot.clickOn("#cancel").clickOn("#dialog-yes");
    begin(robot, "PREPARED");
    walkPrepared(robot);
    robot.clickOn("#cancel").clickOn("#dialog-yes");
    begin(robot, "LOCAL");
    next(robot, "target");
    choose(robot, "#cluster", "dr-frankfurt");
    next(robot, "records");
    next(robot, "reach");
    workers.checks = Result.ok(List.of(SampleWorkers.WRONG));
    next(robot, "checks");
    String remedy = new AdviceText(Messages.of(Locale.FRENCH)).remedy(SampleWorkers.WRONG);
    until(() -> texts().contains(remedy));
    shoot("wizard-worker-checks-blocked");
    robot.clickOn("#cancel").clickOn("#dialog-yes");
    select(robot, "dr-connect");
    shoot("workers");
    workers.views.publish(List.of());
    until(() -> robot.lookup("#first-LOCAL").query().isVisible());
    shoot("workers-empty");
  }

  private void walkRemote(CalmRobot robot) {
    next(robot, "address");
    type(robot, "NAME", "cloud-green");
    type(robot, "URLS", "http://connect-1:8083\nhttps://connect-2:8083");
    shoot("wizard-worker-address");
    next(robot, "login");
    choose(robot, "#login", "BASIC");
    type(robot, "USER", "mirror");
    type(robot, "PASSWORD", "s3cret");
    choose(robot, "#trust", "JKS");
    type(robot, "TRUST_PATH", "/etc/ssl/trust.jks");
    choose(robot, "#identity", "PKCS12");
    next(robot, "login");
    toggle(robot, "VERIFY_HOST");
    shoot("wizard-worker-login");
    choose(robot, "#identity", "NONE");
    next(robot, "inspect");
    until(() -> robot.lookup("#attached").query().isVisible());
    shoot("wizard-worker-inspect");
  }

  private void walkPrepared(CalmRobot robot) {
    next(robot, "target");
    choose(robot, "#cluster", "dr-frankfurt");
    shoot("wizard-worker-target");
    next(robot, "records");
    robot.clickOn("#option-CUSTOM");
    next(robot, "records");
    toggle(robot, "EXACTLY_ONCE");
    shoot("wizard-worker-records");
    robot.clickOn("#option-BYTES");
    next(robot, "reach");
    next(robot, "reach");
    shoot("wizard-worker-reach");
    type(robot, "ADVERTISED", "connect-1.example.org");
    type(robot, "KEY_STORE", "/etc/ssl/connect.p12");
    type(robot, "KEY_STORE_PASSWORD", "s3cret-store");
    robot.clickOn("#generate");
    next(robot, "delivery");
    robot.clickOn("#option-CLEAR");
    shoot("wizard-worker-delivery");
    next(robot, "files");
    until(() -> ((TabPane) robot.lookup("#tabs").query()).getTabs().size() == 4);
    shoot("wizard-worker-files");
  }

  private void begin(CalmRobot robot, String kind) {
    workers.publish();
    open();
    robot.clickOn("#add").clickOn("#add-" + kind);
    until(() -> at(robot, "kind"));
  }

  private static boolean at(CalmRobot robot, String step) {
    return robot.lookup("#wizard-" + step).tryQuery().isPresent();
  }

  /**
   * Goes on and expects to be at a step then: the next one, or the same where something is wrong.
   */
  private void next(CalmRobot robot, String step) {
    Screens.settle(window);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    Screens.settle(window);
    until(() -> at(robot, step));
  }

  private static FormField field(CalmRobot robot, String name) {
    return (FormField) robot.lookup("#" + name).query();
  }

  private static TextInputControl input(CalmRobot robot, String name) {
    return (TextInputControl) Objects.requireNonNull(field(robot, name).getControl());
  }

  private static void type(CalmRobot robot, String name, String text) {
    FxThread.call(
        () -> {
          TextInputControl control = input(robot, name);
          control.requestFocus();
          control.setText(text);
          return true;
        });
  }

  private static void toggle(CalmRobot robot, String name) {
    robot.clickOn(field(robot, name).lookup(".check-box"));
  }

  @SuppressWarnings("unchecked")
  private static void choose(CalmRobot robot, String query, String value) {
    FxThread.call(
        () -> {
          ((ComboBox<String>) robot.lookup(query).query()).setValue(value);
          return true;
        });
  }

  @SuppressWarnings("unchecked")
  private static TableView<WorkerView> table(CalmRobot robot) {
    return (TableView<WorkerView>) robot.lookup("#workers").query();
  }

  private void select(CalmRobot robot, String name) {
    FxThread.call(
        () -> {
          TableView<WorkerView> table = table(robot);
          table.getItems().stream()
              .filter(worker -> worker.name().equals(name))
              .forEach(worker -> table.getSelectionModel().select(worker));
          return true;
        });
    Screens.settle(window);
  }

  private void open() {
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
                            workers,
                            clusters,
                            sample.log,
                            () -> sample.logLines,
                            drafts,
                            new Folder()),
                        context)
                    : all.pages().page(place, context),
            all.items());
    FxThread.call(
        () -> {
          window.open(own);
          window.go(new Place.Workers());
          return true;
        });
    Screens.settle(window);
  }

  /** Always takes the test's folder. */
  private final class Folder implements PathChooser {
    @Override
    public Optional<Path> file(String title) {
      return Optional.of(folder.resolve("worker.p12"));
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.of(folder);
    }
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

  private LogLine line(String message) {
    return new LogLine(
        sample.now,
        "INFO",
        "org.apache.kafka.connect.runtime.distributed.WorkerCoordinator",
        "DistributedHerder-c-1",
        null,
        message,
        null);
  }

  private void shoot(String name) {
    Screens.shoot(window, SCREENS, name);
  }

  /** In both themes; the wizard is made anew in another language, so that one is not changed. */
  private void shootAll(String name) {
    shoot(name);
    FxThread.call(
        () -> {
          window.appearance().themeProperty().set(Appearance.Theme.DARK);
          return true;
        });
    shoot(name);
    FxThread.call(
        () -> {
          window.appearance().themeProperty().set(Appearance.Theme.LIGHT);
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
