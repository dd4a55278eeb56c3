package org.mirrorbench.engine.log;

import org.jspecify.annotations.Nullable;

/**
 * Which local worker a thread works for. Several run in one process, and the connectors of two may
 * have one name, so neither a line's connector nor its thread tells.
 */
public final class WorkerContext {

  /** Handed on to the threads that a thread starts; Connect clears its own context at each task. */
  private static final ThreadLocal<@Nullable String> WORKER = new InheritableThreadLocal<>();

  private WorkerContext() {}

  /** From now on this thread, and every one that is started from it, works for this worker. */
  public static void enter(String worker) {
    WORKER.set(worker);
  }

  /** Null on a thread that works for none. */
  static @Nullable String current() {
    return WORKER.get();
  }
}
