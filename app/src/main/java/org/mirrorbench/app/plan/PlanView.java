package org.mirrorbench.app.plan;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.DiffTable;
import org.mirrorbench.app.control.FindingList;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.Proposal;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.FlowPlan;

/**
 * A proposal: what is found, then what would be done, field by field, and what became of it. It
 * shows and changes nothing; whoever holds it has the buttons. FX thread only.
 */
public final class PlanView extends VBox {

  private static final int PRINT = 12;
  private static final double FINDINGS = 190;

  private final PlanWords words;
  private final PlanLines lines;
  private final Messages messages;
  private final Label summary = new Label();
  private final Label fingerprint = new Label();
  private final FindingList findings = new FindingList();
  private final ScrollPane found = new ScrollPane(findings);
  private final DiffTable diff;
  private @Nullable Runs runs;

  public PlanView(Messages messages) {
    this.messages = messages;
    words = new PlanWords(messages);
    lines = new PlanLines(messages);
    diff = new DiffTable(words.columns());
    getStyleClass().add("plan-view");
    summary.setId("plan-summary");
    summary.getStyleClass().add("plan-summary");
    summary.setWrapText(true);
    fingerprint.setId("plan-fingerprint");
    fingerprint.getStyleClass().addAll("code", "muted");
    fingerprint.setMinWidth(Region.USE_PREF_SIZE);
    fingerprint.setGraphic(new FontIcon("fth-hash"));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(10, summary, gap, fingerprint);
    head.getStyleClass().add("toolbar-row");
    found.setFitToWidth(true);
    found.getStyleClass().add("edge-to-edge");
    found.setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(diff, Priority.ALWAYS);
    getChildren().addAll(head, found, diff);
  }

  /** Shows what would be done. */
  public void show(Proposal proposal) {
    List<FlowPlan> plans = proposal.plans();
    runs = proposal.runs();
    summary.setText(words.summary(plans));
    fingerprint.setText(
        plans.stream()
            .map(plan -> plan.fingerprint().substring(0, Math.min(PRINT, length(plan))))
            .collect(Collectors.joining(" ")));
    fingerprint.setTooltip(
        new Tooltip(
            messages.text("plan.fingerprint")
                + "\n"
                + plans.stream().map(FlowPlan::fingerprint).collect(Collectors.joining("\n"))));
    boolean any = !proposal.findings().isEmpty();
    found.setVisible(any);
    found.setManaged(any);
    findings.show(
        proposal.findings().stream().map(finding -> words.entry(finding, null)).toList(),
        words::more);
    found.setPrefViewportHeight(Math.min(FINDINGS, 68.0 * proposal.findings().size()));
    diff.show(lines.of(plans, runs, List.of()));
  }

  /** Adds to each change what became of it. */
  public void ended(List<ApplyReport> reports) {
    diff.show(lines.of(reports.stream().map(ApplyReport::plan).toList(), runs, reports));
  }

  private static int length(FlowPlan plan) {
    return plan.fingerprint().length();
  }
}
