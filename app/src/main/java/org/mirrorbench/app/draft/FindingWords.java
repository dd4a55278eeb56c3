package org.mirrorbench.app.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.FindingList.Entry;
import org.mirrorbench.app.control.FindingList.Grade;
import org.mirrorbench.app.text.DraftText;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.problem.Severity;

/** Findings as lines of a list; each is known by its place among all findings. */
final class FindingWords {

  private final Messages messages;
  private final DraftText texts;
  private int next;

  FindingWords(Messages messages) {
    this.messages = messages;
    texts = new DraftText(messages);
  }

  /**
   * @param several whether the flow has to be told as well
   */
  void add(CheckReport report, boolean several, List<Entry> to) {
    for (Finding finding : report.findings()) {
      String about =
          several
              ? FlowWords.name(report.flow()) + " · " + finding.subject()
              : finding.subject();
      to.add(entry(finding, about));
    }
    for (String undone : report.notDone()) {
      String word = messages.text("draft.checks.notDone");
      to.add(new Entry("", Grade.UNKNOWN, word, "", undone, "", null));
    }
  }

  Entry entry(Finding finding, String about) {
    return new Entry(
        Integer.toString(next++),
        grade(finding.severity()),
        texts.severity(finding.severity()),
        about,
        texts.evidence(finding),
        texts.remedy(finding),
        repair(finding.repair()));
  }

  /** Only settings can be mended before there is a flow. */
  private @Nullable String repair(@Nullable Repair repair) {
    return repair instanceof Repair.Settings ? messages.text("draft.checks.repair") : null;
  }

  static Grade grade(Severity severity) {
    return switch (severity) {
      case ERROR -> Grade.ERROR;
      case WARNING -> Grade.WARNING;
      case INFO -> Grade.INFO;
    };
  }
}
