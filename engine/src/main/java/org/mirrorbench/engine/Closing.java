package org.mirrorbench.engine;

import java.util.Collection;
import java.util.List;
import org.mirrorbench.engine.run.FlowRuntime;

/** Stops flows side by side: each waits for its own clusters. */
final class Closing {

  private Closing() {}

  /** Returns when all have stopped. */
  static void all(Collection<FlowRuntime> runtimes) {
    List<Thread> closing =
        runtimes.stream()
            .map(runtime -> Thread.ofVirtual().name("close").start(runtime::close))
            .toList();
    for (Thread thread : closing) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
