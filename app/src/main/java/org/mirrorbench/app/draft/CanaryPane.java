package org.mirrorbench.app.draft;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.FindingList;
import org.mirrorbench.app.control.FindingList.Entry;
import org.mirrorbench.app.control.FindingList.Grade;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.CanaryReport;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Sends marked records through new flows and tells what arrived. */
final class CanaryPane {

  private static final int RECORDS = 10;

  private final VBox box;
  private final SetupWork work;
  private final Messages messages;
  private final Figures figures;
  private final FindingList results = new FindingList();
  private final Button verify;
  private final Label wait;
  private final ObservableValue<Boolean> possible;
  private List<FlowName> flows = List.of();

  /**
   * @param possible whether every flow runs, so that records can arrive
   */
  CanaryPane(VBox box, SetupWork work, ObservableValue<Boolean> possible, PageContext context) {
    this.box = box;
    this.possible = possible;
    this.work = work;
    messages = context.messages();
    figures = new Figures(messages);
    verify = new Button(messages.text("draft.canary.verify"), new FontIcon("fth-send"));
    verify.setId("canary");
    verify.setMinWidth(Region.USE_PREF_SIZE);
    verify.setOnAction(event -> send());
    wait = Words.wrapped(messages.text("draft.canary.wait"), "muted");
    VBox inquiry = new VBox();
    box.getChildren().setAll(head(), inquiry, results);
    InquiryPane pane = new InquiryPane(inquiry, messages, this::send);
    work.canaries
        .stateProperty()
        .subscribe(
            state -> {
              if (state instanceof Inquiry.State.Idle) {
                pane.hide();
              } else {
                pane.show(state, work.canaries::stop);
              }
              allow();
              List<CanaryReport> reports = work.canaries.answer();
              results.show(
                  reports == null ? List.of() : reports.stream().map(this::entry).toList(),
                  count -> "+" + count);
            });
    possible.subscribe(now -> allow());
  }

  private void allow() {
    boolean sending = work.canaries.state() instanceof Inquiry.State.Asking;
    verify.setDisable(sending || !possible.getValue());
    SetupStep.show(wait, !possible.getValue());
  }

  void show(boolean visible, List<FlowName> names) {
    flows = names;
    SetupStep.show(box, visible);
  }

  private Node head() {
    Label title = new Label(messages.text("draft.canary.title"));
    title.getStyleClass().add("form-section");
    VBox words =
        new VBox(2, title, Words.wrapped(messages.text("draft.canary.why"), "muted"), wait);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(14, words, verify);
    head.getStyleClass().add("form-line");
    return head;
  }

  private void send() {
    List<FlowName> all = List.copyOf(flows);
    Background.Work<List<CanaryReport>> send = progress -> send(all, progress);
    work.canaries.ask(new Object(), messages.text("draft.task.canary"), send, reports -> {});
  }

  private Result<List<CanaryReport>> send(List<FlowName> all, Background.Progress progress) {
    List<CanaryReport> reports = new ArrayList<>();
    for (FlowName flow : all) {
      switch (work.sources
          .proofs()
          .canary(flow, RECORDS, Stages.of(messages, progress, flow.toString()))) {
        case Result.Ok<CanaryReport>(CanaryReport report) -> reports.add(report);
        case Result.Err<CanaryReport>(Problem problem) -> {
          return Result.err(problem);
        }
      }
    }
    return Result.ok(List.copyOf(reports));
  }

  private Entry entry(CanaryReport report) {
    boolean all = report.sent() > 0 && report.arrived() == report.sent();
    Problem problem = report.problem();
    String median = figures.shortSpan(median(report.millis()));
    String key = all ? "draft.canary.arrived" : "draft.canary.missing";
    String words =
        messages.text(
            key,
            figures.number(report.arrived()),
            figures.number(report.sent()),
            report.remote(),
            median);
    String clean = report.cleanedUp() ? "draft.canary.clean" : "draft.canary.left";
    String rest =
        problem == null
            ? messages.text(clean, report.topic(), report.remote())
            : new ProblemText(messages).whole(problem);
    return new Entry(
        all ? report.cleanedUp() ? Grade.GOOD : Grade.WARNING : Grade.ERROR,
        "",
        FlowWords.name(report.flow()),
        words,
        rest,
        null);
  }

  private static @org.jspecify.annotations.Nullable Double median(List<Long> millis) {
    return millis.isEmpty()
        ? null
        : millis.stream().sorted().skip(millis.size() / 2).findFirst().map(ms -> ms / 1000.0).get();
  }
}
