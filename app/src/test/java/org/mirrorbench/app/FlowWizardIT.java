package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.shell.Appearance;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.Screens;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Sets flows up by the wizard, by mouse and keyboard, and takes its pictures. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class FlowWizardIT {

  private final CalmRobot robot = new CalmRobot();
  private FlowWizardDesk wizard;
  private Desk desk;
  private Sample sample;

  @Start
  void start(Stage stage) {
    wizard = new FlowWizardDesk(stage);
    desk = wizard.desk;
    sample = wizard.sample;
  }

  @Test
  void shouldWalkToRecordsThatArrive() {
    wizard.begin();
    wizard.next("clusters");
    desk.untilSaid("Choose a source and a target.");
    wizard.choose("source-0", "paris-dc1");
    wizard.choose("target-0", "cloud-eu");
    wizard.shoot("clusters");
    wizard.next("runs");
    robot.clickOn("#option-REMOTE");
    wizard.next("runs");
    wizard.choose("worker", "cloud-blue");
    desk.untilSaid("cloud-blue is attached to paris-dc1");
    wizard.shoot("runs-refused");
    wizard.next("runs");
    robot.clickOn("#option-ENGINE");
    wizard.next("naming");
    robot.clickOn("#option-CUSTOM");
    wizard.shoot("naming-custom");
    robot.clickOn("#option-PREFIXED");
    desk.untilSaid("paris-dc1.orders");
    wizard.shoot("naming");
    robot.clickOn("#option-IDENTITY");
    wizard.next("topics");
    desk.until(() -> !wizard.taken().getItems().isEmpty());
    wizard.type("include", "orders, orders\\.returns, payments.*");
    desk.until(() -> wizard.taken().getItems().size() == 5);
    desk.untilSaid("“payments” already exists");
    wizard.shoot("topics");
    wizard.type("include", "orders, (");
    desk.untilSaid("It is no regular expression: ");
    wizard.shoot("topics-refused");
    wizard.type("include", "orders, orders\\.returns, payments.*");
    desk.until(() -> wizard.taken().getItems().size() == 5);
    wizard.next("groups");
    desk.untilSaid("3 groups");
    wizard.shoot("groups");
    wizard.next("options");
    wizard.shoot("options");
    sample.setup.findings.add(SampleSetup.wrong());
    wizard.next("checks");
    desk.untilSaid("1 error has to be mended");
    wizard.shoot("checks");
    desk.fire("repair-0");
    desk.untilSaid("Nothing stands against it.");
    wizard.next("plan");
    desk.untilSaid("3 changes.");
    wizard.shoot("plan");
    wizard.next("apply");
    desk.untilSaid("Ready. Nothing has been changed yet.");
    assertThat(sample.setup.asked).doesNotContain("apply");
    wizard.shoot("apply-before");
    wizard.next("apply");
    desk.untilSaid("Every change was made.");
    desk.fire("canary");
    desk.untilSaid("10 of 10 records arrived");
    wizard.shoot("apply");
    wizard.next(null);
    desk.until(() -> desk.window.place() instanceof Place.Flow);
    assertThat(desk.window.place())
        .isEqualTo(new Place.Flow(new FlowName("paris-dc1", "cloud-eu")));
    assertThat(sample.drafts.list("flow")).isEmpty();
  }

  @Test
  void shouldGoOnWithADraft() {
    wizard.begin();
    wizard.choose("source-0", "paris-dc1");
    wizard.choose("target-0", "cloud-eu");
    wizard.next("runs");
    desk.until(() -> sample.drafts.list("flow").size() == 1);
    desk.dress(Appearance.Theme.LIGHT, Locale.FRENCH);
    desk.until(() -> wizard.at("clusters"));
    assertThat(wizard.value("source-0")).isEqualTo("paris-dc1");
    for (String step : List.of("clusters", "runs", "naming", "topics", "groups", "options")) {
      desk.until(() -> wizard.at(step));
      wizard.shoot(step);
      wizard.next(null);
    }
    desk.until(() -> wizard.at("checks"));
    wizard.shoot("checks");
    wizard.next("plan");
    wizard.shoot("plan");
    wizard.next("apply");
    wizard.next("apply");
    desk.fire("canary");
    desk.until(() -> desk.texts().stream().anyMatch(text -> text.startsWith("10 enreg")));
    wizard.shoot("apply");
  }

  @Test
  void shouldStayUsableInASmallWindow() {
    desk.resize(900, 600);
    wizard.begin();
    wizard.choose("source-0", "paris-dc1");
    wizard.choose("target-0", "cloud-eu");
    for (String step : List.of("clusters", "runs", "naming", "topics", "groups", "options")) {
      desk.until(() -> wizard.at(step));
      Screens.settle(desk.window);
      desk.shoot("wizard-flow-small-" + step);
      wizard.next(null);
    }
    wizard.next("plan");
    desk.shoot("wizard-flow-small-plan");
    wizard.next("apply");
    wizard.next("apply");
    desk.shoot("wizard-flow-small-apply");
  }

  @Test
  void shouldSayWhatFailed() {
    wizard.begin();
    wizard.choose("source-0", "paris-dc1");
    wizard.choose("target-0", "cloud-eu");
    sample.setup.readProblem = Sample.refused();
    for (String step : List.of("runs", "naming", "topics")) {
      wizard.next(step);
    }
    desk.untilSaid("rejected user mirror");
    assertThat(desk.texts()).contains("Not known.").doesNotContain("None.");
    wizard.shoot("topics-unread");
    sample.setup.applyProblem =
        new Problem.Denied(
            "paris-dc1-cloud-eu-checkpoint", "The worker refused it.", "Check its rights.");
    for (String step : List.of("groups", "options", "checks", "plan", "apply", "apply")) {
      wizard.next(step);
    }
    desk.untilSaid("Not every change could be made.");
    desk.untilSaid("The worker refused it.");
    wizard.shoot("apply-failed");
    wizard.next("apply");
    desk.untilSaid("Go back one step first, to plan what is left.");
    sample.setup.applyProblem = null;
    robot.clickOn("#back");
    desk.until(() -> wizard.at("plan"));
    wizard.next("apply");
    wizard.next("apply");
    desk.untilSaid("Every change was made.");
  }

  @Test
  void shouldChangeAFlowThatThereIs() {
    FlowName name = new FlowName("paris-dc1", "dev-local");
    sample.specs.put(
        name,
        FlowSpec.of(
            SampleProfiles.scram().profile(), SampleProfiles.plain().profile(), "orders.*"));
    wizard.begin(new Place.Setup(name, Place.Setup.Way.EDIT));
    assertThat(wizard.value("target-0")).isEqualTo("dev-local");
    for (String step : List.of("runs", "naming", "topics")) {
      wizard.next(step);
    }
    assertThat(((TextInputControl) desk.node("include")).getText()).isEqualTo("orders.*");
    desk.until(() -> wizard.taken().getItems().size() == 5);
    wizard.shoot("edit");
    robot.push(KeyCode.ESCAPE);
    desk.until(() -> desk.window.place() instanceof Place.Flows);
  }

  @Test
  void shouldRehearseAtEachKeystrokeWithoutBlocking() {
    wizard.begin();
    wizard.choose("source-0", "paris-dc1");
    wizard.choose("target-0", "cloud-eu");
    for (String step : List.of("runs", "naming", "topics")) {
      wizard.next(step);
    }
    String typed = "";
    for (String letter : "team-1.*".split("")) {
      typed += letter;
      wizard.type("include", typed);
    }
    desk.until(() -> wizard.taken().getItems().size() == 101);
    assertThat(sample.setup.asked).containsOnlyOnce("read paris-dc1", "read cloud-eu");
  }
}
