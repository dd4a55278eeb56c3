package org.mirrorbench.app.draft;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.FindingList;
import org.mirrorbench.app.control.FindingList.Entry;
import org.mirrorbench.app.control.FindingList.Grade;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.SaidText;
import org.mirrorbench.app.text.SymptomText;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.NotDone;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.problem.Severity;

/** Findings as lines of a list; each repair is known by its place among all findings. */
final class FindingWords {

  private final Messages messages;
  private final SymptomText texts;
  private final IntConsumer repair;
  private int next;

  /**
   * @param repair told the place of the finding whose button was pressed
   */
  FindingWords(Messages messages, IntConsumer repair) {
    this.messages = messages;
    this.repair = repair;
    texts = new SymptomText(messages);
  }

  /**
   * @param several whether the flow has to be told as well
   */
  void add(CheckReport report, boolean several, List<Entry> to) {
    for (Finding finding : report.findings()) {
      String about =
          several ? FlowWords.name(report.flow()) + " · " + finding.subject() : finding.subject();
      to.add(entry(finding, about));
    }
    SaidText said = new SaidText(messages);
    for (NotDone undone : report.notDone()) {
      String word = messages.text("draft.checks.notDone");
      to.add(new Entry(Grade.UNKNOWN, word, undone.check(), said.of(undone.why()), "", null));
    }
  }

  Entry entry(Finding finding, String about) {
    int place = next++;
    return new Entry(
        grade(finding.severity()),
        texts.severity(finding.severity()),
        about,
        texts.evidence(finding),
        texts.remedy(finding),
        repair(finding.repair(), place));
  }

  /** Only settings can be mended before there is a flow. */
  private FindingList.@Nullable Repair repair(@Nullable Repair mend, int place) {
    return mend instanceof Repair.Settings
        ? new FindingList.Repair(
            "repair-" + place, messages.text("draft.checks.repair"), () -> repair.accept(place))
        : null;
  }

  /** How many findings a list leaves out. */
  String more(int count) {
    return messages.count("doctor.more", count, Integer.toString(count));
  }

  static Grade grade(Severity severity) {
    return switch (severity) {
      case ERROR -> Grade.ERROR;
      case WARNING -> Grade.WARNING;
      case INFO -> Grade.INFO;
    };
  }
}
