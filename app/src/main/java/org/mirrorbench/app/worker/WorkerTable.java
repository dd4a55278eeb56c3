package org.mirrorbench.app.worker;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.fx.Rows;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords.StateWord;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.LocalWorker;

/** One row a worker; what needs a person comes first. */
final class WorkerTable {

  private static final double ROW = 34;
  private static final int MOST = 7;

  private final ObservableList<WorkerView> rows = FXCollections.observableArrayList();
  private final Figures figures;
  private final Messages messages;
  private final WorkerTexts texts;

  WorkerTable(TableView<WorkerView> view, Messages messages) {
    this.messages = messages;
    figures = new Figures(messages);
    texts = new WorkerTexts(messages);
    view.setFixedCellSize(ROW);
    view.setPlaceholder(new Label(messages.text("worker.table.empty")));
    view.setRowFactory(made -> new TableRow<>());
    Table<WorkerView> table = new Table<>(view, messages, "worker.table.");
    addColumns(table);
    table.items(
        rows, Comparator.comparingInt(WorkerTexts::urgency).thenComparing(WorkerTexts::name));
    table.fit(MOST);
    // a state is never cut: colour alone does not tell it
    view.getColumns().getFirst().setMinWidth(112);
  }

  void show(List<WorkerView> workers) {
    Rows.sync(rows, workers, WorkerView::name);
  }

  private void addColumns(Table<WorkerView> table) {
    table.node("state", 112, WorkerTexts::urgency, this::badge);
    table.node("worker", 168, WorkerTexts::name, this::name);
    table.text("kind", 80, texts::kind);
    table.node("attached", 142, WorkerTable::clusterName, this::cluster);
    table.text("address", 172, worker -> orUnknown(worker.address()));
    table.text("version", 76, worker -> orUnknown(worker.version()));
    table.node("members", 82, worker -> nothing(worker.members()), this::members);
    table.figure("connectors", 98, WorkerView::connectors, figures::number);
    table.node("failed", 98, worker -> nothing(worker.failedTasks()), this::failed);
    table.node("advice", 98, WorkerTable::gravest, this::advice);
    table.text("at", 84, worker -> figures.time(worker.at()));
  }

  private Node badge(WorkerView worker) {
    StateWord word = texts.state(worker);
    return new StateBadge(word.style(), word.word());
  }

  private Node name(WorkerView worker) {
    Label name = new Label(WorkerTexts.name(worker), new FontIcon(WorkerTexts.icon(worker)));
    name.getStyleClass().addAll("strong", "worker-name");
    return name;
  }

  private Node cluster(WorkerView worker) {
    Label cluster = new Label(clusterName(worker));
    String icon =
        switch (Attachment.of(worker)) {
          case RIGHT, UNKNOWN -> null;
          case STRANGE -> "fth-help-circle";
          case WRONG -> "fth-alert-octagon";
        };
    if (icon != null) {
      cluster.setGraphic(new FontIcon(icon));
    }
    cluster
        .getStyleClass()
        .addAll("attached", Attachment.of(worker).name().toLowerCase(Locale.ROOT));
    return cluster;
  }

  /** A group that is not stable shares its work out anew. */
  private Node members(WorkerView worker) {
    Label label = figure(worker.members());
    String rebalance = worker.rebalance();
    if (rebalance != null && !rebalance.equals("Stable")) {
      label.setGraphic(new FontIcon("fth-refresh-cw"));
      label.setTooltip(new Tooltip(rebalance));
      label.getStyleClass().add("rebalancing");
    }
    return label;
  }

  private Label figure(@Nullable Integer figure) {
    Label label = new Label(figures.number(figure));
    label.setMaxWidth(Double.MAX_VALUE);
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  private Node failed(WorkerView worker) {
    Integer failed = worker.failedTasks();
    Label label = figure(failed);
    if (failed != null && failed > 0) {
      label.getStyleClass().add("trouble");
    }
    return label;
  }

  private Node advice(WorkerView worker) {
    List<Advice> found = worker.advice();
    if (found.isEmpty()) {
      return new Label(Figures.UNKNOWN);
    }
    Advice.Severity worst = found.getFirst().topic().severity();
    long count = found.stream().filter(one -> one.topic().severity() == worst).count();
    Label label =
        new Label(
            messages.count("worker.advice." + worst.name(), count, figures.number(count)),
            new FontIcon(AdviceList.icon(worst)));
    label.getStyleClass().addAll("advice-count", worst.name().toLowerCase(Locale.ROOT));
    return label;
  }

  static String clusterName(WorkerView worker) {
    String alias = worker.clusterAlias();
    if (alias != null) {
      return alias;
    }
    // one that does not run is known by what it is to be attached to
    return worker.clusterId() == null && worker.entry() instanceof LocalWorker local
        ? local.cluster()
        : orUnknown(worker.clusterId());
  }

  private static int gravest(WorkerView worker) {
    if (worker.advice().isEmpty()) {
      return 3;
    }
    return switch (worker.advice().getFirst().topic().severity()) {
      case ERROR -> 0;
      case WARNING -> 1;
      case INFO -> 2;
    };
  }

  private static int nothing(@Nullable Integer figure) {
    return figure == null ? -1 : figure;
  }

  private static String orUnknown(@Nullable String text) {
    return text == null ? Figures.UNKNOWN : text;
  }
}
