package org.mirrorbench.app.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** What was found, gravest first, then what could not be checked, told once a reason. */
  List<Entry> entries(List<CheckReport> reports) {
    boolean several = reports.size() > 1;
    List<Entry> entries = new ArrayList<>();
    for (CheckReport report : reports) {
      for (Finding finding : report.findings()) {
        entries.add(entry(finding, about(report, several, finding.subject())));
      }
    }
    entries.sort(Comparator.comparing(Entry::grade));
    reports.forEach(report -> entries.addAll(open(report, several)));
    return entries;
  }

  private List<Entry> open(CheckReport report, boolean several) {
    SaidText said = new SaidText(messages);
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (NotDone undone : report.notDone()) {
      reasons.computeIfAbsent(said.of(undone.why()), each -> new ArrayList<>()).add(undone.check());
    }
    String word = messages.text("draft.checks.notDone");
    List<Entry> entries = new ArrayList<>();
    reasons.forEach(
        (why, names) -> {
          String about = about(report, several, String.join(", ", names));
          entries.add(new Entry(Grade.UNKNOWN, word, about, why, "", null));
        });
    return entries;
  }

  private static String about(CheckReport report, boolean several, String subject) {
    return several ? FlowWords.name(report.flow()) + " · " + subject : subject;
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
