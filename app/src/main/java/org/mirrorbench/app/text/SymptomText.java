package org.mirrorbench.app.text;

import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.problem.Severity;

/**
 * What the doctor found, in the person's words; in the engine's English where there are no words
 * yet.
 */
public final class SymptomText {

  private final Messages messages;
  private final SaidText said;

  public SymptomText(Messages messages) {
    this.messages = messages;
    said = new SaidText(messages);
  }

  /** What was seen. */
  public String evidence(Finding finding) {
    return text(finding, ".evidence", finding.evidence());
  }

  /** What to do; empty when there is nothing to do. */
  public String remedy(Finding finding) {
    return text(finding, ".remedy", finding.remedy());
  }

  /** How grave it is, in a word. */
  public String severity(Severity severity) {
    return messages.text("doctor.severity." + severity.name());
  }

  private String text(Finding finding, String part, String otherwise) {
    return messages.textOr(
        "symptom." + finding.symptom().name() + part, otherwise, said.texts(finding.values()));
  }
}
