package org.mirrorbench.app.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectorStatus;

/**
 * A connector or one of its tasks, as a row.
 *
 * @param task the task's number, or null for the connector itself
 * @param failure the first line of the failure, or empty
 */
record ProcessRow(
    String connector,
    String type,
    @Nullable Integer task,
    String state,
    String worker,
    String failure) {

  /** The package before the exception's name, which only takes room. */
  private static final Pattern PACKAGE = Pattern.compile("^(?:[a-z]\\w*\\.)+(?=[A-Z])");

  /** Each connector followed by its tasks. */
  static List<ProcessRow> of(List<ConnectorStatus> connectors) {
    List<ProcessRow> rows = new ArrayList<>();
    for (ConnectorStatus connector : connectors) {
      rows.add(
          new ProcessRow(
              connector.name(),
              connector.type(),
              null,
              connector.state(),
              connector.workerId(),
              firstLine(connector.trace())));
      for (ConnectorStatus.TaskStatus task : connector.tasks()) {
        rows.add(
            new ProcessRow(
                connector.name(),
                connector.type(),
                task.id(),
                task.state(),
                task.workerId(),
                firstLine(task.trace())));
      }
    }
    return rows;
  }

  /** What tells rows apart. */
  String key() {
    return connector + "#" + (task == null ? "" : task);
  }

  private static String firstLine(@Nullable String trace) {
    return trace == null
        ? ""
        : PACKAGE.matcher(trace.strip().lines().findFirst().orElse("")).replaceFirst("");
  }
}
