package org.mirrorbench.app.draft;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.problem.Problem;

/**
 * A change of a plan and how far it is.
 *
 * @param at its place in the plan
 */
record ChangeRow(int at, Change change, State state, @Nullable Problem problem) {

  /** How far a change is. */
  enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    NOT_TRIED
  }

  boolean removes() {
    return change.action() == Change.Action.REMOVE;
  }

  ChangeRow in(State other, @Nullable Problem why) {
    return new ChangeRow(at, change, other, why);
  }

  Node badge(Messages messages) {
    Label badge =
        new Label(messages.text("draft.apply.state." + state.name()), new FontIcon(icon()));
    badge.setMinWidth(Region.USE_PREF_SIZE);
    badge.getStyleClass().addAll("apply-state", state.name().toLowerCase(Locale.ROOT));
    return badge;
  }

  private String icon() {
    return switch (state) {
      case WAITING -> "fth-clock";
      case RUNNING -> "fth-loader";
      case DONE -> "fth-check";
      case FAILED -> "fth-alert-octagon";
      case NOT_TRIED -> "fth-minus";
    };
  }
}
