package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.text.AdviceText;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.problem.Result;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Changes the language within the worker's wizard, and takes its French pictures. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class WorkerLanguagesIT {

  @TempDir Path folder;

  private WorkersDesk desk;

  @Start
  void start(Stage stage) {
    desk = new WorkersDesk(stage, folder);
  }

  @Test
  void shouldAskBeforeLeavingAndGoOnInAnotherLanguage() {
    desk.begin("LOCAL");
    desk.next("target");
    desk.type("NAME", "half-way");

    desk.robot.push(KeyCode.ESCAPE);
    desk.until(() -> desk.texts().contains("Leave the wizard?"));
    desk.shoot("wizard-leave");
    desk.robot.clickOn("#dialog-no");
    FxThread.run(() -> desk.window().appearance().languageProperty().set(Locale.FRENCH));
    desk.until(() -> desk.texts().contains("Où le worker doit-il tourner\u00a0?"));
    desk.next("target");
    assertThat(desk.input("NAME").getText()).isEqualTo("half-way");

    desk.type("NAME", "half-way-2");
    desk.robot.clickOn("#cancel");
    desk.until(() -> desk.robot.lookup("#dialog-yes").tryQuery().isPresent());
    desk.robot.clickOn("#dialog-yes");
    desk.until(() -> desk.robot.lookup("#next").tryQuery().isEmpty());
  }

  @Test
  void shouldSpeakFrenchOnEveryStep() {
    FxThread.call(
        () -> {
          desk.window().appearance().languageProperty().set(Locale.FRENCH);
          return true;
        });
    desk.begin("REMOTE");
    desk.shoot("wizard-worker-kind");
    walkRemote();
    desk.robot.clickOn("#cancel").clickOn("#dialog-yes");
    desk.begin("PREPARED");
    walkPrepared();
    desk.robot.clickOn("#cancel").clickOn("#dialog-yes");
    desk.begin("LOCAL");
    desk.next("target");
    desk.choose("#cluster", "dr-frankfurt");
    desk.next("records");
    desk.next("reach");
    desk.workers.checks = Result.ok(List.of(SampleWorkers.WRONG));
    desk.next("checks");
    String remedy = new AdviceText(Messages.of(Locale.FRENCH)).remedy(SampleWorkers.WRONG);
    desk.until(() -> desk.texts().contains(remedy));
    desk.shoot("wizard-worker-checks-blocked");
    desk.robot.clickOn("#cancel").clickOn("#dialog-yes");
    desk.select("dr-connect");
    desk.shoot("workers");
    desk.workers.views.publish(List.of());
    desk.until(() -> desk.robot.lookup("#first-LOCAL").query().isVisible());
    desk.shoot("workers-empty");
  }

  private void walkRemote() {
    desk.next("address");
    desk.type("NAME", "cloud-green");
    desk.type("URLS", "http://connect-1:8083\nhttps://connect-2:8083");
    desk.shoot("wizard-worker-address");
    desk.next("login");
    desk.choose("#login", "BASIC");
    desk.type("USER", "mirror");
    desk.type("PASSWORD", "s3cret");
    desk.choose("#trust", "JKS");
    desk.type("TRUST_PATH", "/etc/ssl/trust.jks");
    desk.choose("#identity", "PKCS12");
    desk.next("login");
    desk.toggle("VERIFY_HOST");
    desk.shoot("wizard-worker-login");
    desk.choose("#identity", "NONE");
    desk.next("inspect");
    desk.until(() -> desk.robot.lookup("#attached").query().isVisible());
    desk.shoot("wizard-worker-inspect");
  }

  private void walkPrepared() {
    desk.next("target");
    desk.choose("#cluster", "dr-frankfurt");
    desk.shoot("wizard-worker-target");
    desk.next("records");
    desk.robot.clickOn("#option-CUSTOM");
    desk.next("records");
    desk.toggle("EXACTLY_ONCE");
    desk.shoot("wizard-worker-records");
    desk.robot.clickOn("#option-BYTES");
    desk.next("reach");
    desk.next("reach");
    desk.shoot("wizard-worker-reach");
    desk.type("ADVERTISED", "connect-1.example.org");
    desk.type("KEY_STORE", "/etc/ssl/connect.p12");
    desk.type("KEY_STORE_PASSWORD", "s3cret-store");
    desk.robot.clickOn("#generate");
    desk.next("delivery");
    desk.robot.clickOn("#option-CLEAR");
    desk.shoot("wizard-worker-delivery");
    desk.next("files");
    desk.until(() -> ((TabPane) desk.robot.lookup("#tabs").query()).getTabs().size() == 4);
    desk.shoot("wizard-worker-files");
  }
}
