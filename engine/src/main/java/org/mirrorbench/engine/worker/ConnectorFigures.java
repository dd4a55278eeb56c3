package org.mirrorbench.engine.worker;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.mirrorbench.engine.connect.ConnectorStatus;

/** What the states of a Connect cluster's connectors tell together. Pure. */
public final class ConnectorFigures {

  private ConnectorFigures() {}

  /** Workers that the states name: at least so many, and never less than the one that answered. */
  public static int workers(Collection<ConnectorStatus> statuses) {
    Set<String> ids = new HashSet<>();
    for (ConnectorStatus connector : statuses) {
      ids.add(connector.workerId());
      connector.tasks().forEach(task -> ids.add(task.workerId()));
    }
    ids.removeIf(String::isBlank);
    return Math.max(ids.size(), 1);
  }

  /** Tasks that FAILED, and connectors that did: these have no task that could say so. */
  public static int failed(Collection<ConnectorStatus> statuses) {
    int failed = 0;
    for (ConnectorStatus connector : statuses) {
      failed += connector.state().equals("FAILED") ? 1 : 0;
      failed += (int) connector.tasks().stream().filter(t -> t.state().equals("FAILED")).count();
    }
    return failed;
  }
}
