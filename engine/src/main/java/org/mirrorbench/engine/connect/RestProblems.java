package org.mirrorbench.engine.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;

/** What a worker's answer, or its silence, means to a person. */
final class RestProblems {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RestProblems() {}

  static String subject(URI url) {
    return "Connect worker " + url;
  }

  static Result<JsonNode> read(String subject, HttpResponse<String> response) {
    int status = response.statusCode();
    if (status >= 300 && status < 400) {
      return Result.err(redirected(subject, response));
    }
    try {
      JsonNode json =
          response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
      return status < 300
          ? Result.ok(json)
          : Result.err(of(subject, status, json.path("message").asText("")));
    } catch (JsonProcessingException e) {
      return Result.err(
          status < 300 || status == 404
              ? notConnect(subject, describe(response))
              : of(subject, status, ""));
    }
  }

  private static String describe(HttpResponse<String> response) {
    String start = response.body().stripLeading().toLowerCase(Locale.ROOT);
    boolean page = start.startsWith("<!doctype html") || start.startsWith("<html");
    return "it answered HTTP "
        + response.statusCode()
        + (page ? " with a web page" : " without JSON");
  }

  static Problem notConnect(String subject, String what) {
    return new Problem.Invalid(subject, Reason.NOT_CONNECT.text(what), Reason.CONNECT_PORT.text());
  }

  private static Problem redirected(String subject, HttpResponse<String> response) {
    String to = response.headers().firstValue("Location").orElse("somewhere else");
    return new Problem.Invalid(
        subject,
        "it sends us on to " + to + " (HTTP " + response.statusCode() + ").",
        "Give the address where Connect itself answers; credentials are not sent elsewhere.");
  }

  private static Problem of(String subject, int status, String message) {
    String detail = "HTTP " + status + (message.isBlank() ? "" : ": " + firstSentence(message));
    return switch (status) {
      case 401 ->
          new Problem.Denied(subject, Reason.WRONG_LOGIN.text(detail), Reason.CHECK_TOKEN.text());
      case 403 ->
          new Problem.Denied(subject, Reason.REFUSED.text(detail), Reason.ASK_FOR_REST.text());
      case 404 -> new Problem.Invalid(subject, detail, Reason.MAYBE_DELETED.text());
      case 409 -> new Problem.Conflict(subject, detail, Reason.REBALANCING.text());
      case 400, 422 -> new Problem.Invalid(subject, detail, Reason.CORRECT_CONFIG.text());
      case 502, 503, 504 -> new Problem.Unreachable(subject, detail + ".", Reason.PROXY.text());
      default -> new Problem.Failed(subject, detail, Reason.SEE_WORKER_LOG.text());
    };
  }

  static Problem unreached(String subject, URI url, IOException e) {
    boolean name = unresolved(e);
    return new Problem.Unreachable(
        subject,
        name ? Reason.UNKNOWN_HOST.text(url.getHost()) : Reason.WORKER_SILENT.text(),
        name ? Reason.CHECK_SPELLING.text() : Reason.CHECK_WORKER.text());
  }

  private static boolean unresolved(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  static Problem slow(String subject, String what, Duration patience) {
    return new Problem.TimedOut(
        subject, Reason.WORKER_SLOW.text(what, patience.toSeconds()), Reason.WORKER_WAITS.text());
  }

  /** Something answered, but not in HTTP: mostly an https port asked in http. */
  static Problem broken(String subject, URI url, IOException e) {
    String said = String.valueOf(e.getMessage());
    if (said.contains("header parser") || said.contains("status line")) {
      return notConnect(
          subject,
          "it does not answer in HTTP"
              + ("http".equals(url.getScheme()) ? "; perhaps it wants https" : ""));
    }
    return new Problem.Unreachable(
        subject, Reason.WORKER_SILENT.text(), Reason.CHECK_WORKER.text());
  }

  static Problem tls(String subject, URI url, SSLException e) {
    String said = causes(e);
    if (said.contains("nrecognized SSL message")) {
      return new Problem.Invalid(
          subject, "it does not speak TLS on this port.", "Write http instead of https.");
    }
    if (said.contains("CertificateExpired")) {
      return new Problem.Denied(
          subject, "its certificate has expired.", "Renew the worker's certificate.");
    }
    if (said.contains("No subject alternative") || said.contains("No name matching")) {
      return new Problem.Denied(
          subject,
          "its certificate does not name " + url.getHost() + ".",
          "Use a host name that is in the certificate, or have one made for this name.");
    }
    if (said.contains("PKIX") || said.contains("unable to find valid certification path")) {
      return new Problem.Denied(
          subject,
          "its certificate is signed by nobody we trust.",
          "Give the authority's certificate as trust.");
    }
    if (said.contains("certificate_required") || said.contains("bad_certificate")) {
      return new Problem.Denied(
          subject,
          "it wants a client certificate that it trusts.",
          "Give a key store or PEM file with our certificate and key.");
    }
    return new Problem.Denied(
        subject,
        "no encrypted connection came about: " + e.getMessage() + ".",
        "Check the TLS settings on both sides.");
  }

  private static String causes(Throwable thrown) {
    StringBuilder said = new StringBuilder();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      said.append(cause.getMessage()).append('\n');
      if (cause instanceof CertificateExpiredException) {
        said.append("CertificateExpired\n");
      }
    }
    return said.toString();
  }

  private static String firstSentence(String message) {
    String line = message.lines().limit(4).reduce((a, b) -> a + " " + b).orElse("no message");
    return line.length() > 400 ? line.substring(0, 400) + "..." : line;
  }
}
