package org.mirrorbench.app.overview;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.EmptyState;
import org.mirrorbench.app.control.MetricCard;
import org.mirrorbench.app.control.TopologyMap;
import org.mirrorbench.app.fx.Columns;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.Rows;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.shell.FlowTable;
import org.mirrorbench.app.shell.Page;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;

/** Every cluster and flow at a glance: figures, map, table. */
public final class OverviewPage implements Page {

  @FXML VBox content;
  @FXML EmptyState empty;
  @FXML MetricCard behind;
  @FXML MetricCard throughput;
  @FXML MetricCard heartbeat;
  @FXML MetricCard tasks;
  @FXML MetricCard problems;
  @FXML ToggleButton asMap;
  @FXML ToggleButton asTable;
  @FXML TopologyMap map;
  @FXML TableView<ClusterSnapshot> clusters;
  @FXML TableColumn<ClusterSnapshot, String> cluster;
  @FXML TableColumn<ClusterSnapshot, String> address;
  @FXML TableColumn<ClusterSnapshot, String> version;
  @FXML TableColumn<ClusterSnapshot, @Nullable Integer> brokers;
  @FXML TableColumn<ClusterSnapshot, @Nullable Integer> topics;
  @FXML TableColumn<ClusterSnapshot, @Nullable Integer> partitions;
  @FXML TableColumn<ClusterSnapshot, @Nullable Integer> groups;
  @FXML TableColumn<ClusterSnapshot, String> id;
  @FXML TableView<FlowSnapshot> flows;

  private final ReadOnlyFeed<List<FlowSnapshot>> feed;
  private final Messages messages;
  private final Figures figures;
  private final MapWords words;
  private final OverviewModel model = new OverviewModel();
  private final Subscriptions subscriptions = new Subscriptions();
  private final SimpleStringProperty subtitle = new SimpleStringProperty("");
  private final ObservableList<ClusterSnapshot> clusterRows = FXCollections.observableArrayList();
  private final Parent root;
  private final FlowTable table;

  public OverviewPage(ReadOnlyFeed<List<FlowSnapshot>> feed, PageContext context) {
    this.feed = feed;
    messages = context.messages();
    figures = new Figures(messages);
    words = new MapWords(messages);
    root = messages.load(this);
    table =
        new FlowTable(flows, messages, flow -> context.go().accept(new Place.Flow(flow.name())));
    table.fit(6);
    map.setOnFlow(name -> context.go().accept(new Place.Flow(FlowName.parse(name))));
    model.flowsProperty().subscribe(this::draw);
  }

  @FXML
  void initialize() {
    empty.show(
        "fth-share-2", messages.text("overview.empty.title"), messages.text("overview.empty.next"));
    map.visibleProperty().bind(asMap.selectedProperty());
    clusters.visibleProperty().bind(asTable.selectedProperty());
    asMap
        .getToggleGroup()
        .selectedToggleProperty()
        .addListener(
            (toggle, before, now) -> {
              if (now == null && before != null) {
                before.setSelected(true);
              }
            });
    clusters.setItems(clusterRows);
    Columns.strong(cluster, ClusterSnapshot::alias);
    Columns.text(address, ClusterSnapshot::bootstrapServers);
    Columns.text(version, row -> orDash(row.version()));
    Columns.figure(brokers, ClusterSnapshot::brokers, figures::number);
    Columns.figure(topics, ClusterSnapshot::topics, figures::number);
    Columns.figure(partitions, ClusterSnapshot::partitions, figures::number);
    Columns.figure(groups, ClusterSnapshot::groups, figures::number);
    Columns.text(id, row -> orDash(row.id()));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public ObservableValue<String> subtitle() {
    return subtitle;
  }

  @Override
  public List<TableView<?>> tables() {
    return List.of(clusters, flows);
  }

  @Override
  public void arrive(Place place) {
    subscriptions.add(FxFeed.newest(feed, model::show));
  }

  @Override
  public void leave() {
    subscriptions.close();
  }

  private void draw(List<FlowSnapshot> now) {
    empty.setVisible(now.isEmpty());
    content.setVisible(!now.isEmpty());
    List<ClusterSnapshot> seen = model.clusters();
    subtitle.set(
        now.isEmpty()
            ? ""
            : messages.count("overview.subtitle.clusters", seen.size(), figures.number(seen.size()))
                + " · "
                + messages.count(
                    "overview.subtitle.flows", now.size(), figures.number(now.size())));
    drawCards(model.totals());
    map.show(seen.stream().map(words::card).toList(), words.edges(now));
    Rows.sync(clusterRows, seen, ClusterSnapshot::alias);
    table.show(now);
  }

  private void drawCards(Totals totals) {
    behind.setValue(figures.number(totals.recordsBehind()), behindAside(totals));
    Double bytes = totals.bytesPerSecond();
    if (bytes == null) {
      throughput.setValue(
          figures.recordsValue(totals.recordsPerSecond()),
          messages.text("figures.unit.records.name"));
    } else {
      throughput.setValue(
          figures.bytesValue(bytes), messages.text(figures.bytesUnit(bytes) + ".name"));
    }
    heartbeat.setValue(
        figures.span(totals.oldestHeartbeat()),
        totals.oldestHeartbeat() == null ? messages.text("overview.card.noHeartbeat") : "");
    tasks.setValue(
        figures.number(totals.tasksRunning()) + " / " + figures.number(totals.tasks()),
        messages.text("overview.card.running"));
    problems.setValue(
        figures.number(totals.problems()),
        messages.text(totals.problems() == 0 ? "overview.card.allWell" : "overview.card.seeFlows"));
  }

  private String behindAside(Totals totals) {
    if (totals.behindUnknown() > 0) {
      return messages.count(
          "overview.card.unknown", totals.behindUnknown(), figures.number(totals.behindUnknown()));
    }
    return totals.worstSeconds() == null
        ? ""
        : messages.text("overview.card.worst", figures.span(totals.worstSeconds()));
  }

  private static String orDash(@Nullable String words) {
    return words == null ? Figures.UNKNOWN : words;
  }
}
