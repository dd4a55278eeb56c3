package org.mirrorbench.app.cluster;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.Clusters;
import org.mirrorbench.engine.connection.ConnectionReport;

/** The test of a known cluster, in a sheet over the page's right side. */
final class TestSheet {

  private static final double WIDTH = 680;

  private final PageContext context;
  private final ClusterView cluster;
  private final TestRun run;

  TestSheet(Clusters clusters, ClusterView cluster, PageContext context) {
    this.context = context;
    this.cluster = cluster;
    run = new TestRun(clusters, context);
  }

  /** Starts a test and shows it. */
  void test() {
    start();
    open();
  }

  /** Shows the report of an earlier one. */
  void show(ConnectionReport report) {
    run.model().show(report);
    open();
  }

  private void start() {
    run.start(cluster.cluster().alias(), cluster.cluster()::profile);
  }

  private void open() {
    String alias = cluster.cluster().alias();
    Label title = new Label(context.messages().text("cluster.test.title", alias));
    title.getStyleClass().add("dialog-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close = new Button(null, new FontIcon("fth-x"));
    close.setId("sheet-close");
    close.getStyleClass().addAll("button-icon", "flat");
    close.setAccessibleText(context.messages().text("cluster.test.close"));
    close.setOnAction(event -> context.dialogs().hide());
    HBox head = new HBox(8, title, gap, close);
    head.getStyleClass().add("sheet-head");
    ScrollPane scroll = new ScrollPane(new TestView(run, context, this::start).root());
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox sheet = new VBox(8, head, scroll);
    sheet.setMinWidth(WIDTH);
    sheet.setMaxWidth(WIDTH);
    context.dialogs().showAside(sheet);
    sheet
        .sceneProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                run.cancel();
              }
            });
    FxThread.later(close::requestFocus);
  }
}
