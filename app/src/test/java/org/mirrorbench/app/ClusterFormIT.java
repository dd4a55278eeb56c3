package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
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
import org.mirrorbench.engine.cluster.LoginKind;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Drives the form of a cluster on sample data, by mouse and keyboard, and takes its pictures. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class ClusterFormIT {

  private final Sample sample = new Sample();
  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = new Desk(stage);
  }

  @Test
  void shouldRememberAClusterThatWasTypedWithTheKeyboardOnly(CalmRobot robot) {
    open(sample.publish());

    robot.push(KeyCode.CONTROL, KeyCode.K);
    desk.until(() -> desk.shows("palette-field") && desk.node("palette-field").isFocused());
    robot.write("add cluster").push(KeyCode.ENTER);
    desk.until(() -> desk.shows("field-ALIAS") && desk.node("field-ALIAS").isFocused());
    robot.write("new-one").push(KeyCode.TAB).write("a:9092 b:9092");
    robot.push(KeyCode.CONTROL, KeyCode.S);

    desk.until(() -> sample.clusters.asked.contains("save new-one for null"));
    assertThat(sample.clusters.saved.getFirst().profile().bootstrapServers())
        .isEqualTo("a:9092,b:9092");
    desk.until(() -> desk.shows("cluster-new-one"));
  }

  @Test
  void shouldSayWhatIsWrongBesideTheFieldAsSoonAsItIsLeft(CalmRobot robot) {
    open(sample.publish());
    robot.clickOn("#add");
    desk.until(() -> desk.shows("field-ALIAS"));

    robot.clickOn("#field-ALIAS").write("paris-dc1").push(KeyCode.TAB).write("kafka");
    desk.untilSaid("Another cluster has this name.");
    assertThat(desk.texts()).noneMatch(text -> text.contains("is not host:port"));
    robot.clickOn("#save");

    desk.untilSaid("“kafka” is not host:port.");
    desk.until(() -> desk.node("field-ALIAS").isFocused());
    desk.shoot("cluster-form-wrong");
    assertThat(sample.clusters.saved).isEmpty();
  }

  @Test
  void shouldShowTheFieldsOfEachKindOfSecurityOnly() {
    List<KnownCluster> kinds =
        List.of(
            SampleProfiles.plain(),
            SampleProfiles.scram(),
            SampleProfiles.oauth(),
            SampleProfiles.mtls(),
            SampleProfiles.pastedPem(),
            SampleProfiles.kerberos(),
            SampleProfiles.iam(),
            SampleProfiles.custom());
    sample.clusters.publish(kinds.toArray(KnownCluster[]::new));
    open(sample);
    for (Locale language : Messages.LANGUAGES) {
      for (KnownCluster kind : kinds) {
        desk.dress(
            kinds.indexOf(kind) % 2 == 0 ? Appearance.Theme.LIGHT : Appearance.Theme.DARK,
            language);
        desk.fire("edit-" + kind.alias());
        desk.until(() -> desk.shows("field-ALIAS"));
        desk.fx(() -> scrollToSecurity());
        desk.shoot("cluster-form-" + kind.alias());
        desk.fire("cancel");
        desk.until(() -> !desk.shows("field-ALIAS"));
      }
    }
  }

  @Test
  void shouldOfferTheFieldsOfWhatIsChosen(CalmRobot robot) {
    open(sample.publish());
    robot.clickOn("#add");
    desk.until(() -> desk.shows("field-ALIAS"));
    assertThat(shown("field-USER")).isFalse();

    desk.fx(() -> login().setValue(LoginKind.SCRAM_SHA_256));
    desk.until(() -> desk.shows("field-USER"));
    assertThat(shown("field-TRUST_PATH")).isFalse();
    desk.fx(() -> login().setValue(LoginKind.OAUTH));
    desk.until(() -> desk.shows("field-TOKEN_URL") && !desk.shows("field-USER"));
    desk.fx(() -> login().setValue(LoginKind.CUSTOM));
    desk.until(() -> desk.shows("custom-add"));
    desk.shoot("cluster-form-custom-new");
  }

  @Test
  void shouldAskBeforeWhatWasTypedIsLost(CalmRobot robot) {
    open(sample.publish());
    robot.clickOn("#edit-dev-local");
    desk.until(() -> desk.shows("field-ALIAS"));
    robot.clickOn("#field-NOTES").write("x");

    robot.clickOn("#cancel");
    desk.until(() -> desk.shows("dialog-no"));
    robot.clickOn("#dialog-no");
    assertThat(shown("field-ALIAS")).isTrue();
    robot.clickOn("#cancel").clickOn("#dialog-yes");
    desk.until(() -> !desk.shows("field-ALIAS"));
  }

  @Test
  void shouldVerifyAFormBeforeItIsSaved(CalmRobot robot) {
    open(sample.publish());
    robot.clickOn("#edit-dev-local");
    desk.until(() -> desk.shows("field-ALIAS"));
    desk.fx(() -> ((TextInputControl) desk.node("field-ALIAS")).setText("other"));

    robot.clickOn("#test");

    desk.untilSaid("8 stages passed");
    desk.shoot("cluster-form-tested");
    assertThat(sample.clusters.asked).containsExactly("test other");
    assertThat(shown("field-ALIAS")).isTrue();
  }

  @Test
  void shouldDuplicateUnderAFreeName(CalmRobot robot) {
    open(sample.publish());
    robot.clickOn("#more-dev-local").clickOn("Duplicate");
    desk.until(() -> desk.shows("field-ALIAS"));
    assertThat(((TextInputControl) desk.node("field-ALIAS")).getText()).isEqualTo("dev-local-copy");

    robot.clickOn("#save");
    desk.until(() -> sample.clusters.asked.contains("save dev-local-copy for null"));
  }

  @Test
  void shouldFillAFormFromAFileWithOneCluster(CalmRobot robot) {
    sample.clusters.inFile.add(SampleProfiles.iam());
    desk.fx(() -> desk.window.askForFilesBy(Desk.always(Path.of("client.properties"))));
    open(sample.publish());

    robot.clickOn("#load");

    desk.until(() -> desk.shows("field-ROLE_ARN"));
  }

  @Test
  void shouldAskBeforeAnotherFormTakesThePlaceOfAChangedOne(CalmRobot robot) {
    open(sample.publish());
    robot.clickOn("#edit-dev-local");
    desk.until(() -> desk.shows("field-ALIAS"));
    robot.clickOn("#field-NOTES").write("x");

    addByPalette(robot);
    desk.until(() -> desk.shows("dialog-no"));
    robot.clickOn("#dialog-no");
    assertThat(typed("field-ALIAS")).isEqualTo("dev-local");
    addByPalette(robot);
    desk.until(() -> desk.shows("dialog-yes"));
    robot.clickOn("#dialog-yes");

    desk.until(() -> ((TextInputControl) desk.node("field-ALIAS")).getText().isEmpty());
  }

  private void open(Sample from) {
    desk.open(from, new Place.Clusters());
  }

  private boolean shown(String id) {
    return FxThread.call(() -> desk.shows(id));
  }

  @SuppressWarnings("unchecked")
  private ComboBox<LoginKind> login() {
    return (ComboBox<LoginKind>) desk.node("login-kind");
  }

  private void scrollToSecurity() {
    Node pane = desk.node("login-kind");
    while (pane != null && !(pane instanceof ScrollPane)) {
      pane = pane.getParent();
    }
    if (pane instanceof ScrollPane scroll) {
      scroll.layout();
      scroll.setVvalue(1);
    }
  }

  private void addByPalette(CalmRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    desk.until(() -> desk.shows("palette-field") && desk.node("palette-field").isFocused());
    robot.write("add cluster").push(KeyCode.ENTER);
  }

  private String typed(String id) {
    return FxThread.call(() -> ((TextInputControl) desk.node(id)).getText());
  }
}
