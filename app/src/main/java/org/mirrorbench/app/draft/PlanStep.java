package org.mirrorbench.app.draft;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.control.DiffTable;
import org.mirrorbench.app.control.FindingList;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.plan.PlanLines;
import org.mirrorbench.app.plan.PlanWords;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.engine.Proposal;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.problem.Result;

/** What will be done, field by field; nothing has been changed yet. */
final class PlanStep extends SetupStep {

  private static final int SHORT = 12;

  @FXML VBox inquiry;
  @FXML HBox summary;
  @FXML Label summaryWords;
  @FXML Label fingerprint;
  @FXML Button again;
  @FXML VBox changes;
  @FXML FindingList findings;

  private final SetupWork work;
  private final Inquiry<Proposal> plan;
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");

  PlanStep(SetupModel model, SetupWork work, PageContext context) {
    super("plan", model, context);
    this.work = work;
    plan = work.plan;
  }

  @FXML
  void initialize() {
    again.setOnAction(event -> propose());
  }

  @Override
  void bound() {
    DiffTable diff = new DiffTable(new PlanWords(messages).columns());
    PlanLines lines = new PlanLines(messages);
    VBox.setVgrow(diff, Priority.ALWAYS);
    changes.getChildren().setAll(diff);
    InquiryPane pane = new InquiryPane(inquiry, messages, this::propose);
    plan.stateProperty()
        .subscribe(
            state -> {
              pane.show(state, plan::stop);
              Proposal proposal = plan.answer();
              show(summary, proposal != null);
              show(
                  changes,
                  proposal != null && !proposal.plans().stream().allMatch(PlanStep::empty));
              show(findings, proposal != null && !proposal.findings().isEmpty());
              if (proposal != null) {
                diff.show(lines.of(proposal.plans(), proposal.runs(), List.of()));
                draw(proposal);
              }
            });
  }

  @Override
  public ObservableValue<Boolean> valid() {
    return plan.stateProperty()
        .map(
            state -> {
              Proposal proposal = plan.answer();
              return proposal != null && !proposal.blocked();
            });
  }

  @Override
  public ObservableValue<String> remark() {
    return remark.getReadOnlyProperty();
  }

  @Override
  public void enter() {
    plan.keepOnly(model.question());
    if (!plan.holds(model.question())) {
      propose();
    }
  }

  @Override
  public void leave() {
    plan.stop();
  }

  @Override
  boolean asks(String field) {
    return false;
  }

  @Override
  void focus() {
    again.requestFocus();
  }

  private void propose() {
    work.applied.forget();
    work.canaries.forget();
    Runs runs = model.draft().runs();
    Result<List<FlowSpec>> flows = model.flows();
    Background.Work<Proposal> propose =
        progress ->
            flows.then(
                all ->
                    work.sources
                        .plans()
                        .propose(all, runs, Stages.of(messages, progress, names(all))));
    plan.ask(model.question(), messages.text("draft.task.plan"), propose, proposal -> {});
  }

  /** As that of flows which leave as files. */
  private static boolean empty(FlowPlan plan) {
    return plan.changes().isEmpty();
  }

  private static String names(List<FlowSpec> flows) {
    return String.join(", ", flows.stream().map(flow -> flow.name().toString()).toList());
  }

  private void draw(Proposal proposal) {
    Figures figures = new Figures(messages);
    long count =
        proposal.plans().stream()
            .flatMap(each -> each.changes().stream())
            .filter(change -> change.action() != Change.Action.KEEP)
            .count();
    boolean files = proposal.runs() instanceof Runs.Files;
    remark.set(figures.number(count));
    summary.getStyleClass().removeAll("caution", "note");
    summary.getStyleClass().addAll(proposal.blocked() ? List.of() : List.of("note"));
    summaryWords.setText(
        proposal.blocked()
            ? messages.text("draft.plan.blocked")
            : proposal.changes()
                ? messages.count("draft.plan.changes", count, figures.number(count))
                : messages.text(files ? "draft.plan.files" : "draft.plan.nothing"));
    fingerprint.setText(messages.text("draft.plan.fingerprint", fingerprints(proposal)));
    show(fingerprint, !fingerprints(proposal).isEmpty());
    List<FindingList.Entry> entries = new ArrayList<>();
    FindingWords words = new FindingWords(messages, place -> {});
    for (Finding finding : proposal.findings()) {
      entries.add(words.entry(finding, finding.subject()));
    }
    findings.show(entries.stream().map(PlanStep::plain).toList(), words::more);
  }

  /** The checks' step mends; here it is only told. */
  private static FindingList.Entry plain(FindingList.Entry entry) {
    return new FindingList.Entry(
        entry.grade(), entry.word(), entry.subject(), entry.evidence(), entry.remedy(), null);
  }

  private static String fingerprints(Proposal proposal) {
    return String.join(
        ", ",
        proposal.plans().stream()
            .map(FlowPlan::fingerprint)
            .filter(print -> !print.isEmpty())
            .map(print -> print.substring(0, Math.min(SHORT, print.length())))
            .toList());
  }
}
