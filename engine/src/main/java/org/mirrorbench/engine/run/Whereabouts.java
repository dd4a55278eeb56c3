package org.mirrorbench.engine.run;

import java.util.Optional;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;

/**
 * Which remote worker delivered for a flow last: the engine's own positions are older than that,
 * and going on from them would copy again what was delivered since.
 */
public interface Whereabouts {

  /** The remote worker that served the flow last, or empty when the engine did. */
  Optional<String> elsewhere(FlowName flow);

  /**
   * Remembers who serves it from now on.
   *
   * @param worker a remote worker, or empty for the engine
   */
  void now(FlowName flow, Optional<String> worker);

  /** Why a flow must not go on from the engine's positions. */
  static Problem outOfDate(FlowSpec spec, String worker) {
    String topic = new FlowNames(spec.name()).offsetsTopic();
    return new Problem.Conflict(
        "Flow " + spec.name(),
        "worker "
            + worker
            + " has delivered since, so that the engine's positions in "
            + topic
            + " are out of date; going on from them would copy records again.",
        "Set it up on "
            + worker
            + " again, or delete "
            + topic
            + " on "
            + spec.target().alias()
            + " and give the flow positions.");
  }
}
