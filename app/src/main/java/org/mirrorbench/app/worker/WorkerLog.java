package org.mirrorbench.app.worker;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.log.LogLine;
import org.mirrorbench.engine.worker.LocalWorker;

/**
 * Tells a worker's lines of the engine's log from others: those that it wrote itself or with its
 * connectors, and of those that no worker wrote, those that name it or its group.
 */
final class WorkerLog implements Predicate<LogLine> {

  private final String name;
  private final String group;
  private final String writer;

  WorkerLog(WorkerView worker) {
    name = worker.name();
    group = worker.entry() instanceof LocalWorker local ? local.group().id() : worker.name();
    FlowName flow = worker.flow();
    writer = flow == null ? worker.name() : flow.toString();
  }

  static List<LogLine> of(WorkerView worker, List<LogLine> lines) {
    return lines.stream().filter(new WorkerLog(worker)).toList();
  }

  @Override
  public boolean test(LogLine line) {
    return line.worker() == null ? names(line) : line.worker().equals(writer);
  }

  private boolean names(LogLine line) {
    return inContext(line.context())
        || names(line.message(), group)
        || line.thread().contains("-" + group + "-");
  }

  private boolean inContext(@Nullable String context) {
    return context != null && (names(context, name) || names(context, group));
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
