package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Appearance;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.LoginKind;
import org.mirrorbench.engine.cluster.SecretFields;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.secret.Secret;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Drives the secrets in a cluster's form: what is kept, typed, hidden and brought back. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class ClusterSecretsIT {

  private static final String SECRET = "n0body-may-see-this";

  private final Sample sample = new Sample();
  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = new Desk(stage);
  }

  @Test
  void shouldNeitherShowNorTouchAKeptSecret(CalmRobot robot) {
    open(sample.publish());
    robot.clickOn("#edit-paris-dc1");
    desk.until(() -> desk.shows("field-PASSWORD"));
    TextField password = (TextField) desk.node("field-PASSWORD");
    assertThat(password.getText()).isEmpty();
    assertThat(password.getPromptText()).isEqualTo("kept in the vault");

    robot.clickOn("#field-NOTES").write("!");
    robot.clickOn("#save");

    desk.until(() -> sample.clusters.asked.contains("save paris-dc1 for paris-dc1"));
    assertThat(password(sample.clusters.saved.getFirst()).ref())
        .isEqualTo(SampleProfiles.ref("paris-dc1", "password"));
  }

  @Test
  void shouldReplaceAKeptSecretByATypedOneAndMaskItEverywhere(CalmRobot robot) {
    open(sample.publish());
    robot.clickOn("#edit-paris-dc1");
    desk.until(() -> desk.shows("field-PASSWORD"));
    robot.clickOn("#field-PASSWORD").write(SECRET);
    robot.clickOn("#copy-properties");
    desk.until(() -> Clipboard.getSystemClipboard().hasString());
    String copied = FxThread.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).contains("sasl.jaas.config=").doesNotContain(SECRET);
    assertThat(desk.texts()).noneMatch(text -> text.contains(SECRET));

    robot.clickOn("#save");

    desk.until(() -> !sample.clusters.saved.isEmpty());
    assertThat(password(sample.clusters.saved.getFirst()).reveal()).isEqualTo(SECRET);
  }

  @Test
  void shouldReferToASecretThatIsKeptElsewhere(CalmRobot robot) {
    open(sample.publish());
    robot.clickOn("#edit-paris-dc1");
    desk.until(() -> desk.shows("field-PASSWORD"));
    robot.clickOn("#field-PASSWORD-refer");
    robot.clickOn("#field-PASSWORD-reference").write("${env:KAFKA_PASSWORD}");
    robot.clickOn("#save");

    desk.until(() -> !sample.clusters.saved.isEmpty());
    assertThat(String.valueOf(password(sample.clusters.saved.getFirst()).ref()))
        .isEqualTo("external:${env:KAFKA_PASSWORD}");
  }

  @Test
  void shouldKeepWhatWasTypedWhenSavingFails(CalmRobot robot) {
    sample.clusters.refusal =
        new Problem.Denied("The vault", "It is locked.", "Unlock it and try again.");
    open(sample.publish());
    robot.clickOn("#edit-paris-dc1");
    desk.until(() -> desk.shows("field-PASSWORD"));
    robot.clickOn("#field-PASSWORD").write(SECRET);
    robot.clickOn("#save");

    desk.untilSaid("The vault refuses access");
    desk.shoot("cluster-form-refused");
    assertThat(((TextInputControl) desk.node("field-PASSWORD")).getText()).isEqualTo(SECRET);

    sample.clusters.refusal = null;
    robot.clickOn("#save");
    desk.until(() -> !sample.clusters.saved.isEmpty());
  }

  @Test
  void shouldGoOnWithTheFormInAnotherLanguage(CalmRobot robot) {
    open(sample.publish());
    robot.clickOn("#edit-paris-dc1");
    desk.until(() -> desk.shows("field-PASSWORD"));
    robot.clickOn("#field-ALIAS").write("-two");
    robot.clickOn("#field-PASSWORD").write(SECRET);

    desk.dress(Appearance.Theme.LIGHT, Locale.FRENCH);

    desk.untilSaid("Modifié, pas encore enregistré");
    desk.shoot("cluster-form-goes-on");
    assertThat(typed("field-ALIAS")).isEqualTo("paris-dc1-two");
    assertThat(desk.texts()).noneMatch(text -> text.contains(SECRET));
    robot.clickOn("#save");
    desk.until(() -> sample.clusters.asked.contains("save paris-dc1-two for paris-dc1"));
    assertThat(password(sample.clusters.saved.getFirst()).reveal()).isEqualTo(SECRET);
    desk.until(() -> !desk.shows("field-ALIAS"));
    desk.dress(Appearance.Theme.LIGHT, Locale.ENGLISH);
    assertThat(shown("field-ALIAS")).isFalse();
  }

  @Test
  void shouldBringAKeptSecretBackEvenInAnotherLanguage(CalmRobot robot) {
    open(sample.publish());
    robot.clickOn("#edit-paris-dc1");
    desk.until(() -> desk.shows("field-PASSWORD"));
    robot.clickOn("#field-PASSWORD").write("x");
    desk.dress(Appearance.Theme.LIGHT, Locale.FRENCH);

    robot.clickOn("#field-PASSWORD").push(KeyCode.BACK_SPACE);
    robot.clickOn("#save");

    desk.until(() -> !sample.clusters.saved.isEmpty());
    assertThat(password(sample.clusters.saved.getFirst()).ref())
        .isEqualTo(SampleProfiles.ref("paris-dc1", "password"));
  }

  @Test
  void shouldKeepTheLineBreaksOfAPastedKey(CalmRobot robot) {
    String key = "-----BEGIN PRIVATE KEY-----\nTUlJ\n-----END PRIVATE KEY-----\n";
    KnownCluster cluster = SampleProfiles.pastedPem();
    sample.clusters.publish(cluster);
    open(sample);
    robot.clickOn("#edit-" + cluster.alias());
    desk.until(() -> desk.shows("field-IDENTITY_KEY"));

    desk.fx(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(key);
          Clipboard.getSystemClipboard().setContent(content);
          ((PasswordField) desk.node("field-IDENTITY_KEY")).paste();
        });
    desk.fire("field-IDENTITY_KEY-refer");
    desk.fire("field-IDENTITY_KEY-keep");
    desk.fire("save");

    desk.until(() -> !sample.clusters.saved.isEmpty());
    assertThat(
            SecretFields.of(sample.clusters.saved.getFirst().profile().security()).values().stream()
                .map(secret -> secret.reveal()))
        .containsExactly(key);
  }

  @Test
  void shouldGoOnTypingASecretInTheFieldThatHidesIt(CalmRobot robot) {
    open(sample.publish());
    robot.clickOn("#add");
    desk.until(() -> desk.shows("field-ALIAS"));
    desk.fx(() -> login().setValue(LoginKind.CUSTOM));
    desk.until(() -> desk.shows("custom-add"));
    desk.fire("custom-add");
    desk.until(() -> focusOwner() instanceof TextField);

    robot.write("ssl.key.password").push(KeyCode.TAB);
    desk.until(() -> focusOwner() instanceof PasswordField);
    robot.write(SECRET);

    desk.until(() -> SECRET.equals(((PasswordField) focusOwner()).getText()));
    assertThat(desk.texts()).noneMatch(text -> text.contains(SECRET));
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

  private static Secret password(KnownCluster cluster) {
    Security.Sasl sasl = (Security.Sasl) cluster.profile().security();
    return ((Login.Scram) sasl.login()).password();
  }

  private Node focusOwner() {
    return desk.window.stage().getScene().getFocusOwner();
  }

  private String typed(String id) {
    return FxThread.call(() -> ((TextInputControl) desk.node(id)).getText());
  }
}
