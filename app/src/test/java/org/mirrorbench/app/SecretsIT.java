package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Appearance;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.secret.SecretsState;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Drives the dialog about secrets and the questions, by mouse and keyboard. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class SecretsIT {

  private static final String PASSWORD = "four unrelated grey words";

  private final Sample sample = new Sample();
  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = new Desk(stage);
  }

  @Test
  void shouldMakeAVaultOnlyWhenBothPasswordsAreTheSame(CalmRobot robot) {
    open();
    robot.clickOn("#secrets");
    desk.until(() -> desk.shows("vault-fresh") && desk.node("vault-fresh").isFocused());
    desk.shoot("secrets-absent");

    robot.write("letmein").push(KeyCode.TAB).write("letmei");
    desk.untilSaid("This is not the same.");
    desk.untilSaid("Weak");
    assertThat(desk.node("vault-go").isDisabled()).isTrue();
    desk.shoot("secrets-differ");
    robot.doubleClickOn("#vault-fresh").eraseText(7).write(PASSWORD);
    robot.doubleClickOn("#vault-again").eraseText(7).write(PASSWORD).push(KeyCode.ENTER);

    desk.until(() -> said("secrets").equals("Vault open"));
    desk.shoot("secrets-open");
    robot.push(KeyCode.ESCAPE);
    desk.until(() -> !desk.shows("secrets-close"));
  }

  @Test
  void shouldSayThatAPasswordIsWrongAndTakeTheRightOne(CalmRobot robot) {
    sample.secrets.vault(PASSWORD, SecretsState.Vault.LOCKED);
    open();
    robot.clickOn("#secrets");
    desk.until(() -> desk.shows("vault-former") && desk.node("vault-former").isFocused());
    robot.write("wrong").push(KeyCode.ENTER);
    desk.untilSaid("This is not its password.");
    desk.shoot("secrets-wrong");

    robot.write(PASSWORD).push(KeyCode.ENTER);

    desk.until(() -> said("secrets").equals("Vault open"));
    robot.clickOn("#vault-change");
    desk.until(() -> desk.shows("vault-fresh"));
    desk.shoot("secrets-change");
    robot.clickOn("#vault-lock");
    desk.until(() -> said("secrets").equals("Vault locked"));
  }

  @Test
  void shouldOfferToUnlockWhenARememberedClusterNeedsIt(CalmRobot robot) {
    sample.secrets.vault(PASSWORD, SecretsState.Vault.LOCKED);
    open();
    desk.until(() -> desk.shows("offer"));
    for (Locale language : Messages.LANGUAGES) {
      desk.dress(Appearance.Theme.DARK, language);
      desk.shoot("secrets-offer");
    }

    robot.clickOn("#offer-unlock");
    desk.until(() -> desk.shows("vault-former") && !desk.shows("offer"));
    shootAll(robot);
  }

  @Test
  void shouldAskWithoutTakingTheFocus(CalmRobot robot) {
    sample.secrets.vault(PASSWORD, SecretsState.Vault.OPEN);
    open();
    robot.clickOn("#filter").write("par");
    SecretRef asked = SampleProfiles.ref("paris-dc1", "password");
    SecretRef other = new SecretRef(SecretHome.ASK, "cluster/elsewhere/trust");
    sample.secrets.ask(asked, other);
    desk.until(() -> desk.shows("question"));
    desk.untilSaid("Password of user mirror on cluster paris-dc1");
    assertThat(desk.node("filter").isFocused()).isTrue();
    desk.shoot("secrets-question");
    robot.write("is");

    robot.clickOn("#answer-text").write("pssst").push(KeyCode.ENTER);

    desk.until(() -> "pssst".equals(sample.secrets.text(asked)));
    desk.untilSaid("“trust” of cluster elsewhere");
    robot.clickOn("#secrets");
    desk.until(() -> desk.shows("secrets-close"));
    desk.shoot("secrets-questions");
    assertThat(said("secrets")).isEqualTo("1 secret is waited for");
  }

  @Test
  void shouldDecideWhereNewSecretsGo(CalmRobot robot) {
    sample.secrets.vault(PASSWORD, SecretsState.Vault.OPEN);
    open();
    robot.clickOn("#secrets");
    desk.until(() -> desk.shows("home-ask"));
    Node keyring = desk.node("home-keyring");
    assertThat(keyring.isDisabled()).isTrue();

    robot.clickOn("#home-ask");

    desk.until(() -> said("secrets").equals("Secrets are asked for"));
  }

  @Test
  void shouldKeepAnAnswerThatIsBeingTypedWhenAnotherQuestionComes(CalmRobot robot) {
    sample.secrets.vault(PASSWORD, SecretsState.Vault.OPEN);
    open();
    robot.clickOn("#secrets");
    desk.until(() -> desk.shows("secrets-close"));
    SecretRef first = new SecretRef(SecretHome.ASK, "cluster/a/trust");
    SecretRef second = new SecretRef(SecretHome.ASK, "cluster/b/trust");
    sample.secrets.ask(first);
    desk.untilSaid("“trust” of cluster a");
    Node dialog = desk.node("secrets-dialog");
    Node field = FxThread.call(() -> dialog.lookup("#answer-text"));
    robot.clickOn(field).write("half");

    sample.secrets.ask(first, second);

    desk.untilSaid("“trust” of cluster b");
    TextField typing = (TextField) FxThread.call(() -> dialog.lookup("#answer-text"));
    assertThat(typing.getText()).isEqualTo("half");
    assertThat(typing.isFocused()).isTrue();
  }

  @Test
  void shouldMakeAVaultOnceThoughEnterIsPressedTwice(CalmRobot robot) {
    open();
    sample.secrets.gate = new CountDownLatch(1);
    robot.clickOn("#secrets");
    desk.until(() -> desk.shows("vault-fresh") && desk.node("vault-fresh").isFocused());
    robot.write(PASSWORD).push(KeyCode.TAB).write(PASSWORD);

    robot.push(KeyCode.ENTER).push(KeyCode.ENTER);
    desk.until(() -> sample.secrets.made.get() == 1);
    sample.secrets.gate.countDown();

    desk.until(() -> said("secrets").equals("Vault open"));
    assertThat(sample.secrets.made).hasValue(1);
  }

  private void shootAll(CalmRobot robot) {
    for (Locale language : Messages.LANGUAGES) {
      for (Appearance.Theme theme : List.of(Appearance.Theme.LIGHT, Appearance.Theme.DARK)) {
        desk.dress(theme, language);
        if (!FxThread.call(() -> desk.shows("secrets-close"))) {
          robot.clickOn("#secrets");
          desk.until(() -> desk.shows("secrets-close"));
        }
        desk.shoot("secrets-locked");
      }
    }
  }

  private String said(String id) {
    return ((Labeled) desk.node(id)).getText();
  }

  private void open() {
    desk.open(sample.publish(), new Place.Clusters());
  }
}
