package org.mirrorbench.engine.problem;

/**
 * An expected failure: what failed, where, why, and what a person can do about it.
 *
 * <p>The English sentences here are what the command line prints; the window has its own words for
 * each kind. No problem ever carries a secret.
 */
public sealed interface Problem {

  /** What it is about: a cluster's alias, a file with its line, a worker's address. */
  String subject();

  /** What happened and why, in one sentence. */
  String detail();

  /** What to do about it, in one sentence. */
  String remedy();

  /** What failed, where, why, and what to do. */
  default String sentence() {
    return subject() + ": " + detail() + " " + remedy();
  }

  /** Whether it is worth trying again; a conflict or a wrong setting needs a person. */
  default boolean waitingMayMend() {
    return switch (this) {
      case Unreachable p -> true;
      case TimedOut p -> true;
      case Failed p -> true;
      case Denied p -> true;
      case Conflict p -> false;
      case Invalid p -> false;
      case Damaged p -> false;
    };
  }

  /** Nothing answers at the address. */
  record Unreachable(String subject, String detail, String remedy) implements Problem {}

  /** It answers and refuses: authentication or authorisation. */
  record Denied(String subject, String detail, String remedy) implements Problem {}

  /** It did not answer in time. */
  record TimedOut(String subject, String detail, String remedy) implements Problem {}

  /** Something else holds or has changed what was asked for. */
  record Conflict(String subject, String detail, String remedy) implements Problem {}

  /** What was given cannot be used. */
  record Invalid(String subject, String detail, String remedy) implements Problem {}

  /** Stored data cannot be read. */
  record Damaged(String subject, String detail, String remedy) implements Problem {}

  /** A part of the engine, a worker or a connector failed. */
  record Failed(String subject, String detail, String remedy) implements Problem {}
}
