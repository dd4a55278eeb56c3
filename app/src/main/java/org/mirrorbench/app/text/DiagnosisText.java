package org.mirrorbench.app.text;

import org.mirrorbench.engine.connection.Remark;

/** What a staged test found, in the person's words. */
public final class DiagnosisText {

  private final Messages messages;

  public DiagnosisText(Messages messages) {
    this.messages = messages;
  }

  /** What was found. */
  public String detail(Remark remark) {
    return text(remark, ".detail");
  }

  /** What to do; empty when there is nothing to do. */
  public String remedy(Remark remark) {
    return text(remark, ".remedy");
  }

  private String text(Remark remark, String part) {
    return messages.text(
        "diagnosis." + remark.diagnosis().name() + part, remark.values().toArray(String[]::new));
  }
}
