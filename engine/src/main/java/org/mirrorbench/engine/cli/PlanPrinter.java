package org.mirrorbench.engine.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.Proposal;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.ApplyReport.Outcome;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.FieldChange;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.problem.Problem;

/** Prints a plan, and what became of it. */
record PlanPrinter(PrintWriter out) {

  /** One document. */
  void json(Proposal proposal) {
    List<Map<String, @Nullable Object>> changes = new ArrayList<>();
    for (FlowPlan plan : proposal.plans()) {
      plan.changes().forEach(change -> changes.add(document(change)));
    }
    print(proposal, changes);
  }

  /** The plan with the outcome of each change. */
  void json(Proposal proposal, List<ApplyReport> reports) {
    List<Map<String, @Nullable Object>> changes = new ArrayList<>();
    for (ApplyReport report : reports) {
      for (Outcome outcome : report.outcomes()) {
        Map<String, @Nullable Object> change = document(outcome.change());
        Problem problem = outcome.problem();
        change.put("outcome", outcome.state().word());
        change.put("problem", problem == null ? null : problem.sentence());
        changes.add(change);
      }
    }
    print(proposal, changes);
  }

  private void print(Proposal proposal, List<Map<String, @Nullable Object>> changes) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("fingerprint", fingerprint(proposal));
    document.put("changes", changes);
    document.put("findings", proposal.findings().stream().map(PlanPrinter::document).toList());
    out.println(Json.line(document));
    out.flush();
  }

  /** Those of several flows stand side by side. */
  private static String fingerprint(Proposal proposal) {
    return proposal.plans().stream().map(FlowPlan::fingerprint).collect(Collectors.joining(","));
  }

  private static Map<String, @Nullable Object> document(Change change) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("action", change.action().name().toLowerCase(Locale.ROOT));
    document.put("kind", kind(change));
    document.put("name", change.name());
    document.put("fields", change.fields().stream().map(PlanPrinter::document).toList());
    return document;
  }

  private static String kind(Change change) {
    return switch (change.kind()) {
      case CONNECTOR -> "connector";
      case TOPIC -> "topic";
      case TOPIC_CONFIG -> "topicConfig";
      case QUOTA -> "quota";
    };
  }

  private static Map<String, @Nullable Object> document(FieldChange field) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("key", field.key());
    document.put("from", field.from());
    document.put("to", field.to());
    return document;
  }

  private static Map<String, @Nullable Object> document(Finding finding) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("check", finding.symptom().id());
    document.put("severity", finding.severity().toString());
    document.put("subject", finding.subject());
    document.put("evidence", finding.evidence());
    document.put("remedy", finding.remedy());
    document.put("repairable", finding.repair() != null);
    return document;
  }

  /** For people: what is created in one line, what is changed key by key. */
  void text(Proposal proposal) {
    for (FlowPlan plan : proposal.plans()) {
      out.println("Flow " + plan.flow());
      plan.changes().forEach(this::line);
    }
    proposal
        .findings()
        .forEach(
            finding ->
                out.printf(
                    "%-7s  %s: %s %s%n",
                    finding.severity(), finding.subject(), finding.evidence(), finding.remedy()));
    out.println(summary(proposal));
    out.flush();
  }

  private void line(Change change) {
    out.printf("  %s %-11s %s%s%n", sign(change), kind(change), change.name(), figures(change));
    if (change.action() == Change.Action.UPDATE) {
      change
          .fields()
          .forEach(
              field ->
                  out.printf(
                      "      %s: %s -> %s%n", field.key(), said(field.from()), said(field.to())));
    }
  }

  private static String figures(Change change) {
    boolean small =
        change.kind() != Change.Kind.CONNECTOR && change.action() == Change.Action.CREATE;
    return small
        ? change.fields().stream()
            .map(field -> field.key() + "=" + field.to())
            .collect(Collectors.joining(", ", "  ", ""))
        : "";
  }

  private static String said(@Nullable String value) {
    return value == null ? "(not set)" : value;
  }

  private static String sign(Change change) {
    return switch (change.action()) {
      case CREATE -> "+";
      case UPDATE -> "~";
      case REMOVE -> "-";
      case KEEP -> "=";
    };
  }

  private static String summary(Proposal proposal) {
    Map<Change.Action, Long> counts =
        proposal.plans().stream()
            .flatMap(plan -> plan.changes().stream())
            .collect(Collectors.groupingBy(Change::action, Collectors.counting()));
    return String.format(
        Locale.ROOT,
        "%d to create, %d to change, %d to remove, %d as they should be.",
        counts.getOrDefault(Change.Action.CREATE, 0L),
        counts.getOrDefault(Change.Action.UPDATE, 0L),
        counts.getOrDefault(Change.Action.REMOVE, 0L),
        counts.getOrDefault(Change.Action.KEEP, 0L));
  }

  /** What became of each change. */
  void text(List<ApplyReport> reports) {
    for (ApplyReport report : reports) {
      for (Outcome outcome : report.outcomes()) {
        if (outcome.change().action() != Change.Action.KEEP) {
          Problem problem = outcome.problem();
          out.printf(
              "  %-8s  %s %s%s%n",
              outcome.state().word(),
              kind(outcome.change()),
              outcome.change().name(),
              problem == null ? "" : ": " + problem.sentence());
        }
      }
    }
    out.flush();
  }
}
