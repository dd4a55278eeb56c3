package org.mirrorbench.app.flow;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.MetricCard;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.control.WorkBar;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.ProblemBanner;
import org.mirrorbench.app.shell.Sheet;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.StageText;
import org.mirrorbench.engine.CanaryReport;
import org.mirrorbench.engine.Proofs;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;

/** Sends marked records through a flow and shows how they arrive. */
final class CanarySheet {

  private static final double WIDTH = 680;
  private static final int USUAL = 10;
  private static final int MOST = 1000;
  private static final double MILLIS = 1000;

  private final Proofs proofs;
  private final FlowName flow;
  private final PageContext context;
  private final Messages messages;
  private final Figures figures;
  private final Spinner<Integer> records = new Spinner<>(1, MOST, USUAL);
  private final Button send = new Button();
  private final WorkBar work;
  private final ProblemBanner banner;
  private final VBox result = new VBox(10);
  private Runnable cancel = () -> {};

  CanarySheet(Proofs proofs, FlowName flow, PageContext context) {
    this.proofs = proofs;
    this.flow = flow;
    this.context = context;
    messages = context.messages();
    figures = new Figures(messages);
    work = new WorkBar(messages.text("flow.canary.cancel"), () -> cancel.run());
    banner = new ProblemBanner(messages);
  }

  void open() {
    result.setId("canary-result");
    records.setId("canary-records");
    records.setEditable(true);
    records.setPrefWidth(110);
    send.setId("canary-send");
    send.setText(messages.text("flow.canary.send"));
    send.setGraphic(new FontIcon("fth-send"));
    send.getStyleClass().add(Styles.ACCENT);
    send.setOnAction(event -> send());
    HBox ask = new HBox(8, new Label(messages.text("flow.canary.records")), records, send);
    ask.getStyleClass().add("toolbar-row");
    new Sheet(
            messages,
            context.dialogs(),
            messages.text("flow.canary.title", FlowWords.name(flow)),
            WIDTH)
        .with(words("flow.canary.text", "muted"), ask, banner, work, result)
        .open(() -> cancel.run());
    FxThread.later(send::requestFocus);
  }

  private void send() {
    int count = records.getValue();
    send.setDisable(true);
    banner.show(null);
    result.getChildren().clear();
    String task = messages.text("flow.canary.task", FlowWords.name(flow));
    work.begin(task);
    cancel =
        context
            .background()
            .run(
                task,
                progress -> proofs.canary(flow, count, telling(progress)),
                new Background.Endings<CanaryReport>(this::show, this::fail, this::end));
  }

  private Progress telling(Background.Progress task) {
    StageText text = new StageText(messages);
    return (stage, done, total) -> {
      text.telling(task::at).at(stage, done, total);
      FxThread.run(() -> work.at(text.of(stage), done, total));
    };
  }

  private void end() {
    cancel = () -> {};
    work.end();
    send.setDisable(false);
  }

  private void fail(Problem problem) {
    end();
    banner.show(problem);
  }

  private void show(CanaryReport report) {
    end();
    banner.show(report.problem());
    boolean all = report.sent() > 0 && report.arrived() == report.sent();
    StateBadge verdict =
        new StateBadge(
            all ? "in-step" : "failed",
            messages.text(all ? "flow.canary.all" : "flow.canary.missing"));
    verdict.setId("canary-verdict");
    Label path = new Label(report.topic() + " → " + report.remote());
    path.getStyleClass().add("code");
    path.setWrapText(true);
    path.setMinHeight(Region.USE_PREF_SIZE);
    Label cleaned = words(report.cleanedUp() ? "flow.canary.cleaned" : "flow.canary.left", "muted");
    cleaned.setGraphic(new FontIcon(report.cleanedUp() ? "fth-check" : "fth-alert-triangle"));
    Label remains = new Label(messages.text("flow.canary.remains", report.topic()));
    remains.getStyleClass().add("muted");
    remains.setWrapText(true);
    remains.setMinHeight(Region.USE_PREF_SIZE);
    result.getChildren().setAll(verdict, figures(report), path, cleaned, remains);
  }

  private HBox figures(CanaryReport report) {
    List<Long> sorted = report.millis().stream().sorted().toList();
    MetricCard arrived = new MetricCard(messages.text("flow.canary.arrived"));
    arrived.setValue(figures.number(report.arrived()) + " / " + figures.number(report.sent()), "");
    HBox cards =
        new HBox(
            10,
            arrived,
            latency("flow.canary.fastest", sorted, 0),
            latency("flow.canary.median", sorted, 0.5),
            latency("flow.canary.slowest", sorted, 1));
    cards.getStyleClass().add("cards");
    return cards;
  }

  /** The latency that this share of the records did not exceed. */
  private MetricCard latency(String key, List<Long> sorted, double share) {
    MetricCard card = new MetricCard(messages.text(key));
    if (sorted.isEmpty()) {
      card.setUnknown("");
    } else {
      int at = (int) Math.round(share * (sorted.size() - 1));
      card.setValue(figures.shortSpan(sorted.get(at) / MILLIS), "");
    }
    return card;
  }

  private Label words(String key, String style) {
    Label label = new Label(messages.text(key));
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
