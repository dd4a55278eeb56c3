package org.mirrorbench.engine.topology;

import org.mirrorbench.engine.problem.Result;

/** A section whose requests are under way. */
interface Part<T> {

  /** Waits for the answers; what the cluster refuses is a problem. */
  Result<T> collect() throws InterruptedException;
}
