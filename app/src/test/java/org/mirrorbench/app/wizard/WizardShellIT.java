package org.mirrorbench.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Dialogs;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Drives a wizard of three steps by the keyboard. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class WizardShellIT {

  private final Background background = new Background();
  private final Asked dialogs = new Asked();
  private final SimpleStringProperty draft = new SimpleStringProperty("");
  private final Drafts<String> drafts = Drafts.inMemory();
  private final List<String> ends = new ArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private Plain first;
  private Plain working;
  private Plain last;
  private WizardShell<String> wizard;

  @Start
  void start(Stage stage) {
    first = new Plain("first");
    working = new Plain("working");
    last = new Plain("last");
    wizard =
        new WizardShell<>(
            FXCollections.observableArrayList(first, working, last),
            draft,
            drafts,
            new WizardShell.Endings(
                () -> "Finish", () -> ends.add("finished"), () -> ends.add("left")),
            new PageContext(Messages.of(Locale.ENGLISH), place -> {}, dialogs, background));
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Scene scene = new Scene(wizard.root(), 900, 600);
    String sheet = "/org/mirrorbench/app/workbench.css";
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(WizardShell.class.getResource(sheet)).toExternalForm());
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void shouldStayWhereSomethingIsWrong(CalmRobot robot) {
    FxThread.call(() -> first.valid.getValue() && set(first.valid, false));

    robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    until(() -> first.complaints == 1);
    assertThat(wizard.step()).isSameAs(first);
  }

  @Test
  void shouldWorkBeforeGoingOnAndShowAFailure(CalmRobot robot) {
    working.work = Result.err(new Problem.Failed("The check", "It broke.", "Mend it."));
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    until(() -> wizard.step() == working);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> label(robot, "refusalDetail").equals("It broke."));
    assertThat(wizard.step()).isSameAs(working);

    working.work = Result.ok("fine");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> wizard.step() == last);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    until(() -> ends.equals(List.of("finished")));
  }

  @Test
  void shouldCancelTheWorkOfAStepThatIsLeftBackwards(CalmRobot robot) {
    working.blocks = true;
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    until(() -> wizard.step() == working);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> !background.running().isEmpty());

    robot.push(KeyCode.ALT, KeyCode.LEFT);

    until(() -> wizard.step() == first && background.running().isEmpty());
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    until(() -> wizard.step() == working);
  }

  @Test
  void shouldHaltWorkOnEscapeAndStay(CalmRobot robot) {
    working.blocks = true;
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    until(() -> wizard.step() == working);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> !background.running().isEmpty());

    robot.push(KeyCode.ESCAPE);

    until(() -> background.running().isEmpty());
    assertThat(wizard.step()).isSameAs(working);
    assertThat(ends).isEmpty();
  }

  @Test
  void shouldAskBeforeThrowingAwayWhatWasEntered(CalmRobot robot) {
    FxThread.run(() -> draft.set("something"));
    until(() -> "something".equals(drafts.latest()));

    robot.push(KeyCode.ESCAPE);
    until(() -> dialogs.action != null);
    assertThat(ends).isEmpty();
    FxThread.run(() -> Objects.requireNonNull(dialogs.action).run());

    until(() -> ends.equals(List.of("left")));
    assertThat(drafts.latest()).isNull();
  }

  @Test
  void shouldCheckEverythingAgainAtTheEnd(CalmRobot robot) {
    working.work = Result.ok("fine");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> wizard.step() == working);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> wizard.step() == last);
    FxThread.call(() -> set(first.valid, false));

    robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    until(() -> wizard.step() == first && first.complaints == 1);
    assertThat(ends).isEmpty();
  }

  private static boolean set(SimpleBooleanProperty property, boolean value) {
    property.set(value);
    return true;
  }

  private static String label(CalmRobot robot, String id) {
    return ((Label) robot.lookup("#" + id).query()).getText();
  }

  private static void until(BooleanSupplier condition) {
    await().atMost(Duration.ofSeconds(10)).until(() -> FxThread.call(condition::getAsBoolean));
  }

  private final class Plain implements WizardStep {

    private final String id;
    private final SimpleBooleanProperty valid = new SimpleBooleanProperty(true);
    private final TextField content = new TextField();
    private Result<String> work = Result.ok("");
    private boolean blocks;
    private int complaints;

    Plain(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String title() {
      return "Step " + id;
    }

    @Override
    public String heading() {
      return "Heading of " + id;
    }

    @Override
    public String explanation() {
      return "";
    }

    @Override
    public Node content() {
      return content;
    }

    @Override
    public ObservableValue<Boolean> valid() {
      return valid;
    }

    @Override
    public void complain() {
      complaints++;
    }

    @Override
    public void next(Passage passage) {
      if (id.equals("working")) {
        passage.work(
            "Working",
            progress -> {
              if (blocks) {
                never.await();
              }
              return work;
            },
            done -> passage.go());
      } else {
        passage.go();
      }
    }
  }

  /** Remembers what was asked. */
  private static final class Asked implements Dialogs {

    private volatile @Nullable Runnable action;

    @Override
    public void confirm(String title, String text, String yes, Runnable onYes) {
      action = onYes;
    }

    @Override
    public void confirmTyped(String title, String text, String name, String yes, Runnable onYes) {
      action = onYes;
    }

    @Override
    public void show(Node card) {}

    @Override
    public void showAside(Node sheet) {}

    @Override
    public void hide() {}

    @Override
    public Runnable linger(Node card) {
      return () -> {};
    }

    @Override
    public void tell(String text) {}

    @Override
    public void tell(Problem problem) {}

    @Override
    public Optional<Path> save(String suggestedName) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> open(String title, String... patterns) {
      return Optional.empty();
    }
  }
}
