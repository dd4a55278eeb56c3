package org.mirrorbench.engine.problem;

import org.jspecify.annotations.Nullable;

/** Carries a problem through code that can only throw. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    this(problem, null);
  }

  public ProblemException(Problem problem, @Nullable Throwable cause) {
    super(problem.sentence(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
