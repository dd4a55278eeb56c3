package org.mirrorbench.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import atlantafx.base.theme.PrimerLight;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.fx.FxThread;
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
  private final AskedDialogs dialogs = new AskedDialogs();
  private final SimpleStringProperty draft = new SimpleStringProperty("");
  private final Drafts<String> drafts = Drafts.inMemory();
  private final List<String> ends = new ArrayList<>();
  private final ObservableList<PlainStep> steps = FXCollections.observableArrayList();
  private PlainStep first;
  private PlainStep working;
  private PlainStep last;
  private WizardShell<String> wizard;

  @Start
  void start(Stage stage) {
    first = new PlainStep("first");
    working = new PlainStep("working");
    last = new PlainStep("last");
    steps.setAll(List.of(first, working, last));
    wizard =
        new WizardShell<>(
            steps,
            draft,
            drafts,
            new Endings(
                () -> "Finish",
                () -> ends.add("finished"),
                () -> ends.add("left"),
                () -> ends.add("aside")),
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
    until(() -> dialogs.options.size() == 2);
    assertThat(ends).isEmpty();
    FxThread.run(() -> dialogs.take("discard"));

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

  @Test
  void shouldPutADraftAsideAndKeepIt(CalmRobot robot) {
    FxThread.run(() -> draft.set("something"));
    until(() -> "something".equals(drafts.latest()));

    robot.push(KeyCode.ESCAPE);
    until(() -> dialogs.options.size() == 2);
    FxThread.run(() -> dialogs.take("keep"));

    until(() -> ends.equals(List.of("aside")));
    assertThat(drafts.latest()).isEqualTo("something");
    assertThat(first.lefts).isEqualTo(1);
  }

  @Test
  void shouldGoOnByEnterButNotFinish(CalmRobot robot) {
    working.work = Result.ok("fine");
    until(() -> first.content.isFocused());
    robot.push(KeyCode.ENTER);
    until(() -> working.content.isFocused());
    robot.push(KeyCode.ENTER);
    until(() -> last.content.isFocused());

    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.ALT, KeyCode.LEFT);

    until(() -> wizard.step() == working);
    assertThat(ends).isEmpty();
  }

  @Test
  void shouldLeadToWhatAFindingIsAboutAndBackThroughSeenSteps(CalmRobot robot) {
    working.work = Result.ok("fine");
    goTo(last);

    FxThread.run(() -> wizard.lead("first", "name"));
    until(() -> first.pointed.equals(List.of("name")));
    FxThread.run(() -> wizard.lead("last", "size"));

    until(() -> last.pointed.equals(List.of("size")));
    assertThat(working.crossings).isEqualTo(2);
  }

  @Test
  void shouldStopOnTheWayWhereAStepDoesNotAgree(CalmRobot robot) {
    working.work = Result.ok("fine");
    goTo(last);
    FxThread.run(() -> wizard.lead("first", ""));
    until(() -> wizard.step() == first);
    FxThread.call(() -> set(working.valid, false));

    robot.clickOn("#step-last");

    until(() -> wizard.step() == working && working.complaints == 1);
  }

  @Test
  void shouldStayAtItsStepWhenOthersComeAndGo(CalmRobot robot) {
    PlainStep extra = new PlainStep("extra");
    working.work = Result.ok("fine");
    goTo(last);

    FxThread.run(() -> steps.add(1, extra));
    until(() -> robot.lookup("#step-extra").tryQuery().isPresent());
    assertThat(wizard.step()).isSameAs(last);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> wizard.step() == extra);
    assertThat(ends).isEmpty();
    FxThread.run(() -> steps.remove(extra));

    until(() -> wizard.step() == working && extra.lefts == 1);
  }

  @Test
  void shouldLetNothingBeChangedWhileItWorks(CalmRobot robot) {
    working.blocks = true;
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    until(() -> working.content.isFocused());
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    until(() -> working.content.isDisabled() && robot.lookup("#halt").query().isFocused());
    robot.push(KeyCode.SPACE);

    until(() -> working.content.isFocused() && !working.content.isDisabled());
    assertThat(wizard.step()).isSameAs(working);
  }

  @Test
  void shouldScrollToWhatIsWrong(CalmRobot robot) {
    TextField far = new TextField();
    VBox tall = new VBox(1200, new TextField(), far);
    last.shown = tall;
    last.wrong = far;
    working.work = Result.ok("fine");
    goTo(last);
    FxThread.call(() -> set(last.valid, false));

    robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    ScrollPane body = robot.lookup("#body").query();
    until(() -> far.isFocused() && body.getVvalue() == 1);
  }

  @Test
  void shouldSayAtAStepWhatItRemarks(CalmRobot robot) {
    FxThread.run(() -> working.remark.set("2 findings"));

    until(() -> robot.lookup("2 findings").tryQuery().isPresent());
    assertThat(robot.lookup("#step-working").query().getAccessibleText())
        .isEqualTo("Step 2, Step working, still to come, 2 findings");
  }

  private void goTo(PlainStep step) {
    for (int i = steps.indexOf(wizard.step()); i < steps.indexOf(step); i++) {
      PlainStep next = steps.get(i + 1);
      FxThread.run(wizard::next);
      until(() -> wizard.step() == next);
    }
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
}
