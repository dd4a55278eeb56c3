package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Appearance;
import org.mirrorbench.app.shell.FileChoice;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.LoginKind;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.problem.Problem;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Drives the page of clusters on sample data, by mouse and keyboard, and takes its pictures. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class ClustersIT {

  private static final String SECRET = "n0body-may-see-this";

  private final Sample sample = new Sample();
  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = new Desk(stage);
  }

  @Test
  void shouldShowACardForEachClusterInBothThemesAndLanguages() {
    open(sample.publish());

    for (Locale language : Messages.LANGUAGES) {
      for (Appearance.Theme theme : List.of(Appearance.Theme.LIGHT, Appearance.Theme.DARK)) {
        desk.dress(theme, language);
        desk.shoot("clusters-cards");
      }
    }

    assertThat(desk.texts())
        .contains("paris-dc1", "SASL_SSL · SCRAM-SHA-512", "412")
        .anyMatch(text -> text.contains("lyon-edge ne répond pas"))
        .contains("Garder comme profil");
  }

  @Test
  void shouldTeachTheNextStepWhileThereIsNone(CalmRobot robot) {
    sample.clusters.publish(new KnownCluster[0]);
    open(sample);
    desk.shoot("clusters-empty");

    robot.clickOn("Add cluster");

    desk.until(() -> desk.shows("field-ALIAS"));
  }

  @Test
  void shouldFilterAndWalkTheCardsByKeyboard(CalmRobot robot) {
    open(sample.publish());

    desk.fx(() -> desk.node("cluster-paris-dc1").requestFocus());
    robot.push(KeyCode.RIGHT);
    desk.until(() -> desk.node("cluster-cloud-eu").isFocused());
    robot.clickOn("#filter").write("scram");
    desk.until(() -> desk.texts().contains("1 of 6 clusters"));
    robot.write("zzz");
    desk.untilSaid("No cluster matches");
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
        desk.fx(() -> fire("edit-" + kind.alias()));
        desk.until(() -> desk.shows("field-ALIAS"));
        desk.fx(() -> scrollToSecurity());
        desk.shoot("cluster-form-" + kind.alias());
        desk.fx(() -> fire("cancel"));
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
  void shouldShowAFailingTestWithItsRemedy(CalmRobot robot) {
    open(sample.publish());
    robot.clickOn("#test-lyon-edge");

    desk.untilSaid("Failed at: TLS");
    shootInAllDresses("cluster-test-failed", robot, "report-lyon-edge");
    assertThat(desk.texts()).anyMatch(text -> text.contains("subject alternative name"));
  }

  @Test
  void shouldShowStagesAsTheyEndAndTheMissingRights(CalmRobot robot) {
    sample.clusters.gate = new CountDownLatch(1);
    open(sample.publish());
    robot.clickOn("#test-paris-dc1");
    desk.untilSaid("Testing");
    desk.until(() -> desk.texts().stream().filter("passed"::equals).count() == 2);
    desk.shoot("cluster-test-running");
    sample.clusters.gate.countDown();

    desk.untilSaid("8 stages passed");
    desk.shoot("cluster-test-passed");
    robot.clickOn("#only-missing");
    TableView<?> rights = (TableView<?>) desk.node("rights");
    desk.until(() -> rights.getItems().size() == 3);
    robot.clickOn("#test-copy");
    desk.until(() -> Clipboard.getSystemClipboard().hasString());
    assertThat(FxThread.call(() -> Clipboard.getSystemClipboard().getString()))
        .contains("Connection to paris-dc1", "ALTER_CONFIGS");
  }

  @Test
  void shouldCancelATestAndInterruptIt(CalmRobot robot) {
    sample.clusters.gate = new CountDownLatch(1);
    open(sample.publish());
    robot.clickOn("#test-paris-dc1");
    desk.until(() -> desk.shows("test-cancel"));

    robot.clickOn("#test-cancel");

    desk.untilSaid("Cancelled");
    desk.until(() -> sample.clusters.asked.contains("interrupted"));
    robot.push(KeyCode.ESCAPE);
    desk.until(() -> !desk.shows("test-again"));
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
  void shouldAskForTheNameBeforeAProductionClusterIsRemoved(CalmRobot robot) {
    open(sample.publish());
    desk.fx(() -> desk.node("cluster-paris-dc1").requestFocus());
    robot.push(KeyCode.DELETE);
    desk.until(() -> desk.shows("dialog-typed"));
    desk.shoot("cluster-remove-prod");
    assertThat(desk.node("dialog-yes").isDisabled()).isTrue();

    robot.clickOn("#dialog-typed").write("paris-dc1").push(KeyCode.ENTER);

    desk.until(() -> sample.clusters.asked.contains("remove paris-dc1"));
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
  void shouldImportWhatIsChosenFromAFile(CalmRobot robot) {
    sample.clusters.inFile.addAll(
        List.of(SampleProfiles.plain(), SampleProfiles.iam(), SampleProfiles.pastedPem()));
    desk.fx(() -> desk.window.askForFilesBy(always(Path.of("mm2.properties"))));
    open(sample.publish());
    robot.clickOn("#load");
    desk.until(() -> desk.shows("import-keep"));
    desk.shoot("clusters-import");
    assertThat(((CheckBox) desk.node("import-dev-local")).isDisabled()).isTrue();

    robot.clickOn("#import-partner").clickOn("#import-keep");

    desk.until(() -> sample.clusters.asked.contains("save msk for null"));
    assertThat(sample.clusters.saved).hasSize(1);
  }

  @Test
  void shouldFillAFormFromAFileWithOneCluster(CalmRobot robot) {
    sample.clusters.inFile.add(SampleProfiles.iam());
    desk.fx(() -> desk.window.askForFilesBy(always(Path.of("client.properties"))));
    open(sample.publish());

    robot.clickOn("#load");

    desk.until(() -> desk.shows("field-ROLE_ARN"));
  }

  private void shootInAllDresses(String name, CalmRobot robot, String opener) {
    for (Locale language : Messages.LANGUAGES) {
      desk.dress(Appearance.Theme.LIGHT, language);
      if (!FxThread.call(() -> desk.shows("sheet-close"))) {
        robot.clickOn("#" + opener);
        desk.until(() -> desk.shows("sheet-close"));
      }
      desk.shoot(name);
      desk.dress(Appearance.Theme.DARK, language);
      desk.shoot(name);
    }
    desk.dress(Appearance.Theme.LIGHT, Locale.ENGLISH);
    robot.clickOn("#" + opener);
    desk.until(() -> desk.shows("sheet-close"));
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

  private void fire(String id) {
    ((javafx.scene.control.ButtonBase) desk.node(id)).fire();
  }

  private void scrollToSecurity() {
    Node pane = desk.node("login-kind");
    while (pane != null && !(pane instanceof javafx.scene.control.ScrollPane)) {
      pane = pane.getParent();
    }
    if (pane instanceof javafx.scene.control.ScrollPane scroll) {
      scroll.layout();
      scroll.setVvalue(1);
    }
  }

  private static org.mirrorbench.engine.secret.Secret password(KnownCluster cluster) {
    Security.Sasl sasl = (Security.Sasl) cluster.profile().security();
    return ((Login.Scram) sasl.login()).password();
  }

  private static FileChoice always(Path file) {
    return new FileChoice() {
      @Override
      public Optional<Path> save(Window owner, String suggestedName) {
        return Optional.of(file);
      }

      @Override
      public Optional<Path> open(Window owner, String title, List<String> patterns) {
        return Optional.of(file);
      }

      @Override
      public Optional<Path> folder(Window owner, String title) {
        return Optional.empty();
      }
    };
  }
}
