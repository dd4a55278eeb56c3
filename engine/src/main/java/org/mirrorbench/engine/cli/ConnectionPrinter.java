package org.mirrorbench.engine.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.Right;
import org.mirrorbench.engine.connection.StageResult;

/** Prints staged tests as lines and tables, or as JSON. Any thread. */
record ConnectionPrinter(PrintWriter out) {

  void json(List<ConnectionReport> reports) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (ConnectionReport report : reports) {
      report.stages().forEach(result -> rows.add(row(report.alias(), result)));
    }
    out.println(Json.line(rows));
    out.flush();
  }

  private static Map<String, @Nullable Object> row(String alias, StageResult result) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("cluster", alias);
    row.put("stage", word(result.stage()));
    row.put("state", word(result.state()));
    row.put("detail", result.remark().detail());
    String remedy = result.remark().remedy();
    row.put("remedy", remedy.isEmpty() ? null : remedy);
    row.put("millis", result.millis());
    return row;
  }

  /** A stage that has just ended; clusters are tested at once, so each line names its own. */
  void stage(String alias, StageResult result) {
    String remedy = result.remark().remedy();
    synchronized (out) {
      out.printf(
          Locale.ROOT,
          "%s  %-12s %-7s %6d ms  %s%s%n",
          alias,
          word(result.stage()),
          word(result.state()),
          result.millis(),
          result.remark().detail(),
          remedy.isEmpty() ? "" : " " + remedy);
      out.flush();
    }
  }

  void rights(ConnectionReport report) {
    if (report.rights().isEmpty()) {
      return;
    }
    out.printf(Locale.ROOT, "%nRights at %s%n", report.alias());
    String format = "%-7s %-8s %-34s %-17s %-8s %s%n";
    out.printf(Locale.ROOT, format, "AS", "TYPE", "NAME", "OPERATION", "GRANT", "NEEDED BY");
    for (Right right : report.rights()) {
      out.printf(
          Locale.ROOT,
          format,
          word(right.role()),
          word(right.resource()),
          right.name(),
          right.operation(),
          word(right.grant()),
          right.neededBy().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    out.flush();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
