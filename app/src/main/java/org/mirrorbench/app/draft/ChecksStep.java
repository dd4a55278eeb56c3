package org.mirrorbench.app.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.FindingList;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Severity;

/** What the doctor says of flows that are only planned; errors block. */
final class ChecksStep extends SetupStep {

  @FXML VBox inquiry;
  @FXML HBox verdict;
  @FXML FontIcon verdictIcon;
  @FXML Label verdictWords;
  @FXML Label asOf;
  @FXML Button again;
  @FXML FindingList findings;

  private final SetupWork work;
  private final Inquiry<List<CheckReport>> checks;
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");

  ChecksStep(SetupModel model, SetupWork work, PageContext context) {
    super("checks", model, context);
    this.work = work;
    checks = work.checks;
  }

  @FXML
  void initialize() {
    again.setOnAction(event -> check());
  }

  @Override
  void bound() {
    InquiryPane pane = new InquiryPane(inquiry, messages, this::check);
    checks
        .stateProperty()
        .subscribe(
            state -> {
              pane.show(state, checks::stop);
              List<CheckReport> reports = checks.answer();
              draw(reports == null ? List.of() : reports);
              show(verdict, reports != null);
            });
  }

  @Override
  public ObservableValue<Boolean> valid() {
    return checks.stateProperty().map(state -> checks.answer() != null && !blocked());
  }

  @Override
  public ObservableValue<String> remark() {
    return remark.getReadOnlyProperty();
  }

  @Override
  public void enter() {
    checks.keepOnly(model.question());
    if (!checks.holds(model.question())) {
      check();
    }
  }

  @Override
  public void leave() {
    checks.stop();
  }

  @Override
  boolean asks(String field) {
    return false;
  }

  @Override
  void focus() {
    again.requestFocus();
  }

  private void check() {
    Runs runs = model.draft().runs();
    Result<List<FlowSpec>> flows = model.flows();
    Background.Work<List<CheckReport>> examine =
        progress ->
            flows.map(all -> all.stream().map(flow -> check(flow, runs, all, progress)).toList());
    checks.ask(model.question(), messages.text("draft.task.check"), examine, reports -> {});
  }

  /** A loop may be among the flows of this draft alone. */
  private CheckReport check(
      FlowSpec flow, Runs runs, List<FlowSpec> together, Background.Progress progress) {
    return work.sources
        .checkups()
        .check(flow, runs, together, Stages.of(messages, progress, flow.name().toString()));
  }

  private boolean blocked() {
    List<CheckReport> reports = checks.answer();
    return reports != null && reports.stream().anyMatch(report -> report.fails(Severity.ERROR));
  }

  private void draw(List<CheckReport> reports) {
    FindingWords words = new FindingWords(messages, this::repair);
    findings.show(words.entries(reports), words::more);
    long errors = count(reports, Severity.ERROR);
    long warnings = count(reports, Severity.WARNING);
    remark.set(errors + warnings == 0 ? "" : Long.toString(errors + warnings));
    drawVerdict(reports, errors, warnings);
  }

  private static long count(List<CheckReport> reports, Severity severity) {
    return reports.stream()
        .flatMap(report -> report.findings().stream())
        .filter(finding -> finding.severity() == severity)
        .count();
  }

  private void drawVerdict(List<CheckReport> reports, long errors, long warnings) {
    Figures figures = new Figures(messages);
    Verdict said = new Verdict(verdict, verdictIcon, verdictWords);
    if (errors > 0) {
      said.error(messages.count("draft.checks.blocked", errors, figures.number(errors)));
    } else if (warnings > 0) {
      said.caution(messages.count("draft.checks.warned", warnings, figures.number(warnings)));
    } else {
      said.note("fth-check", messages.text("draft.checks.good"));
    }
    int passed = reports.stream().mapToInt(report -> report.passed().size()).sum();
    int open = reports.stream().mapToInt(report -> report.notDone().size()).sum();
    double seconds = reports.stream().mapToLong(CheckReport::millis).sum() / 1000.0;
    List<String> parts = new ArrayList<>();
    parts.add(messages.count("draft.checks.passed", passed, figures.number(passed)));
    if (open > 0) {
      parts.add(messages.count("draft.checks.open", open, figures.number(open)));
    }
    parts.add(figures.shortSpan(seconds));
    asOf.setText(String.join(", ", parts));
  }

  /** Settings become part of the draft, and so of its plan; the doctor looks again. */
  private void repair(int at) {
    int seen = 0;
    for (CheckReport report : checks.answer() == null ? List.<CheckReport>of() : checks.answer()) {
      int size = report.findings().size();
      if (at < seen + size) {
        if (report.findings().get(at - seen).repair() instanceof Repair.Settings(var settings)) {
          put(report.flow(), settings);
          check();
        }
        return;
      }
      seen += size;
    }
  }

  private void put(FlowName flow, Map<String, String> settings) {
    model.change(
        draft -> {
          Map<FlowName, Map<String, String>> all = new HashMap<>(draft.own());
          Map<String, String> own = new HashMap<>(all.getOrDefault(flow, Map.of()));
          settings.forEach(
              (key, value) -> {
                if (value.isEmpty()) {
                  own.remove(key);
                } else {
                  own.put(key, value);
                }
              });
          all.put(flow, Map.copyOf(own));
          return draft.withOwn(all);
        });
  }
}
