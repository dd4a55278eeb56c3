package org.mirrorbench.engine.connect.embedded;

import java.net.URI;
import java.time.Duration;
import org.mirrorbench.engine.problem.Problem;

/** What the embedded worker is doing. */
public sealed interface WorkerState {

  /** It reads its internal topics and joins its group. */
  record Starting() implements WorkerState {}

  /** Its REST interface answers. */
  record Running(URI address) implements WorkerState {}

  /** It failed or died, and will be started again after the pause. */
  record Down(Problem problem, Duration retryIn) implements WorkerState {}

  /** It was told to stop. */
  record Stopped() implements WorkerState {}
}
