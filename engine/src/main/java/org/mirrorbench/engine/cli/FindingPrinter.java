package org.mirrorbench.engine.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Finding;

/**
 * Prints what a doctor found.
 *
 * @param err where checks that could not be done are told when {@code out} is JSON
 */
record FindingPrinter(PrintWriter out, PrintWriter err) {

  void json(List<CheckReport> reports) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (CheckReport report : reports) {
      report.findings().forEach(finding -> rows.add(row(finding)));
      report
          .notDone()
          .forEach(check -> err.println("Not done for " + report.flow() + ": " + check));
    }
    out.println(Json.line(rows));
    out.flush();
    err.flush();
  }

  /** A finding as every document shows it. */
  static Map<String, @Nullable Object> row(Finding finding) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("check", finding.symptom().id());
    row.put("severity", finding.severity().toString());
    row.put("subject", finding.subject());
    row.put("evidence", finding.evidence());
    row.put("remedy", finding.remedy());
    row.put("repairable", finding.repair() != null);
    return row;
  }

  void lines(List<CheckReport> reports) {
    for (CheckReport report : reports) {
      out.printf(
          Locale.ROOT,
          "%s: %d findings, %d checks passed, %d not done, %d ms%n",
          report.flow(),
          report.findings().size(),
          report.passed().size(),
          report.notDone().size(),
          report.millis());
      for (Finding finding : report.findings()) {
        out.printf(
            Locale.ROOT,
            "  %-7s  %s  %s: %s %s%n",
            finding.severity(),
            finding.symptom().id(),
            finding.subject(),
            finding.evidence(),
            finding.remedy());
      }
      report.notDone().forEach(check -> out.println("  not done  " + check));
    }
    out.flush();
  }
}
