package org.mirrorbench.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirrorbench.app.control.TimeChart.Series;
import org.mirrorbench.app.fx.CalmRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Mouse and keyboard on the controls that have a behaviour of their own. */
@ExtendWith({ApplicationExtension.class, CalmRobot.Resolver.class})
class ControlInteractionIT {
  private static final String FLOW = "paris-dc1->cloud-eu";

  private final List<String> chosen = new ArrayList<>();
  private final TopologyMap map = new TopologyMap();
  private final TimeChart chart = new TimeChart();
  private final TimeChart other = new TimeChart();

  @Start
  void open(Stage stage) {
    Screens.theme(false);
    map.setOnFlow(chosen::add);
    map.setOnCluster(chosen::add);
    map.setMinHeight(420);
    map.show(Samples.fourClusters(), Samples.threeFlows());
    chart.setTimeZone(ZoneOffset.UTC);
    chart.setLocale(Locale.ENGLISH);
    chart.setUnit("records");
    chart.setSeries(List.of(samples()));
    other.setSeries(List.of(samples()));
    other.crosshairProperty().bindBidirectional(chart.crosshairProperty());
    stage.setScene(Screens.scene(new VBox(map, chart, other), 960, 940));
    stage.show();
  }

  @Test
  void shouldChooseFlowByMouse(CalmRobot robot) {
    settle();
    robot.clickOn("✓ 0 behind · 0.4 s");
    assertThat(chosen).containsExactly(FLOW);
  }

  @Test
  void shouldChooseClusterByKeyboard(CalmRobot robot) {
    settle();
    fx(
        () -> {
          card("lyon-edge").requestFocus();
          return true;
        });
    robot.type(KeyCode.ENTER);
    robot.type(KeyCode.SPACE);
    assertThat(chosen).containsExactly("lyon-edge", "lyon-edge");
  }

  @Test
  void shouldUpdateNumbersWithoutMovingCards() {
    settle();
    Node label = fx(() -> label("✓ 0 behind · 0.4 s").getParent());
    Bounds before = fx(() -> label.localToScene(label.getBoundsInLocal()));
    fx(
        () -> {
          map.show(
              Samples.fourClusters(),
              List.of(
                  Samples.flow("paris-dc1", "cloud-eu", "stalled", 0, "✕ 99 behind", "0 B/s"),
                  Samples.threeFlows().get(1),
                  Samples.threeFlows().get(2)));
          map.layout();
          return true;
        });
    assertThat(fx(map::isSettled)).as("no new layout was asked for").isTrue();
    assertThat(fx(() -> label("✕ 99 behind").getParent())).isSameAs(label);
    assertThat(fx(() -> label.localToScene(label.getBoundsInLocal()))).isEqualTo(before);
    assertThat(label.getAccessibleText()).contains("99 behind");
    assertThat(label.getStyleClass()).contains("stalled");
  }

  @Test
  void shouldForgetClustersThatAreGone() {
    settle();
    fx(
        () -> {
          map.show(Samples.fourClusters().subList(0, 1), Samples.threeFlows());
          return true;
        });
    await().until(() -> fx(map::isSettled));
    assertThat(fx(() -> map.lookupAll(".cluster-node").size())).isEqualTo(1);
    assertThat(fx(() -> map.lookupAll(".flow-label").size())).isZero();
  }

  @Test
  void shouldMoveCrosshairByKeyboardOnAllChartsThatShareIt(CalmRobot robot) {
    fx(
        () -> {
          chart.requestFocus();
          return true;
        });
    robot.type(KeyCode.END);
    robot.type(KeyCode.LEFT);
    assertThat(chart.crosshairProperty().get()).isEqualTo(4000);
    assertThat(other.crosshairProperty().get()).isEqualTo(4000);
    assertThat(tooltip()).containsExactly("00:00:04", "lag", "4 records");
    robot.type(KeyCode.ESCAPE);
    assertThat(other.crosshairProperty().get()).isNull();
  }

  @Test
  void shouldSayThatValueIsUnknown(CalmRobot robot) {
    fx(
        () -> {
          chart.crosshairProperty().set(2000L);
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(tooltip()).containsExactly("00:00:02", "lag", "–");
  }

  @Test
  void shouldDescribeItselfInWords() {
    assertThat(chart.getAccessibleText())
        .isEqualTo("lag: now 5 records, lowest 0 records, highest 5 records, gaps: 1.");
  }

  private List<String> tooltip() {
    WaitForAsyncUtils.waitForFxEvents();
    return fx(
        () ->
            chart.lookupAll(".chart-tooltip .label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
  }

  private void settle() {
    await().until(() -> fx(map::isSettled));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Node card(String title) {
    Node node = label(title);
    while (!node.getStyleClass().contains("cluster-node")) {
      node = node.getParent();
    }
    return node;
  }

  private Label label(String text) {
    return map.lookupAll(".label").stream()
        .map(Label.class::cast)
        .filter(label -> label.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static Series samples() {
    double[] values = {0, 1, Double.NaN, 3, 4, 5};
    return new Series(
        "lag", "series-1", new long[] {0, 1000, 2000, 3000, 4000, 5000}, values, values);
  }

  private static <T> T fx(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
  }
}
