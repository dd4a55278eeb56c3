package org.mirrorbench.app.plan;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.Side;

/** On which cluster or worker a change is made, in words. */
public final class PlanWhere {

  private final Messages messages;

  public PlanWhere(Messages messages) {
    this.messages = messages;
  }

  /**
   * Such as {@code on paris}; empty when it is unknown.
   *
   * @param runs where the connectors run, or null when that is unknown
   */
  public String of(FlowName flow, @Nullable Runs runs, Change change) {
    Side side = change.side();
    if (side == null) {
      return runs == null ? "" : worker(runs);
    }
    return switch (side) {
      case SOURCE -> messages.text("plan.where.cluster", flow.source());
      case TARGET -> messages.text("plan.where.cluster", flow.target());
    };
  }

  private String worker(Runs runs) {
    return switch (runs) {
      case Runs.Engine engine -> messages.text("plan.where.engine");
      case Runs.Remote(String name) -> messages.text("plan.where.remote", name);
      case Runs.Files files -> "";
    };
  }

  /** {@code Topics on paris}. */
  String title(Change.Kind kind, String where) {
    String what = messages.text("plan.kind." + kind.name());
    return where.isEmpty() ? what : what + " " + where;
  }
}
