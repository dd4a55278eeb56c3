package org.mirrorbench.app.text;

import org.mirrorbench.engine.connection.Remark;
import org.mirrorbench.engine.connection.Right;
import org.mirrorbench.engine.connection.Stage;
import org.mirrorbench.engine.connection.StageState;

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

  public String stage(Stage stage) {
    return messages.word(stage);
  }

  public String state(StageState state) {
    return messages.word(state);
  }

  public String role(Right.Role role) {
    return messages.word(role);
  }

  /** Who needs a right. */
  public String actor(Right.Actor actor) {
    return messages.word(actor);
  }

  public String grant(Right.Grant grant) {
    return messages.word(grant);
  }

  private String text(Remark remark, String part) {
    return messages.text(
        "diagnosis." + remark.diagnosis().name() + part, remark.values().toArray(String[]::new));
  }
}
