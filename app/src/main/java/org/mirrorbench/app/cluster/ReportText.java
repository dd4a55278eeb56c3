package org.mirrorbench.app.cluster;

import java.util.ArrayList;
import java.util.List;
import org.mirrorbench.app.text.DiagnosisText;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.Right;
import org.mirrorbench.engine.connection.StageResult;

/** A test's report as plain text, to be sent to whoever can help. It holds no secret. */
final class ReportText {

  private static final double MILLIS = 1000;

  private final Messages messages;
  private final Figures figures;
  private final DiagnosisText diagnoses;

  ReportText(Messages messages) {
    this.messages = messages;
    figures = new Figures(messages);
    diagnoses = new DiagnosisText(messages);
  }

  String of(ConnectionReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text("cluster.test.title", report.alias()) + " · " + figures.stamp(report.at()));
    report.stages().forEach(result -> add(lines, result));
    if (!report.rights().isEmpty()) {
      lines.add("");
      lines.add(messages.text("cluster.rights.title"));
      report.rights().forEach(right -> lines.add(line(right)));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private void add(List<String> lines, StageResult result) {
    StageLine line = new StageLine(result.stage(), false, result);
    lines.add(
        "%s: %s (%s)"
            .formatted(
                messages.word(result.stage()),
                messages.word(line.look()),
                figures.shortSpan(result.millis() / MILLIS)));
    addIndented(lines, diagnoses.detail(result.remark()));
    addIndented(lines, diagnoses.remedy(result.remark()));
  }

  private static void addIndented(List<String> lines, String words) {
    if (!words.isEmpty()) {
      lines.add("    " + words);
    }
  }

  private String line(Right right) {
    return "%s · %s · %s · %s · %s"
        .formatted(
            messages.word(right.grant()),
            messages.word(right.role()),
            right.operation(),
            new RightWords(messages).on(right),
            messages.word(right.neededBy()));
  }
}
