package org.mirrorbench.engine.connect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Connect says of a connector.
 *
 * @param type the class's simple name, such as {@code MirrorSourceConnector}
 * @param state Connect's word: RUNNING, PAUSED, STOPPED, FAILED, UNASSIGNED, RESTARTING
 * @param workerId where it runs, {@code host:port}
 * @param trace the first line of the failure, or null
 */
public record ConnectorStatus(
    String name,
    String type,
    String state,
    String workerId,
    @Nullable String trace,
    List<TaskStatus> tasks) {

  public ConnectorStatus {
    tasks = List.copyOf(tasks);
  }

  /** What Connect says of a task. */
  public record TaskStatus(int id, String state, String workerId, @Nullable String trace) {}

  /** True when the connector and all its tasks are RUNNING, and it has at least one task. */
  public boolean running() {
    return state.equals("RUNNING")
        && !tasks.isEmpty()
        && tasks.stream().allMatch(task -> task.state().equals("RUNNING"));
  }

  /** True when the connector or one of its tasks FAILED. */
  public boolean failed() {
    return state.equals("FAILED") || tasks.stream().anyMatch(task -> task.state().equals("FAILED"));
  }
}
