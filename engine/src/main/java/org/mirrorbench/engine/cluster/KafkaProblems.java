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
              subject,
              "the brokers refused the login: " + e.getMessage() + ".",
              "Check the user, the password and the SASL mechanism of this cluster.");
      case AuthorizationException e ->
          new Problem.Denied(
              subject,
              "the brokers refused the request: " + e.getMessage() + ".",
              "Give the principal the missing right, or use another one.");
      case UnsupportedVersionException e ->
          new Problem.Invalid(
              subject,
              "the brokers are too old for this request: " + e.getMessage() + ".",
              "Kafka clients 4.x need brokers 2.1 or newer.");
      case TimeoutException e -> silent(subject, e);
      case DisconnectException e -> silent(subject, e);
      case java.util.concurrent.TimeoutException e -> silent(subject, e);
      case KafkaException e when rootMessage(e).contains("bootstrap") ->
          new Problem.Unreachable(
              subject,
              "the address cannot be used: " + rootMessage(e) + ".",
              "Check bootstrap.servers: host names and ports.");
      case KafkaException e when e.getCause() != null -> unusable(subject, rootMessage(e));
      default ->
          new Problem.Failed(
              subject, "the request failed: " + why + ".", "The log has the details.");
    };
  }

  /** Messages about JAAS text quote what stands in a wrong place, which may be a password. */
  private static Problem unusable(String subject, String why) {
    return new Problem.Invalid(
        subject,
        "no client can be made with its properties: "
            + (why.contains("JAAS") ? "sasl.jaas.config cannot be read" : why)
            + ".",
        "Test the connection of this cluster: the stage that fails says more.");
  }

  private static Problem silent(String subject, Throwable cause) {
    return new Problem.Unreachable(
        subject,
        "no broker answered in time (" + cause.getMessage() + ").",
        "Check that the cluster runs, the address and port, and the advertised listeners.");
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
