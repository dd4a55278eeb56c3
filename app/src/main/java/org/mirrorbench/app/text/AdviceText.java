package org.mirrorbench.app.text;

import org.mirrorbench.engine.worker.Advice;

/** A finding about a worker in the person's words. */
public final class AdviceText {

  private final Messages messages;

  public AdviceText(Messages messages) {
    this.messages = messages;
  }

  /** What was found. */
  public String detail(Advice advice) {
    return text(advice, "detail");
  }

  /** What to do. */
  public String remedy(Advice advice) {
    return text(advice, "remedy");
  }

  /** How grave it is, in a word. */
  public String severity(Advice advice) {
    return messages.text("doctor.severity." + advice.topic().severity().name());
  }

  private String text(Advice advice, String part) {
    return messages.text(
        "advice." + advice.topic().name() + "." + part, advice.values().toArray(String[]::new));
  }
}
