package org.mirrorbench.engine.connect.embedded;

import java.net.BindException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.mirrorbench.engine.problem.Problem;

/** Why a worker failed, in words a person can act on. */
final class WorkerProblems {

  private WorkerProblems() {}

  static Problem of(WorkerSpec spec, Throwable failure) {
    String subject = "Worker of " + spec.name();
    String cluster = spec.properties().getOrDefault("bootstrap.servers", "its cluster");
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException
          || cause.getClass().getSimpleName().equals("BindException")) {
        return new Problem.Conflict(
            subject,
            "its port is in use: " + spec.properties().get("listeners") + ".",
            "Free the port or let the worker choose one.");
      }
      if (cause instanceof org.apache.kafka.common.errors.TimeoutException) {
        return new Problem.Unreachable(
            subject,
            "the target cluster (" + cluster + ") did not answer in time.",
            "Check that it runs; the worker tries again by itself.");
      }
      if (cause instanceof AuthenticationException || cause instanceof AuthorizationException) {
        return new Problem.Denied(
            subject,
            "the target cluster (" + cluster + ") refuses it: " + cause.getMessage() + ".",
            "Correct the login of the target, or give its user the rights of a worker.");
      }
      if (cause instanceof ConfigException) {
        return new Problem.Invalid(
            subject, String.valueOf(cause.getMessage()), "Correct the worker's configuration.");
      }
    }
    return new Problem.Failed(
        subject,
        "it stopped: " + failure.getMessage() + ".",
        "It is started again by itself; the log has the details.");
  }
}
