package org.mirrorbench.engine;

import java.util.Collection;
import java.util.List;
import org.mirrorbench.engine.run.FlowRuntime;

/** What takes long to end is ended side by side. */
final class AtOnce {

  private AtOnce() {}

  /** Closes flows, each of which waits for its own tasks to flush. */
  static void close(Collection<FlowRuntime> runtimes) {
    List<Thread> closing =
        runtimes.stream()
            .map(runtime -> Thread.ofVirtual().name("close").start(runtime::close))
            .toList();
    join(closing);
  }

  /** Waits for all. */
  static void join(List<Thread> closing) {
    for (Thread thread : closing) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
