package org.mirrorbench.app.cluster;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.Right;
import org.mirrorbench.engine.problem.Problem;

/** A staged test: its stages as they end, then the rights that MirrorMaker 2 needs. */
final class TestView {

  @FXML StateBadge verdict;
  @FXML Label at;
  @FXML Button cancel;
  @FXML Button again;
  @FXML Button copy;
  @FXML HBox banner;
  @FXML Label bannerTitle;
  @FXML Label bannerDetail;
  @FXML Label bannerRemedy;
  @FXML VBox stages;
  @FXML VBox rightsBox;
  @FXML Label counted;
  @FXML CheckBox onlyMissing;
  @FXML TableView<Right> rights;

  private final PageContext context;
  private final Messages messages;
  private final Figures figures;
  private final TestRun run;
  private final Parent root;
  private final RightsTable table;

  /**
   * @param again starts the test anew
   */
  TestView(TestRun run, PageContext context, Runnable again) {
    this.run = run;
    this.context = context;
    messages = context.messages();
    figures = new Figures(messages);
    root = messages.load(this);
    table = new RightsTable(rights, messages);
    run.model().lines().forEach(line -> stages.getChildren().add(new StageRow(messages)));
    run.model().lines().subscribe(this::drawStages);
    run.model().progress().subscribe(this::draw);
    onlyMissing.selectedProperty().subscribe(selected -> drawRights());
    this.again.setOnAction(event -> again.run());
    cancel.setOnAction(event -> run.cancel());
    copy.setOnAction(event -> copy());
    drawStages();
  }

  Parent root() {
    return root;
  }

  private void drawStages() {
    List<StageLine> lines = run.model().lines();
    for (int i = 0; i < lines.size(); i++) {
      ((StageRow) stages.getChildren().get(i)).show(lines.get(i));
    }
  }

  private void draw(TestModel.Progress progress) {
    boolean running = progress instanceof TestModel.Progress.Running;
    boolean focused = cancel.isFocused() || again.isFocused();
    Choices.show(cancel, running);
    Choices.show(again, !running);
    if (focused) {
      (running ? cancel : again).requestFocus();
    }
    Choices.show(copy, progress instanceof TestModel.Progress.Ended);
    Choices.show(banner, progress instanceof TestModel.Progress.Prevented);
    at.setText("");
    switch (progress) {
      case TestModel.Progress.Idle idle -> verdict("idle", "cluster.test.idle");
      case TestModel.Progress.Running now -> verdict("starting", "cluster.test.running");
      case TestModel.Progress.Cancelled cancelled -> verdict("stopped", "cluster.test.cancelled");
      case TestModel.Progress.Prevented(Problem problem) -> {
        verdict("failed", "cluster.test.prevented");
        draw(problem);
      }
      case TestModel.Progress.Ended(ConnectionReport report) -> {
        FlowWords.StateWord word = new ClusterWords(messages).test(report);
        verdict.show(word.style(), word.word());
        at.setText(figures.time(report.at()));
      }
    }
    drawRights();
  }

  private void verdict(String style, String key) {
    verdict.show(style, messages.text(key));
  }

  private void draw(Problem problem) {
    ProblemText text = new ProblemText(messages);
    bannerTitle.setText(text.headline(problem));
    bannerDetail.setText(text.detail(problem));
    bannerRemedy.setText(text.remedy(problem));
  }

  private void drawRights() {
    ConnectionReport report = run.model().report();
    List<Right> all = report == null ? List.of() : report.rights();
    Choices.show(rightsBox, !all.isEmpty());
    long granted = all.stream().filter(RightsTable::isGranted).count();
    counted.setText(
        messages.count(
            "cluster.rights.granted",
            all.size(),
            figures.number(granted),
            figures.number(all.size())));
    table.show(
        all.stream()
            .filter(right -> !onlyMissing.isSelected() || !RightsTable.isGranted(right))
            .toList());
  }

  private void copy() {
    ConnectionReport report = run.model().report();
    if (report != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(new ReportText(messages).of(report));
      Clipboard.getSystemClipboard().setContent(content);
      context.dialogs().tell(messages.text("cluster.test.copied"));
    }
  }
}
