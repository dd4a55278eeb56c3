package org.mirrorbench.app.worker;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.log.LogLine;
import org.mirrorbench.engine.worker.LocalWorker;

/**
 * Tells a worker's lines of the engine's log from others: they name its group or, in their context,
 * it or a connector of its flow.
 */
final class WorkerLog implements Predicate<LogLine> {

  private final String name;
  private final String group;
  private final @Nullable String connectors;

  WorkerLog(WorkerView worker) {
    name = worker.name();
    group = worker.entry() instanceof LocalWorker local ? local.group().id() : worker.name();
    FlowName flow = worker.flow();
    connectors = flow == null ? null : flow.source() + "-" + flow.target() + "-";
  }

  static List<LogLine> of(WorkerView worker, List<LogLine> lines) {
    return lines.stream().filter(new WorkerLog(worker)).toList();
  }

  @Override
  public boolean test(LogLine line) {
    return inContext(line.context())
        || names(line.message(), group)
        || line.thread().contains("-" + group + "-");
  }

  private boolean inContext(@Nullable String context) {
    return context != null
        && (names(context, name)
            || names(context, group)
            || (connectors != null && context.contains(connectors)));
  }

  /** Whether the word stands in the text by itself: {@code dr} is not in {@code dr-west}. */
  private static boolean names(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if (edge(text, at - 1) && edge(text, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean edge(String text, int at) {
    return at < 0 || at >= text.length() || !partOfName(text.charAt(at));
  }

  private static boolean partOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
  }
}
