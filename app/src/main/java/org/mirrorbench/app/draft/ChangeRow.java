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
 * @param where on which cluster or worker, in words; empty when that is unknown
 */
record ChangeRow(int at, Change change, String where, State state, @Nullable Problem problem) {

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
    return new ChangeRow(at, change, where, other, why);
  }

  Node badge(Messages messages) {
    Label badge =
        new Label(messages.text("draft.apply.state." + state.name()), new FontIcon(icon()));
    badge.setMinWidth(Region.USE_PREF_SIZE);
    badge.getStyleClass().addAll("apply-state", state.name().toLowerCase(Locale.ROOT));
    return badge;
  }

  /** What it does, in a word. */
  Node action(Messages messages) {
    Change.Action action = change.action();
    Label badge =
        new Label(messages.text("plan.action." + action.name()), new FontIcon(icon(action)));
    badge.setMinWidth(Region.USE_PREF_SIZE);
    badge.getStyleClass().addAll("change-badge", action.name().toLowerCase(Locale.ROOT));
    return badge;
  }

  private static String icon(Change.Action action) {
    return switch (action) {
      case CREATE -> "fth-plus";
      case UPDATE -> "fth-edit-2";
      case REMOVE -> "fth-trash-2";
      case KEEP -> "fth-check";
    };
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
