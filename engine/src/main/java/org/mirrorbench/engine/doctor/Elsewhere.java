package org.mirrorbench.engine.doctor;

import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;

/** What nobody can know of a worker that runs somewhere else: it must not pass as healthy. */
final class Elsewhere {

  private Elsewhere() {}

  /**
   * Ends a check as not done.
   *
   * @param what for people, such as {@code how often it keeps positions}
   */
  static ProblemException untold(Patient patient, String what) {
    return new ProblemException(
        new Problem.Invalid(
            "Flow " + patient.spec().name(),
            "the worker that runs it elsewhere does not tell " + what + ".",
            "Look at that worker's own configuration."));
  }
}
