package org.mirrorbench.app.draft;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.engine.flow.FlowName;

/**
 * A flow is known by its clusters, so that one which is set up between the same two takes the other
 * one's place. Pure.
 *
 * @param taken paths on which there is a flow already
 * @param refused whether that must not be: a copy stands beside its origin, never in its place
 * @param left the flow that was to be changed and is between other clusters now, or null
 */
record Namesakes(List<FlowName> taken, boolean refused, @Nullable FlowName left) {

  Namesakes {
    taken = List.copyOf(taken);
  }

  /**
   * @param others the flows that there are
   */
  static Namesakes of(Place.Setup setup, List<FlowName> paths, Collection<FlowName> others) {
    FlowName origin = setup.origin();
    boolean edits = setup.way() == Place.Setup.Way.EDIT;
    List<FlowName> taken =
        paths.stream()
            .filter(path -> others.contains(path) || (!edits && path.equals(origin)))
            .filter(path -> !(edits && path.equals(origin)))
            .toList();
    boolean gone = edits && origin != null && !paths.isEmpty() && !paths.contains(origin);
    return new Namesakes(
        taken, !taken.isEmpty() && setup.way() == Place.Setup.Way.COPY, gone ? origin : null);
  }
}
