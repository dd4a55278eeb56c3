package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.WorkbenchWindow;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Shows pages and the wizard in the smallest window, in French, which takes the most room. */
@ExtendWith(ApplicationExtension.class)
class SmallWindowIT {

  @TempDir Path folder;

  private WorkersDesk desk;

  @Start
  void start(Stage stage) {
    desk = new WorkersDesk(stage, folder);
    stage.setWidth(stage.getMinWidth());
    stage.setHeight(stage.getMinHeight());
  }

  /** The tests of a JVM share the stage. */
  @AfterEach
  void enlarge() {
    FxThread.call(
        () -> {
          desk.window().stage().setWidth(WorkbenchWindow.WIDTH);
          desk.window().stage().setHeight(WorkbenchWindow.HEIGHT);
          return true;
        });
  }

  @Test
  void shouldShowEveryPage() {
    desk.workers.publish();
    desk.open();
    speakFrench();

    for (Place place : FxThread.call(desk.window()::places)) {
      FxThread.run(() -> desk.window().go(place));
      desk.shoot("small-" + place.id());
      assertThat(within("#theme")).as(place.id()).isTrue();
      assertThat(within("#bell")).as(place.id()).isTrue();
    }
  }

  @Test
  void shouldKeepTheWizardsButtonsInSight() {
    speakFrench();
    desk.begin("PREPARED");
    look("kind");
    desk.next("target");
    desk.choose("#cluster", "dr-frankfurt");
    look("target");
    desk.next("records");
    look("records");
    desk.next("reach");
    desk.type("ADVERTISED", "connect-1.example.org");
    desk.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    desk.until(() -> desk.field("TOKEN").below().startsWith("C’est nécessaire"));
    look("reach-empty");
    desk.type("KEY_STORE", "/etc/ssl/connect.p12");
    desk.type("KEY_STORE_PASSWORD", "s3cret-store");
    desk.type("TOKEN", "token-of-more-than-sixteen");
    desk.next("delivery");
    look("delivery");
    desk.next("files");
    look("files");
  }

  @Test
  void shouldScrollARemoteWorkersSteps() {
    speakFrench();
    desk.begin("REMOTE");
    desk.next("address");
    desk.type("NAME", "cloud-green");
    desk.type("URLS", "https://connect-1:8083\nhttps://connect-2:8083");
    look("address");
    desk.next("login");
    desk.choose("#login", "BASIC");
    desk.choose("#identity", "PEM");
    look("login");
    desk.type("USER", "mirror");
    desk.type("PASSWORD", "s3cret");
    desk.choose("#identity", "NONE");
    desk.next("inspect");
    desk.until(() -> desk.robot.lookup("#attached").query().isVisible());
    look("inspect");
  }

  private void speakFrench() {
    FxThread.call(
        () -> {
          desk.window().appearance().languageProperty().set(Locale.FRENCH);
          return true;
        });
  }

  private void look(String step) {
    desk.shoot("small-wizard-" + step);
    assertThat(bottom("#next")).isLessThan(top(".status-strip"));
    assertThat(within("#cancel")).isTrue();
  }

  private double bottom(String query) {
    return FxThread.call(() -> place(query).getMaxY());
  }

  private double top(String query) {
    return FxThread.call(() -> place(query).getMinY());
  }

  private Bounds place(String query) {
    Node node = desk.window().stage().getScene().lookup(query);
    return node.localToScene(node.getLayoutBounds());
  }

  private boolean within(String query) {
    return FxThread.call(
        () -> {
          Bounds place = place(query);
          Scene scene = desk.window().stage().getScene();
          return place.getMinX() >= 0
              && place.getMinY() >= 0
              && place.getMaxX() <= scene.getWidth()
              && place.getMaxY() <= scene.getHeight();
        });
  }
}
