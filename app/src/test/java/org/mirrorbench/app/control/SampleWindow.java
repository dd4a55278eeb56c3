package org.mirrorbench.app.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The overview page, made of our style classes only. */
final class SampleWindow {
  private record Row(String state, String word, String flow, String topics, String behind) {}

  private SampleWindow() {}

  static Parent of(TopologyMap map) {
    BorderPane main = new BorderPane(page(map));
    main.setTop(header());
    BorderPane window = new BorderPane(main);
    window.setLeft(rail());
    window.setBottom(status());
    return window;
  }

  private static Parent rail() {
    VBox rail = new VBox();
    rail.getStyleClass().add("rail");
    Label brand = new Label("Mirrorbench", new FontIcon("fth-copy"));
    brand.getStyleClass().add("brand");
    rail.getChildren().add(brand);
    for (String word : List.of("Overview", "Clusters", "Workers", "Flows", "Lag", "Heartbeats")) {
      ToggleButton item = new ToggleButton(word, new FontIcon("fth-activity"));
      item.getStyleClass().add("rail-item");
      item.setMaxWidth(Double.MAX_VALUE);
      item.setSelected(word.equals("Overview"));
      rail.getChildren().add(item);
    }
    return rail;
  }

  private static Parent header() {
    Label title = new Label("Overview");
    title.getStyleClass().add("page-title");
    Label subtitle = new Label("4 clusters · 3 flows");
    subtitle.getStyleClass().add("page-subtitle");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox header = new HBox(title, subtitle, gap, new Button("Refresh"));
    header.getStyleClass().add("page-header");
    return header;
  }

  private static Parent status() {
    Label engine = new Label("Engine running", new FontIcon("fth-circle"));
    engine.getStyleClass().addAll("engine-state", "running");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox strip = new HBox(engine, new Label("3 flows"), gap, new Label("Sampled 2 s ago"));
    strip.getStyleClass().add("status-strip");
    return strip;
  }

  private static Parent page(TopologyMap map) {
    HBox metrics = new HBox(12);
    metrics.getChildren().addAll(metric("Records behind", "48,210", "worst 37 s"));
    metrics.getChildren().addAll(metric("Throughput", "25.7", "MB/s"));
    metrics.getChildren().addAll(metric("Oldest heartbeat", "1.1", "s"));
    metrics.getChildren().addAll(metric("Tasks", "11 / 11", "running"));
    StackPane card = new StackPane(map);
    card.getStyleClass().add("card");
    VBox.setVgrow(card, Priority.ALWAYS);
    VBox page = new VBox(metrics, card, table());
    page.getStyleClass().add("page");
    return page;
  }

  private static MetricCard metric(String caption, String value, String unit) {
    MetricCard card = new MetricCard(caption);
    card.setValue(value, unit);
    return card;
  }

  private static TableView<Row> table() {
    TableView<Row> table = new TableView<>();
    table.getStyleClass().add("table-card");
    TableColumn<Row, Row> state = new TableColumn<>("State");
    state.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    state.setCellFactory(_ -> new BadgeCell());
    table.getColumns().add(state);
    table.getColumns().add(column("Flow", Row::flow, 280));
    TableColumn<Row, String> topics = column("Topics", Row::topics, 120);
    topics.getStyleClass().add("numeric");
    table.getColumns().add(topics);
    TableColumn<Row, String> behind = column("Records behind", Row::behind, 160);
    behind.getStyleClass().add("numeric");
    table.getColumns().add(behind);
    state.setPrefWidth(140);
    table
        .getItems()
        .addAll(
            new Row("catching-up", "Slow", "paris-dc1 → dr-frankfurt", "412", "48,210"),
            new Row("in-step", "In step", "paris-dc1 → cloud-eu", "96", "0"),
            new Row("unknown", "Unknown", "lyon-edge → dr-frankfurt", "14", "–"));
    table.setPrefHeight(132);
    table.setMinHeight(132);
    return table;
  }

  private static TableColumn<Row, String> column(
      String title, Function<Row, String> text, double width) {
    TableColumn<Row, String> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
    column.setPrefWidth(width);
    return column;
  }

  private static final class BadgeCell extends TableCell<Row, Row> {
    private final StateBadge badge = new StateBadge();

    private BadgeCell() {
      setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(Row item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty || item == null ? null : badge);
      if (!empty && item != null) {
        badge.show(item.state(), item.word());
      }
    }
  }
}
