package org.mirrorbench.engine.worker;

import java.util.regex.Pattern;

/** A Connect worker or cluster that the workspace remembers. */
public sealed interface WorkerEntry permits LocalWorker, RemoteWorker {

  /** Unique in the workspace. */
  String name();

  /** Throws when a worker cannot have this name. */
  static void checkName(String name) {
    if (!Pattern.matches("[A-Za-z0-9._-]+", name)) {
      throw new IllegalArgumentException("Not a worker's name: " + name);
    }
  }
}
