package org.mirrorbench.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorbench.app.control.TimeChart.Marker;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Shows every control in both themes, and keeps the pictures in target/screens. */
class ControlScreensIT {

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void closeStages() throws Exception {
    FxToolkit.cleanupStages();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldDrawChart(boolean dark) throws Exception {
    TimeChart chart = fx(ControlScreensIT::chart);
    Scene scene = show(dark, () -> page(card(chart)), 1200, 320);
    // only now: a pointer that happens to be there has left its own
    fx(() -> crosshair(chart, 0.505));
    assertThat(colours(save(scene, "chart", dark))).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldDrawCharts(boolean dark) throws Exception {
    Scene scene = show(dark, ControlScreensIT::charts, 1000, 900);
    assertThat(colours(save(scene, "charts", dark))).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldDrawMap(boolean dark) throws Exception {
    TopologyMap map = fx(TopologyMap::new);
    Scene scene = show(dark, () -> mapCard(map), 1210, 560);
    fx(() -> showMap(map));
    await().until(() -> fx(map::isSettled));
    assertThat(colours(save(scene, "map", dark))).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldDrawCardsAndBadges(boolean dark) throws Exception {
    Scene scene = show(dark, ControlScreensIT::cards, 1210, 640);
    assertThat(colours(save(scene, "cards", dark))).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldDrawWorkbench(boolean dark) throws Exception {
    TopologyMap map = fx(TopologyMap::new);
    Scene scene = show(dark, () -> SampleWindow.of(map), 1440, 900);
    fx(() -> showMap(map));
    await().until(() -> fx(map::isSettled));
    assertThat(colours(save(scene, "window", dark))).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldDrawCrowdedMap(boolean dark) throws Exception {
    TopologyMap map = fx(TopologyMap::new);
    Scene scene = show(dark, () -> mapCard(map), 1000, 620);
    fx(
        () -> {
          map.show(Samples.manyClusters(), Samples.manyFlows());
          return true;
        });
    await().until(() -> fx(map::isSettled));
    assertThat(colours(save(scene, "map-crowded", dark))).isGreaterThan(50);
  }

  private static boolean showMap(TopologyMap map) {
    map.show(Samples.fourClusters(), Samples.threeFlows());
    return true;
  }

  private static Parent mapCard(TopologyMap map) {
    StackPane card = new StackPane(map);
    card.getStyleClass().add("card");
    return page(card);
  }

  private static Parent page(Node... nodes) {
    VBox page = new VBox(nodes);
    page.getStyleClass().add("page");
    VBox.setVgrow(nodes[0], Priority.ALWAYS);
    return page;
  }

  private static StackPane card(TimeChart chart) {
    StackPane card = new StackPane(chart);
    card.getStyleClass().add("card");
    card.setMinSize(0, 0);
    VBox.setVgrow(card, Priority.ALWAYS);
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  private static TimeChart newChart() {
    TimeChart chart = new TimeChart();
    chart.setTimeZone(ZoneOffset.UTC);
    chart.setLocale(Locale.ENGLISH);
    chart.setUnit("records");
    return chart;
  }

  private static TimeChart chart() {
    TimeChart chart = newChart();
    chart.setSeries(
        List.of(
            Samples.withGap(
                Samples.lag("paris → dr-frankfurt", "catching-up", 600, 66_000), 0.2, 0.27),
            Samples.lag("paris → cloud-eu", "series-1", 600, 6_000)));
    chart.setRange(Samples.START, Samples.START + Samples.SPAN);
    chart.setMarkers(
        List.of(
            new Marker(Samples.START + Samples.SPAN / 2, "target broker 2 restarted", "danger"),
            new Marker(Samples.START + Samples.SPAN * 99 / 100, "paused by anna", "info")));
    return chart;
  }

  private static boolean crosshair(TimeChart chart, double share) {
    chart.crosshairProperty().set(Samples.START + Math.round(Samples.SPAN * share));
    return true;
  }

  private static Parent charts() {
    TimeChart dense = newChart();
    dense.setSeries(List.of(Samples.lag("dense", "series-1", 100_000, 66_000)));
    TimeChart buckets = newChart();
    buckets.setUnit("MB/s");
    buckets.setSeries(List.of(Samples.rolledUp(Samples.lag("buckets", "in-step", 60, 21))));
    buckets.setRange(Samples.START, Samples.START + Samples.SPAN);
    buckets.crosshairProperty().set(Samples.START + Samples.SPAN * 97 / 100);
    TimeChart week = newChart();
    week.setRange(Samples.START, Samples.START + 7 * 86_400_000L);
    week.setSeries(
        List.of(Samples.stretched(Samples.lag("week", "series-2", 100, 1_200_000), 336)));
    TimeChart none = newChart();
    none.setEmptyText("No sample yet. The first one is taken 10 s after a flow starts.");
    HBox row = new HBox(12, card(week), card(none));
    VBox.setVgrow(row, Priority.ALWAYS);
    return page(card(dense), card(buckets), row);
  }

  private static Parent cards() {
    HBox metrics = new HBox(12);
    metrics
        .getChildren()
        .addAll(
            metric("Records behind", "48,210", "worst 37 s"),
            metric("Throughput", "25.7", "MB/s"),
            metric("Tasks", "11 / 11", "running"));
    MetricCard unknown = new MetricCard("Oldest heartbeat");
    unknown.setUnknown("no rights to read heartbeats");
    metrics.getChildren().add(unknown);
    FlowPane badges = new FlowPane(8, 8);
    for (StateStyle style : StateStyle.values()) {
      badges.getChildren().add(new StateBadge(style.key(), style.key().replace('-', ' ')));
    }
    HeatStrip few = new HeatStrip();
    few.show(Samples.partitions(32, "in-step", "in-step", "in-step", "catching-up"));
    HeatStrip unknownStrip = new HeatStrip();
    unknownStrip.show(Samples.partitions(32, "unknown"));
    HeatStrip many = new HeatStrip();
    many.show(
        Samples.partitions(
            900, "in-step", "in-step", "in-step", "in-step", "in-step", "in-step", "in-step",
            "in-step", "in-step", "in-step", "in-step", "stalled", "idle"));
    EmptyState empty =
        new EmptyState(
            "fth-inbox",
            "No flow yet",
            "A flow copies topics from one cluster to another. Make one in a few steps; nothing runs before you say so.");
    empty.setAction("New flow", () -> {});
    HBox segments = segments("5 min", "30 min", "6 h", "24 h");
    VBox card = new VBox(10, badges, few, unknownStrip, many, segments);
    card.getStyleClass().add("card");
    VBox all = new VBox(12, metrics, card, empty);
    all.setPadding(Insets.EMPTY);
    return page(all);
  }

  private static HBox segments(String... words) {
    HBox row = new HBox();
    row.getStyleClass().add("segmented");
    ToggleGroup group = new ToggleGroup();
    for (String word : words) {
      ToggleButton button = new ToggleButton(word);
      button.setToggleGroup(group);
      row.getChildren().add(button);
    }
    row.getChildren().getFirst().getStyleClass().add("left-pill");
    row.getChildren().getLast().getStyleClass().add("right-pill");
    group.selectToggle(group.getToggles().get(1));
    return row;
  }

  private static MetricCard metric(String caption, String value, String unit) {
    MetricCard card = new MetricCard(caption);
    card.setValue(value, unit);
    return card;
  }

  private static Scene show(boolean dark, Supplier<Parent> content, double width, double height)
      throws Exception {
    Stage stage = FxToolkit.registerStage(Stage::new);
    Scene scene =
        fx(
            () -> {
              Screens.theme(dark);
              Scene made = Screens.scene(content.get(), width, height);
              stage.setScene(made);
              stage.show();
              return made;
            });
    WaitForAsyncUtils.waitForFxEvents();
    return scene;
  }

  private static BufferedImage save(Scene scene, String name, boolean dark) {
    WaitForAsyncUtils.waitForFxEvents();
    return fx(() -> Screens.save(scene, "controls-" + name + (dark ? "-dark" : "-light")));
  }

  private static long colours(BufferedImage image) {
    return Arrays.stream(
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .distinct()
        .count();
  }

  private static <T> T fx(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
  }
}
