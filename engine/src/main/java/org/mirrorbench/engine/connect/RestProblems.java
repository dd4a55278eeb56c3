package org.mirrorbench.engine.connect;

import org.mirrorbench.engine.problem.Problem;

/** What a worker's HTTP status means to a person. */
final class RestProblems {

  private RestProblems() {}

  static Problem of(String subject, int status, String message) {
    String detail = "HTTP " + status + ": " + firstSentence(message);
    return switch (status) {
      case 401, 403 ->
          new Problem.Denied(subject, detail, "Check the worker's user, password or token.");
      case 404 -> new Problem.Invalid(subject, detail, "It may have been deleted meanwhile.");
      case 409 ->
          new Problem.Conflict(
              subject, detail, "The worker is rebalancing or the state does not allow it; retry.");
      case 400, 422 -> new Problem.Invalid(subject, detail, "Correct the configuration.");
      default -> new Problem.Failed(subject, detail, "See the worker's log.");
    };
  }

  private static String firstSentence(String message) {
    String line = message.lines().limit(4).reduce((a, b) -> a + " " + b).orElse("no message");
    return line.length() > 400 ? line.substring(0, 400) + "..." : line;
  }
}
