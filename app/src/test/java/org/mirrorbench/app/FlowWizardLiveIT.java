package org.mirrorbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.app.control.DiffLine;
import org.mirrorbench.app.fx.CalmRobot;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Appearance;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.Screens;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.EngineConfig;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.TopicVerdict.Mirrored;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Sets flows up by the wizard on two real brokers, with a real engine, until records arrive. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class FlowWizardLiveIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static LiveClusters clusters;

  @TempDir private Path workspace;
  private final CalmRobot robot = new CalmRobot();
  private Desk desk;
  private @Nullable Engine engine;

  @BeforeAll
  static void startBrokers() throws Exception {
    clusters = LiveClusters.start();
    clusters.fill("orders", 3, 500);
    clusters.fill("orders.returns", 1, 200);
    clusters.fill("orders.scratch", 1, 50);
    clusters.fill("payments", 1, 20);
    clusters.commit("billing", "orders");
  }

  @AfterAll
  static void stopBrokers() throws Exception {
    clusters.close();
  }

  @Start
  void start(Stage stage) {
    desk = new Desk(stage);
  }

  @AfterEach
  void closeEngine() {
    Engine opened = engine;
    if (opened != null) {
      opened.close();
    }
  }

  @Test
  void shouldWalkToRecordsThatArriveOnRealBrokers() throws Exception {
    open(clusters.source("paris"), clusters.target("lyon"));
    desk.fire("create");
    until(() -> at("clusters"));
    robot.clickOn("#tile-CROSS_CLUSTER_READING");
    choose("source-0", "paris");
    choose("target-0", "lyon");
    shoot("clusters");
    forward("runs");
    shoot("runs");
    forward("naming");
    desk.untilSaid("paris.orders");
    shoot("naming");
    forward("topics");
    until(() -> !mirrored().isEmpty());
    type("include", "orders.*");
    type("exclude", "orders\\.scratch");
    until(() -> mirrored().equals(List.of("orders", "orders.returns")));
    shoot("topics");
    robot.push(KeyCode.ENTER);
    until(() -> at("groups"));
    until(() -> said("1 group"));
    shoot("groups");
    forward("options");
    robot.clickOn("#tile-GENTLE");
    type("search", "refresh.topics.interval.seconds");
    type("option-value", "1");
    shoot("options");
    forward("checks");
    until(() -> desk.shows("verdict") && !said("has to be mended"));
    shoot("checks");
    forward("plan");
    until(() -> desk.shows("diff"));
    assertThat(planned())
        .contains("Connectors in Mirrorbench", "Client quotas on paris", "Client quotas on lyon");
    shoot("plan");
    forward("apply");
    assertThat(clusters.targetTopics()).doesNotContain("paris.orders");
    forward("apply");
    until(() -> said("Every change was made."));
    shoot("applied");
    until(() -> !desk.node("canary").isDisabled());
    desk.fire("canary");
    until(() -> said("10 of 10 records arrived"));
    shoot("apply");
    assertThat(clusters.arrived("paris.orders", 500)).hasSize(500);
    assertThat(clusters.arrived("paris.orders.returns", 200)).hasSize(200);
    assertThat(clusters.targetTopics()).doesNotContain("paris.orders.scratch", "paris.payments");
    assertThat(clusters.sourceQuotas()).contains("consumer_byte_rate");
    desk.fire("next");
    until(() -> desk.window.place() instanceof Place.Flow);
    assertThat(Objects.requireNonNull(engine).drafts().list("flow")).isEmpty();
  }

  @Test
  @Tag("full")
  void shouldWalkInFrenchWithAPathEachWay() {
    open(clusters.source("nord"), clusters.target("sud"));
    desk.dress(Appearance.Theme.LIGHT, Locale.FRENCH);
    desk.fire("create");
    until(() -> at("clusters"));
    robot.clickOn("#tile-ACTIVE_ACTIVE");
    choose("source-0", "nord");
    choose("target-0", "sud");
    desk.fire("reverse");
    until(() -> desk.shows("source-1"));
    shoot("clusters");
    forward("runs");
    shoot("runs");
    forward("naming");
    shoot("naming");
    forward("topics");
    type("include", "payments");
    until(() -> mirrored().equals(List.of("payments")));
    shoot("topics");
    turnTo(new FlowName("sud", "nord"));
    until(() -> said("sud à "));
    turnTo(new FlowName("nord", "sud"));
    forward("groups");
    until(() -> said("groupe"));
    shoot("groups");
    forward("options");
    shoot("options");
    forward("checks");
    until(() -> desk.shows("verdict"));
    shoot("checks");
    forward("plan");
    until(() -> desk.shows("diff"));
    assertThat(planned()).contains("nord → sud", "sud → nord");
    shoot("plan");
    forward("apply");
    forward("apply");
    until(() -> said("Tous les changements sont faits."));
    until(() -> !desk.node("canary").isDisabled());
    shoot("apply");
    assertThat(clusters.arrived("nord.payments", 20)).hasSize(20);
  }

  private void open(KnownCluster... known) {
    Engine opened = Engine.open(new EngineConfig(workspace)).orThrow();
    engine = opened;
    for (KnownCluster cluster : known) {
      opened.clusters().save(cluster, null).orThrow();
    }
    desk.open(Sources.of(opened), new Place.Flows());
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(PATIENCE).until(() -> FxThread.call(() -> unchecked(condition)));
  }

  private static boolean unchecked(Callable<Boolean> condition) {
    try {
      return condition.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private boolean said(String words) {
    return desk.texts().stream().anyMatch(text -> text.contains(words));
  }

  private boolean at(String step) {
    return desk.shows("wizard-" + step);
  }

  private void forward(String step) {
    Screens.settle(desk.window);
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    until(() -> at(step));
    Screens.settle(desk.window);
  }

  @SuppressWarnings("unchecked")
  private void choose(String id, String value) {
    until(() -> ((ComboBox<String>) desk.node(id)).getItems().contains(value));
    desk.fx(() -> ((ComboBox<String>) desk.node(id)).setValue(value));
  }

  @SuppressWarnings("unchecked")
  private void turnTo(FlowName path) {
    desk.fx(() -> ((ComboBox<FlowName>) desk.node("path")).setValue(path));
  }

  private void type(String id, String text) {
    desk.fx(() -> ((TextInputControl) desk.node(id)).setText(text));
  }

  /** What the rehearsal would mirror; another flow's heartbeats may be there, too. */
  @SuppressWarnings("unchecked")
  private List<String> mirrored() {
    return ((TableView<Mirrored>) desk.node("taken"))
        .getItems().stream()
            .map(Mirrored::topic)
            .filter(topic -> !topic.endsWith("heartbeats"))
            .toList();
  }

  /** The titles of the plan's headings and what is below them. */
  private List<String> planned() {
    return FxThread.call(
        () -> {
          @SuppressWarnings("unchecked")
          TreeTableView<DiffLine> diff = (TreeTableView<DiffLine>) desk.node("diff");
          return titles(diff.getRoot());
        });
  }

  private static List<String> titles(TreeItem<DiffLine> item) {
    return item.getChildren().stream()
        .flatMap(
            child ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(child.getValue().title()), titles(child).stream()))
        .toList();
  }

  private void shoot(String step) {
    Screens.settle(desk.window);
    desk.shoot("live-flow-" + step);
  }
}
