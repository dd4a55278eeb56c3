package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.shell.Appearance;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.Screens;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.TopicVerdict.Mirrored;
import org.mirrorbench.engine.problem.Problem;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Sets flows up by the wizard, by mouse and keyboard, and takes its pictures. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class FlowWizardIT {

  private final CalmRobot robot = new CalmRobot();
  private final Sample sample = new Sample().publish().settingUp();
  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = new Desk(stage);
  }

  @Test
  void shouldWalkToRecordsThatArrive() {
    begin();
    next("clusters");
    desk.untilSaid("Choose a source and a target.");
    choose("source-0", "paris-dc1");
    choose("target-0", "cloud-eu");
    shoot("clusters");
    next("runs");
    robot.clickOn("#option-REMOTE");
    next("runs");
    choose("worker", "cloud-blue");
    desk.untilSaid("cloud-blue is attached to paris-dc1");
    shoot("runs-refused");
    next("runs");
    robot.clickOn("#option-ENGINE");
    next("naming");
    robot.clickOn("#option-CUSTOM");
    shoot("naming-custom");
    robot.clickOn("#option-PREFIXED");
    desk.untilSaid("paris-dc1.orders");
    shoot("naming");
    robot.clickOn("#option-IDENTITY");
    next("topics");
    desk.until(() -> !taken().getItems().isEmpty());
    type("include", "orders, orders\\.returns, payments.*");
    desk.until(() -> taken().getItems().size() == 5);
    desk.untilSaid("“payments” already exists");
    shoot("topics");
    type("include", "orders, (");
    desk.untilSaid("It is no regular expression: ");
    shoot("topics-refused");
    type("include", "orders, orders\\.returns, payments.*");
    desk.until(() -> taken().getItems().size() == 5);
    next("groups");
    desk.untilSaid("3 groups");
    shoot("groups");
    next("options");
    shoot("options");
    sample.setup.findings.add(SampleSetup.wrong());
    next("checks");
    desk.untilSaid("1 error has to be mended");
    shoot("checks");
    desk.fire("repair-0");
    desk.untilSaid("Nothing stands against it.");
    next("plan");
    desk.untilSaid("3 changes.");
    shoot("plan");
    next("apply");
    desk.untilSaid("Ready. Nothing has been changed yet.");
    assertThat(sample.setup.asked).doesNotContain("apply");
    shoot("apply-before");
    next("apply");
    desk.untilSaid("Every change was made.");
    desk.fire("canary");
    desk.untilSaid("10 of 10 records arrived");
    shoot("apply");
    next(null);
    desk.until(() -> desk.window.place() instanceof Place.Flow);
    assertThat(desk.window.place())
        .isEqualTo(new Place.Flow(new FlowName("paris-dc1", "cloud-eu")));
    assertThat(sample.drafts.list("flow")).isEmpty();
  }

  @Test
  void shouldGoOnWithADraft() {
    begin();
    choose("source-0", "paris-dc1");
    choose("target-0", "cloud-eu");
    next("runs");
    desk.until(() -> sample.drafts.list("flow").size() == 1);
    desk.dress(Appearance.Theme.LIGHT, Locale.FRENCH);
    desk.until(() -> at("clusters"));
    assertThat(value("source-0")).isEqualTo("paris-dc1");
    for (String step : List.of("clusters", "runs", "naming", "topics", "groups", "options")) {
      desk.until(() -> at(step));
      shoot(step);
      next(null);
    }
    desk.until(() -> at("checks"));
    shoot("checks");
    next("plan");
    shoot("plan");
    next("apply");
    next("apply");
    desk.fire("canary");
    desk.until(() -> desk.texts().stream().anyMatch(text -> text.startsWith("10 enreg")));
    shoot("apply");
  }

  @Test
  void shouldStayUsableInASmallWindow() {
    desk.resize(900, 600);
    begin();
    choose("source-0", "paris-dc1");
    choose("target-0", "cloud-eu");
    for (String step : List.of("clusters", "runs", "naming", "topics", "groups", "options")) {
      desk.until(() -> at(step));
      Screens.settle(desk.window);
      desk.shoot("wizard-flow-small-" + step);
      next(null);
    }
    next("plan");
    desk.shoot("wizard-flow-small-plan");
    next("apply");
    next("apply");
    desk.shoot("wizard-flow-small-apply");
  }

  @Test
  void shouldSayWhatFailed() {
    begin();
    choose("source-0", "paris-dc1");
    choose("target-0", "cloud-eu");
    sample.setup.readProblem = Sample.refused();
    for (String step : List.of("runs", "naming", "topics")) {
      next(step);
    }
    desk.untilSaid("rejected user mirror");
    assertThat(desk.texts()).contains("Not known.").doesNotContain("None.");
    shoot("topics-unread");
    sample.setup.applyProblem =
        new Problem.Denied(
            "paris-dc1-cloud-eu-checkpoint", "The worker refused it.", "Check its rights.");
    for (String step : List.of("groups", "options", "checks", "plan", "apply", "apply")) {
      next(step);
    }
    desk.untilSaid("Not every change could be made.");
    desk.untilSaid("The worker refused it.");
    shoot("apply-failed");
    next("apply");
    desk.untilSaid("Go back one step first, to plan what is left.");
    sample.setup.applyProblem = null;
    robot.clickOn("#back");
    desk.until(() -> at("plan"));
    next("apply");
    next("apply");
    desk.untilSaid("Every change was made.");
  }

  @Test
  void shouldChangeAFlowThatThereIs() {
    FlowName name = new FlowName("paris-dc1", "dev-local");
    sample.specs.put(
        name,
        FlowSpec.of(
            SampleProfiles.scram().profile(), SampleProfiles.plain().profile(), "orders.*"));
    desk.open(sample, new Place.Setup(name, Place.Setup.Way.EDIT));
    desk.until(() -> at("clusters"));
    assertThat(value("target-0")).isEqualTo("dev-local");
    for (String step : List.of("runs", "naming", "topics")) {
      next(step);
    }
    assertThat(((TextInputControl) desk.node("include")).getText()).isEqualTo("orders.*");
    desk.until(() -> taken().getItems().size() == 5);
    shoot("edit");
    robot.push(KeyCode.ESCAPE);
    desk.until(() -> desk.window.place() instanceof Place.Flows);
  }

  @Test
  void shouldRehearseAtEachKeystrokeWithoutBlocking() {
    begin();
    choose("source-0", "paris-dc1");
    choose("target-0", "cloud-eu");
    for (String step : List.of("runs", "naming", "topics")) {
      next(step);
    }
    String typed = "";
    for (String letter : "team-1.*".split("")) {
      typed += letter;
      type("include", typed);
    }
    desk.until(() -> taken().getItems().size() == 101);
    assertThat(sample.setup.asked).containsOnlyOnce("read paris-dc1", "read cloud-eu");
  }

  private void begin() {
    sample.clusters.publish(
        SampleProfiles.scram(),
        SampleProfiles.plain(),
        SampleProfiles.known(
            "cloud-eu",
            "pkc-12345.eu-central-1.aws.confluent.cloud:9092",
            new Security.Plaintext(),
            Access.MANAGED,
            Environment.TEST,
            null));
    desk.open(sample, new Place.Flows());
    desk.fire("create");
    desk.until(() -> at("clusters"));
  }

  private boolean at(String step) {
    return desk.shows("wizard-" + step);
  }

  /** Goes on and expects to be at a step then; null when that does not matter. */
  private void next(@Nullable String step) {
    Screens.settle(desk.window);
    desk.fire("next");
    Screens.settle(desk.window);
    if (step != null) {
      desk.until(() -> at(step));
    }
  }

  @SuppressWarnings("unchecked")
  private void choose(String id, String value) {
    desk.fx(() -> ((ComboBox<String>) desk.node(id)).setValue(value));
  }

  private Object value(String id) {
    return ((ComboBox<?>) desk.node(id)).getValue();
  }

  private void type(String id, String text) {
    desk.fx(() -> ((TextInputControl) desk.node(id)).setText(text));
  }

  @SuppressWarnings("unchecked")
  private TableView<Mirrored> taken() {
    return (TableView<Mirrored>) desk.node("taken");
  }

  private void shoot(String name) {
    for (Appearance.Theme theme : Set.of(Appearance.Theme.LIGHT, Appearance.Theme.DARK)) {
      desk.fx(() -> desk.window.appearance().themeProperty().set(theme));
      desk.shoot("wizard-flow-" + name);
    }
    desk.fx(() -> desk.window.appearance().themeProperty().set(Appearance.Theme.LIGHT));
  }
}
