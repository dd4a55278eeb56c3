package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.FileChoice;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.Place.Setup.Way;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.draft.DraftFields;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Runs;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The ways into the wizard of flows, and what it asks, offers and refuses on them. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class FlowWizardWaysIT {

  private static final FlowName CLOUD = new FlowName("paris-dc1", "cloud-eu");
  private static final FlowName FRANKFURT = Sample.LATE;

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
  void shouldCopyAFlowBetweenOtherClustersOnly() {
    know(FRANKFURT, new Runs.Remote("cloud-connect"));
    wizard.begin(new Place.Setup(FRANKFURT, Way.COPY));
    assertThat(wizard.value("source-0")).isNull();

    wizard.choose("source-0", "paris-dc1");
    wizard.choose("target-0", "dr-frankfurt");
    desk.untilSaid("a copy must not take its place");
    wizard.shoot("copy-refused");
    wizard.next("clusters");

    wizard.choose("target-0", "cloud-eu");
    wizard.next("runs");
    assertThat(wizard.value("worker")).isEqualTo("cloud-connect");
    robot.clickOn("#option-ENGINE");
    wizard.walk(List.of("naming", "topics"));
    assertThat(text("include")).isEqualTo("orders.*");
  }

  @Test
  void shouldBeginWhereTheFlowRuns() {
    know(FRANKFURT, new Runs.Remote("dr-connect"));
    wizard.begin(new Place.Setup(FRANKFURT, Way.EDIT));

    wizard.next("runs");

    assertThat(wizard.value("worker")).isEqualTo("dr-connect");
    wizard.next("naming");
  }

  @Test
  void shouldAskWhereAFlowRunsWhenNobodyKnows() {
    FlowDraft draft = FlowDraft.empty("NEW").withPaths(List.of(CLOUD)).with(new Runs.Remote(""));
    sample.drafts.save(DraftFields.KIND, "NEW", DraftFields.write(draft));
    wizard.begin(Place.Setup.fresh());
    wizard.next("runs");
    desk.untilSaid("Where this flow runs is not known.");
    wizard.shoot("runs-unknown");

    wizard.next("runs");
    robot.clickOn("#option-REMOTE");
    wizard.next("runs");
    desk.untilSaid("Choose a Connect cluster.");
    assertThat(desk.texts()).noneMatch(text -> text.contains("is called ."));
    robot.clickOn("#option-ENGINE");
    wizard.next("naming");
  }

  @Test
  void shouldWarnOfAFlowThatIsThereAlready() {
    wizard.begin();
    wizard.choose("source-0", "paris-dc1");
    wizard.choose("target-0", "dr-frankfurt");

    desk.untilSaid("There is a flow paris-dc1 → dr-frankfurt already.");
    wizard.next("runs");
  }

  @Test
  void shouldOfferExactlyOnceOnlyWhereTheWorkerHasIt() {
    wizard.begin();
    wizard.choose("source-0", "paris-dc1");
    wizard.choose("target-0", "dr-frankfurt");
    wizard.walk(List.of("runs", "naming", "topics", "groups", "options"));
    assertThat(desk.node("exactly-once").isDisabled()).isFalse();
    desk.fire("exactly-once");
    desk.untilSaid("Positions are written in one transaction");
    wizard.shoot("exactly-once");
    desk.fire("exactly-once");

    runOn("lyon-edge", "lyon-connect");
    desk.until(() -> desk.node("exactly-once").isDisabled());
    assertThat(((Label) desk.node("exactly-once-why")).getText())
        .startsWith("lyon-connect does not have it");
    wizard.shoot("exactly-once-refused");

    runOn("dr-frankfurt", "dr-connect");
    desk.until(() -> !desk.node("exactly-once").isDisabled());
    assertThat(((CheckBox) desk.node("exactly-once")).isSelected()).isFalse();
  }

  private void runOn(String target, String worker) {
    desk.fire("step-clusters");
    desk.until(() -> wizard.at("clusters"));
    wizard.choose("target-0", target);
    desk.fire("step-runs");
    desk.until(() -> wizard.at("runs"));
    robot.clickOn("#option-REMOTE");
    wizard.choose("worker", worker);
    desk.fire("step-options");
    desk.until(() -> wizard.at("options"));
  }

  @Test
  void shouldStartAFlowThatStandsStillBeforeItVerifies() {
    sample.setup.applied = flow -> sample.publishBeside(flow, FlowState.STOPPED);
    toTheEnd(CLOUD);
    desk.untilSaid("It was stopped before");
    assertThat(desk.node("canary").isDisabled()).isTrue();
    wizard.shoot("apply-stopped");

    desk.fire("start-paris-dc1-cloud-eu");
    desk.until(() -> sample.asked.contains("start " + CLOUD));
    sample.publishBeside(CLOUD, FlowState.RUNNING);

    desk.untilSaid("Records are on their way.");
    assertThat(desk.node("canary").isDisabled()).isFalse();
  }

  @Test
  void shouldLeaveAsFilesWithoutACanary(@TempDir Path folder) {
    desk.fx(() -> desk.window.askForFilesBy(new Folder(folder)));
    wizard.begin();
    between(CLOUD);
    wizard.next("runs");
    robot.clickOn("#option-FILES");
    wizard.walk(List.of("naming", "topics", "groups", "options", "checks", "plan", "apply"));
    desk.untilSaid("nothing is changed on any cluster");
    wizard.next("apply");
    desk.untilSaid("It runs where its files are put.");
    assertThat(desk.shows("canary")).isFalse();

    desk.fire("export-MM2");

    desk.until(() -> Files.exists(folder.resolve("mm2.properties")));
    desk.untilSaid("1 file was written to");
    wizard.shoot("files");
  }

  @Test
  void shouldRehearseCheckAndPlanEveryPath() {
    FlowName local = new FlowName("paris-dc1", "dev-local");
    wizard.begin();
    robot.clickOn("#tile-MULTI_REGION");
    between(CLOUD);
    desk.fire("add");
    wizard.choose("target-1", "dev-local");
    wizard.walk(List.of("runs", "naming", "topics"));
    for (FlowName path : List.of(CLOUD, local)) {
      turnTo(path);
      desk.until(() -> sample.setup.asked.contains("read " + path.target()));
      desk.until(() -> !wizard.taken().getItems().isEmpty());
    }
    wizard.shoot("hub-topics");
    wizard.next("groups");
    desk.until(() -> desk.shows("path"));
    wizard.walk(List.of("options", "checks"));
    desk.untilSaid("Nothing stands against it.");
    assertThat(sample.setup.asked).contains("check " + CLOUD, "check " + local);
    wizard.shoot("hub-checks");
    wizard.next("plan");
    desk.untilSaid("6 changes.");
    assertThat(sample.setup.asked).contains("propose [" + CLOUD + ", " + local + "]");
    desk.untilSaid("paris-dc1 → dev-local");
    wizard.shoot("hub-plan");
  }

  @Test
  void shouldGoOnAfterACrash() {
    wizard.begin();
    between(CLOUD);
    wizard.walk(List.of("runs", "naming", "topics"));
    wizard.type("include", "orders.*");
    desk.until(
        () ->
            sample.drafts.list("flow").stream()
                .flatMap(draft -> draft.fields().values().stream())
                .anyMatch(value -> value.contains("orders.*")));

    desk.open(sample, new Place.Flows());
    desk.fire("create");
    desk.until(() -> wizard.at("clusters"));

    assertThat(wizard.value("target-0")).isEqualTo("cloud-eu");
    wizard.walk(List.of("runs", "naming", "topics"));
    assertThat(text("include")).isEqualTo("orders.*");
  }

  @Test
  void shouldWalkByKeyboardAlone() {
    wizard.begin();
    between(CLOUD);
    press(KeyCode.ALT, KeyCode.RIGHT);
    desk.until(() -> wizard.at("runs"));
    press(KeyCode.ALT, KeyCode.LEFT);
    desk.until(() -> wizard.at("clusters"));
    press(KeyCode.CONTROL, KeyCode.ENTER);
    desk.until(() -> wizard.at("runs"));
    press(KeyCode.CONTROL, KeyCode.ENTER);
    desk.until(() -> wizard.at("naming"));
    press(KeyCode.CONTROL, KeyCode.ENTER);
    desk.until(() -> wizard.at("topics"));
    desk.until(() -> desk.node("include").isFocused());
    press(KeyCode.ENTER);
    desk.until(() -> wizard.at("groups"));
    desk.until(() -> desk.node("include").isFocused());
    press(KeyCode.ENTER);
    desk.until(() -> wizard.at("options"));
    desk.until(() -> desk.node("tile-LAN").isFocused());
    press(KeyCode.ENTER);
    desk.until(() -> wizard.at("checks"));
    desk.untilSaid("Nothing stands against it.");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    desk.until(() -> wizard.at("plan"));
    desk.untilSaid("3 changes.");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    desk.until(() -> wizard.at("apply"));
    press(KeyCode.CONTROL, KeyCode.ENTER);
    desk.untilSaid("Every change was made.");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    desk.until(() -> desk.window.place().equals(new Place.Flow(CLOUD)));
  }

  /** A key reaches the wizard once the keyboard is there, which a new step asks for last. */
  private void press(KeyCode... keys) {
    desk.until(wizard::focused);
    robot.push(keys);
  }

  @Test
  void shouldAskOnEscapeAndKeepTheDraft() {
    wizard.begin();
    between(CLOUD);
    press(KeyCode.ESCAPE);
    desk.until(() -> desk.shows("dialog-keep"));
    desk.fire("dialog-keep");

    desk.until(() -> desk.window.place() instanceof Place.Flows);
    assertThat(sample.drafts.list("flow")).hasSize(1);
  }

  @Test
  void shouldNameEveryControlAndStepForThoseWhoDoNotSee() {
    wizard.begin();
    between(CLOUD);
    for (String step :
        List.of("runs", "naming", "topics", "groups", "options", "checks", "plan", "apply")) {
      assertThat(wizard.nameless()).as("before " + step).isEmpty();
      wizard.next(step);
    }
    assertThat(wizard.nameless()).isEmpty();
    List<Node> steps =
        FxThread.call(
            () -> List.copyOf(desk.window.stage().getScene().getRoot().lookupAll(".wizard-step")));
    assertThat(steps).hasSize(9).allMatch(step -> step.getAccessibleText() != null);
  }

  private void toTheEnd(FlowName flow) {
    wizard.begin();
    between(flow);
    wizard.walk(
        List.of(
            "runs", "naming", "topics", "groups", "options", "checks", "plan", "apply", "apply"));
    desk.untilSaid("Every change was made.");
  }

  private void between(FlowName flow) {
    wizard.choose("source-0", flow.source());
    wizard.choose("target-0", flow.target());
  }

  private void know(FlowName flow, Runs runs) {
    sample.specs.put(
        flow,
        FlowSpec.of(
            ClusterProfile.plaintext(flow.source(), "paris:9092"),
            ClusterProfile.plaintext(flow.target(), "frankfurt:9092"),
            "orders.*"));
    sample.runs.put(flow, runs);
  }

  private String text(String id) {
    return ((TextInputControl) desk.node(id)).getText();
  }

  @SuppressWarnings("unchecked")
  private void turnTo(FlowName path) {
    desk.fx(() -> ((ComboBox<FlowName>) desk.node("path")).setValue(path));
  }

  /** Always chooses this folder. */
  private record Folder(Path path) implements FileChoice {
    @Override
    public Optional<Path> save(Window owner, String suggestedName) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> open(Window owner, String title, List<String> patterns) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(Window owner, String title) {
      return Optional.of(path);
    }
  }
}
