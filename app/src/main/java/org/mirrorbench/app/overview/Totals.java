package org.mirrorbench.app.overview;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.connect.ConnectorStatus;

/**
 * The figures of all flows together; a sum counts what is known and is null when nothing is.
 *
 * @param behindUnknown flows whose records behind are not known, among those that run
 */
record Totals(
    @Nullable Long recordsBehind,
    @Nullable Double worstSeconds,
    int behindUnknown,
    @Nullable Double bytesPerSecond,
    @Nullable Double recordsPerSecond,
    @Nullable Double oldestHeartbeat,
    int tasksRunning,
    int tasks,
    int problems) {

  static Totals of(List<FlowSnapshot> flows) {
    List<ConnectorStatus.TaskStatus> tasks =
        flows.stream()
            .flatMap(flow -> flow.connectors().stream())
            .flatMap(connector -> connector.tasks().stream())
            .toList();
    return new Totals(
        reduce(flows, FlowSnapshot::recordsBehind, Long::sum),
        reduce(flows, FlowSnapshot::secondsBehind, Math::max),
        (int) flows.stream().filter(flow -> flow.recordsBehind() == null).count(),
        reduce(flows, FlowSnapshot::bytesPerSecond, Double::sum),
        reduce(flows, FlowSnapshot::recordsPerSecond, Double::sum),
        reduce(flows, FlowSnapshot::heartbeatSeconds, Math::max),
        (int) tasks.stream().filter(task -> task.state().equals("RUNNING")).count(),
        tasks.size(),
        (int) flows.stream().filter(flow -> flow.problem() != null).count());
  }

  private static <N> @Nullable N reduce(
      List<FlowSnapshot> flows,
      Function<FlowSnapshot, @Nullable N> figure,
      java.util.function.BinaryOperator<N> join) {
    N result = null;
    for (FlowSnapshot flow : flows) {
      N value = figure.apply(flow);
      if (value != null) {
        result = result == null ? value : Objects.requireNonNull(join.apply(result, value));
      }
    }
    return result;
  }
}
