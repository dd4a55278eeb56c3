package org.mirrorbench.engine.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP to a Connect cluster: JSON in and out, 409 during a rebalance tried again, the next address
 * when one cannot be connected to. Any thread.
 */
final class RestCalls {

  private static final Logger LOGGER = LoggerFactory.getLogger(RestCalls.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = client(null);
  private static final Duration CHANGE_TIMEOUT = Duration.ofSeconds(90);
  private static final Duration REBALANCE_PATIENCE = Duration.ofSeconds(30);
  private static final Duration REBALANCE_PAUSE = Duration.ofMillis(200);

  private final RestAccess access;
  private final HttpClient client;
  private volatile int good;

  RestCalls(RestAccess access) {
    this.access = access;
    this.client = access.tls() == null ? CLIENT : client(access.tls());
  }

  private static HttpClient client(@Nullable SSLContext tls) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5));
    return tls == null ? builder.build() : builder.sslContext(tls).build();
  }

  Result<JsonNode> get(String path) {
    return call("GET", path, null);
  }

  Result<JsonNode> put(String path, @Nullable Object body) {
    return call("PUT", path, body);
  }

  Result<JsonNode> post(String path, @Nullable Object body) {
    return call("POST", path, body);
  }

  Result<JsonNode> patch(String path, Object body) {
    return call("PATCH", path, body);
  }

  Result<JsonNode> delete(String path) {
    return call("DELETE", path, null);
  }

  @Nullable Map<String, Object> map(JsonNode object) {
    return object.isObject()
        ? JSON.convertValue(object, new TypeReference<Map<String, Object>>() {})
        : null;
  }

  /** The address that answered last, the first one before any did. */
  URI address() {
    return access.urls().get(good);
  }

  /** What came of asking one address; another one is asked only if this one was not reached. */
  private record Attempt(Result<JsonNode> result, boolean reached) {}

  private Result<JsonNode> call(String method, String path, @Nullable Object body) {
    List<URI> urls = access.urls();
    int first = good;
    Attempt attempt = attempt(urls.get(first), method, path, body);
    Attempt told = attempt;
    for (int i = 1; i < urls.size() && !attempt.reached(); i++) {
      int next = (first + i) % urls.size();
      attempt = attempt(urls.get(next), method, path, body);
      if (attempt.reached()) {
        good = next;
        told = attempt;
      }
    }
    return told.result();
  }

  private Attempt attempt(URI url, String method, String path, @Nullable Object body) {
    String subject = RestProblems.subject(url);
    try {
      return switch (access.authorization().get()) {
        case Result.Ok<String>(String header) ->
            new Attempt(send(url, method, path, body, header), true);
        case Result.Err<String>(Problem problem) -> new Attempt(Result.err(problem), true);
      };
    } catch (HttpConnectTimeoutException | ConnectException e) {
      LOGGER.debug("{} {} {}", method, url, path, e);
      return new Attempt(Result.err(RestProblems.unreached(subject, url, e)), false);
    } catch (SSLException e) {
      LOGGER.debug("{} {} {}", method, url, path, e);
      return new Attempt(Result.err(RestProblems.tls(subject, url, e)), false);
    } catch (HttpTimeoutException e) {
      return new Attempt(
          Result.err(RestProblems.slow(subject, method + " " + path, timeout(method))), true);
    } catch (IOException e) {
      LOGGER.debug("{} {} {}", method, url, path, e);
      return new Attempt(Result.err(RestProblems.broken(subject, url, e)), true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Attempt(
          Result.err(
              new Problem.Failed(subject, method + " " + path + " was interrupted.", "Try again.")),
          true);
    }
  }

  private Result<JsonNode> send(
      URI url, String method, String path, @Nullable Object body, String header)
      throws IOException, InterruptedException {
    HttpRequest request = request(url, method, path, body, header);
    long giveUp = System.nanoTime() + REBALANCE_PATIENCE.toNanos();
    HttpResponse<String> response = send(request);
    while (response.statusCode() == 409 && rebalancing(response) && System.nanoTime() < giveUp) {
      Thread.sleep(REBALANCE_PAUSE);
      response = send(request);
    }
    return RestProblems.read(RestProblems.subject(url), response);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** A change waits for a group that is forming; what is read is read again soon. */
  private Duration timeout(String method) {
    return method.equals("GET") ? access.patience() : CHANGE_TIMEOUT;
  }

  /** 409 also means "already exists" and "must be stopped first", which waiting cannot mend. */
  private static boolean rebalancing(HttpResponse<String> response) {
    return response.body().contains("rebalance") || response.body().contains("not ready");
  }

  private HttpRequest request(
      URI url, String method, String path, @Nullable Object body, String authorization)
      throws JsonProcessingException {
    BodyPublisher content =
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(JSON.writeValueAsString(body));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(resolve(url, path))
            .timeout(timeout(method))
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .method(method, content);
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return request.build();
  }

  /** A proxy may serve Connect below a path of its own. */
  private static URI resolve(URI url, String path) {
    String base = url.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }
}
