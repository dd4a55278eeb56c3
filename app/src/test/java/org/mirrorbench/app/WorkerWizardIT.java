package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Sets workers up by the wizard, by mouse and keyboard, and takes its pictures. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class WorkerWizardIT {

  @TempDir Path folder;

  private WorkersDesk desk;

  @Start
  void start(Stage stage) {
    desk = new WorkersDesk(stage, folder);
  }

  @Test
  void shouldStartALocalWorkerByWizardWithTheKeyboard() {
    desk.begin("LOCAL");
    desk.shootAll("wizard-worker-kind");
    desk.robot.push(KeyCode.ALT, KeyCode.RIGHT);
    desk.until(() -> desk.at("target"));

    desk.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    desk.until(() -> desk.field("CLUSTER").below().equals("It is needed."));
    desk.shoot("wizard-worker-target-empty");
    desk.choose("#cluster", "dr-frankfurt");
    assertThat(desk.input("NAME").getText()).isEqualTo("dr-frankfurt-connect");
    desk.type("NAME", "dr two");
    desk.robot.push(KeyCode.TAB);
    desk.until(() -> desk.field("NAME").below().startsWith("Use letters"));
    desk.type("NAME", "dr-two");
    desk.shootAll("wizard-worker-target");
    desk.next("records");

    desk.robot.clickOn("#option-AVRO");
    desk.next("records");
    assertThat(desk.field("REGISTRY").below()).isEqualTo("It is needed.");
    desk.type("REGISTRY", "https://registry:8081");
    desk.toggle("EXACTLY_ONCE");
    desk.robot.clickOn("#addFolder");
    desk.shootAll("wizard-worker-records");
    desk.next("reach");
    desk.shoot("wizard-worker-reach-private");
    desk.robot.clickOn("#option-SHARED");
    desk.type("ADVERTISED", "0.0.0.0");
    desk.next("reach");
    assertThat(desk.field("ADVERTISED").below()).startsWith("Other workers cannot reach");
    desk.type("ADVERTISED", "laptop.example.org");
    desk.robot.clickOn("#browse");
    desk.type("KEY_STORE_PASSWORD", "s3cret-store");
    desk.robot.clickOn("#generate");
    desk.shootAll("wizard-worker-reach");

    desk.workers.checks = Result.ok(List.of(SampleWorkers.WRONG));
    desk.next("checks");
    desk.until(() -> desk.texts().contains(SampleWorkers.WRONG.remedy()));
    desk.shootAll("wizard-worker-checks-blocked");
    desk.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(desk.workers.saved).isEmpty();
    desk.workers.checks = Result.ok(List.of());
    desk.robot.clickOn("#again");
    desk.until(() -> desk.texts().contains("Nothing stands against it."));
    desk.shootAll("wizard-worker-checks");
    desk.workers.startProblem =
        new Problem.Failed("dr-two", "Port 8083 is taken.", "Choose another port.");
    desk.robot.clickOn("#next");
    desk.until(() -> desk.texts().contains("Port 8083 is taken."));
    desk.shoot("wizard-worker-start-failed");
    desk.workers.startProblem = null;
    desk.robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    desk.until(() -> desk.robot.lookup("#next").tryQuery().isEmpty());
    assertThat(desk.workers.asked)
        .containsSubsequence(
            "save dr-two", "start dr-two", "save dr-two for dr-two", "start dr-two");
    LocalWorker made = (LocalWorker) desk.workers.saved.getLast();
    assertThat(made.cluster()).isEqualTo("dr-frankfurt");
    assertThat(made.group().configsTopic()).isEqualTo("mirrorbench.dr-two.configs.internal");
    assertThat(made.exactlyOnce()).isTrue();
    assertThat(made.pluginPath()).containsExactly(folder.toString());
  }

  @Test
  void shouldRegisterARemoteWorkerByWizard() {
    desk.begin("REMOTE");
    desk.next("address");
    desk.type("NAME", "cloud-green");
    desk.type("URLS", "connect-1:8083");
    desk.next("address");
    assertThat(desk.field("URLS").below()).startsWith("It is not an address");
    desk.type("URLS", "https://connect-1:8083\nhttps://connect-2:8083");
    desk.shootAll("wizard-worker-address");
    desk.next("login");
    desk.choose("#login", "BASIC");
    desk.type("USER", "mirror");
    desk.type("PASSWORD", "s3cret");
    desk.choose("#trust", "PKCS12");
    desk.type("TRUST_PATH", "/etc/ssl/trust.p12");
    desk.choose("#identity", "PEM");
    desk.type("IDENTITY_CHAIN", "-----BEGIN CERTIFICATE-----\nMIIB");
    desk.type("IDENTITY_KEY", "-----BEGIN PRIVATE KEY-----");
    desk.shootAll("wizard-worker-login");

    desk.workers.inspection =
        Result.err(
            new Problem.Invalid(
                "https://connect-1:8083",
                "An HTTP server answers that is not Kafka Connect.",
                "Check the port."));
    desk.next("inspect");
    desk.until(() -> desk.texts().contains("An HTTP server answers that is not Kafka Connect."));
    desk.shoot("wizard-worker-inspect-failed");
    desk.next("inspect");
    desk.workers.inspection =
        Result.ok(SampleWorkers.inspection(SampleWorkers.CLOUD_ID, List.of()));
    desk.robot.clickOn("#inquiry-again");
    desk.until(
        () ->
            desk.texts().stream().anyMatch(text -> text.startsWith("It is attached to cloud-eu")));
    desk.choose("#expected", "dr-frankfurt");
    desk.until(() -> desk.texts().stream().anyMatch(text -> text.contains("not to dr-frankfurt")));
    desk.shootAll("wizard-worker-inspect-wrong");
    desk.next("inspect");
    desk.choose("#expected", "cloud-eu");
    desk.shootAll("wizard-worker-inspect");
    desk.next("delivery");
    desk.shootAll("wizard-worker-delivery");
    desk.robot.clickOn("#option-CLEAR");
    desk.shoot("wizard-worker-delivery-clear");
    desk.robot.clickOn("#option-PROVIDER");
    desk.type("PROVIDER", "vault");
    desk.shoot("wizard-worker-delivery-provider");
    desk.robot.push(KeyCode.ALT, KeyCode.LEFT);
    desk.until(() -> desk.at("inspect"));
    desk.next("delivery");
    desk.robot.clickOn("#next");

    desk.until(() -> !desk.workers.saved.isEmpty());
    RemoteWorker made = (RemoteWorker) desk.workers.saved.getLast();
    assertThat(made.urls()).hasSize(2);
    assertThat(made.delivery()).isEqualTo(new SecretDelivery.Provider("vault", ""));
    assertThat(((RestLogin.Basic) made.login()).password().reveal()).isEqualTo("s3cret");
  }

  @Test
  void shouldPrepareFilesElsewhereAndSaveThem() {
    desk.begin("PREPARED");
    desk.next("target");
    desk.choose("#cluster", "dr-frankfurt");
    desk.next("records");
    desk.next("reach");
    desk.type("ADVERTISED", "connect-1.example.org");
    desk.type("KEY_STORE", "/etc/ssl/connect.p12");
    desk.type("KEY_STORE_PASSWORD", "s3cret-store");
    desk.robot.clickOn("#generate");
    desk.shoot("wizard-worker-reach-elsewhere");
    desk.next("delivery");
    desk.shoot("wizard-worker-delivery-elsewhere");
    desk.next("files");
    desk.until(() -> ((TabPane) desk.robot.lookup("#tabs").query()).getTabs().size() == 4);
    desk.shootAll("wizard-worker-files");

    desk.robot.clickOn("#saveAll");

    desk.until(() -> Files.exists(folder.resolve("kafka-connect.yaml")));
    desk.until(() -> desk.texts().contains("All files are in " + folder + "."));
    desk.robot.clickOn("#saveAll");
    desk.until(
        () -> desk.texts().stream().anyMatch(text -> text.contains("is held or was changed")));
    desk.robot.clickOn("#next");
    desk.until(() -> desk.robot.lookup("#next").tryQuery().isEmpty());
    assertThat(desk.workers.saved).isEmpty();
  }

  @Test
  void shouldEditAndKeepASecretThatIsNotTouched() {
    desk.workers.publish();
    desk.open();
    desk.select("cloud-connect");
    desk.robot.clickOn("#worker-edit");
    desk.until(() -> desk.at("address"));
    desk.next("login");
    desk.shoot("wizard-worker-edit");
    desk.next("inspect");
    desk.until(() -> desk.robot.lookup("#attached").query().isVisible());
    desk.next("delivery");
    desk.robot.clickOn("#next");

    desk.until(() -> desk.workers.asked.contains("save cloud-connect for cloud-connect"));
    assertThat(desk.workers.saved.getLast()).isEqualTo(SampleWorkers.remote("cloud-connect"));
  }
}
