package org.mirrorbench.engine.draft;

import java.util.ArrayList;
import java.util.List;
import org.mirrorbench.engine.flow.FlowName;

/** Finds paths that lead back to where they began. */
final class Circle {

  private final List<FlowName> paths;
  private final List<FlowName> walked = new ArrayList<>();

  private Circle(List<FlowName> paths) {
    this.paths = paths;
  }

  /** One circle in order, or nothing. */
  static List<FlowName> in(List<FlowName> paths) {
    for (FlowName start : paths) {
      Circle circle = new Circle(paths);
      if (circle.leads(start, start.source())) {
        return List.copyOf(circle.walked);
      }
    }
    return List.of();
  }

  private boolean leads(FlowName path, String home) {
    if (walked.contains(path)) {
      return false;
    }
    walked.add(path);
    if (path.target().equals(home)) {
      return true;
    }
    for (FlowName next : paths) {
      if (next.source().equals(path.target()) && leads(next, home)) {
        return true;
      }
    }
    walked.removeLast();
    return false;
  }
}
