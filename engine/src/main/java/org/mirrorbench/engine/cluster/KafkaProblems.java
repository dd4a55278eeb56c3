package org.mirrorbench.engine.cluster;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;

/** Turns what a Kafka client throws into words a person can act on. */
public final class KafkaProblems {

  private KafkaProblems() {}

  /** The problem behind an exception from a client of this cluster. */
  public static Problem of(ClusterProfile profile, Throwable thrown) {
    Throwable cause = root(thrown);
    String subject = "Cluster " + profile.alias() + " (" + profile.bootstrapServers() + ")";
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return switch (cause) {
      case AuthenticationException e ->
          new Problem.Denied(
              subject, Reason.LOGIN_REFUSED.text(e.getMessage()), Reason.CHECK_LOGIN.text());
      case AuthorizationException e ->
          new Problem.Denied(
              subject, Reason.REQUEST_REFUSED.text(e.getMessage()), Reason.GIVE_RIGHT.text());
      case UnsupportedVersionException e ->
          new Problem.Invalid(
              subject, Reason.BROKERS_TOO_OLD.text(e.getMessage()), Reason.NEWER_BROKERS.text());
      case TimeoutException e -> silent(subject, e);
      case DisconnectException e -> silent(subject, e);
      case java.util.concurrent.TimeoutException e -> silent(subject, e);
      case KafkaException e when rootMessage(e).contains("bootstrap") ->
          new Problem.Unreachable(
              subject, Reason.BAD_ADDRESS.text(rootMessage(e)), Reason.CHECK_ADDRESS.text());
      case KafkaException e when e.getCause() != null -> unusable(subject, rootMessage(e));
      default ->
          new Problem.Failed(subject, Reason.REQUEST_FAILED.text(why), Reason.LOG_TELLS.text());
    };
  }

  /** Messages about JAAS text quote what stands in a wrong place, which may be a password. */
  private static Problem unusable(String subject, String why) {
    return new Problem.Invalid(
        subject,
        Reason.NO_CLIENT.text(why.contains("JAAS") ? "sasl.jaas.config cannot be read" : why),
        Reason.TEST_CONNECTION.text());
  }

  private static Problem silent(String subject, Throwable cause) {
    return new Problem.Unreachable(
        subject, Reason.NO_BROKER_ANSWERED.text(cause.getMessage()), Reason.CHECK_CLUSTER.text());
  }

  private static String rootMessage(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private static Throwable root(Throwable thrown) {
    Throwable cause = thrown;
    while ((cause instanceof ExecutionException || cause instanceof CompletionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
