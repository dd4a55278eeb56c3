package org.mirrorbench.engine.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP to one Connect worker: JSON in and out, 409 during a rebalance tried again. */
final class RestCalls {

  private static final Logger LOGGER = LoggerFactory.getLogger(RestCalls.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration CHANGE_TIMEOUT = Duration.ofSeconds(90);
  private static final Duration REBALANCE_PATIENCE = Duration.ofSeconds(30);
  private static final Duration REBALANCE_PAUSE = Duration.ofMillis(200);

  private final URI address;
  private final @Nullable String token;

  RestCalls(URI address, @Nullable String token) {
    this.address = address;
    this.token = token;
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

  private Result<JsonNode> call(String method, String path, @Nullable Object body) {
    try {
      HttpRequest request = request(method, path, body);
      long giveUp = System.nanoTime() + REBALANCE_PATIENCE.toNanos();
      HttpResponse<String> response = send(request);
      while (response.statusCode() == 409 && rebalancing(response) && System.nanoTime() < giveUp) {
        Thread.sleep(REBALANCE_PAUSE);
        response = send(request);
      }
      return read(response);
    } catch (HttpTimeoutException e) {
      return Result.err(
          new Problem.TimedOut(
              subject(),
              method + " " + path + " did not answer within " + timeout(method).toSeconds() + " s.",
              "The worker may be waiting for its Kafka cluster; see its log."));
    } catch (IOException e) {
      LOGGER.debug("{} {}", method, path, e);
      return Result.err(
          new Problem.Unreachable(
              subject(), "the worker does not answer.", "Check that it runs and its address."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.err(
          new Problem.Failed(subject(), method + " " + path + " was interrupted.", "Try again."));
    }
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** A change waits for a group that is forming; what is read is read again soon. */
  private static Duration timeout(String method) {
    return method.equals("GET") ? READ_TIMEOUT : CHANGE_TIMEOUT;
  }

  /** 409 also means "already exists" and "must be stopped first", which waiting cannot mend. */
  private static boolean rebalancing(HttpResponse<String> response) {
    return response.body().contains("rebalance") || response.body().contains("not ready");
  }

  private HttpRequest request(String method, String path, @Nullable Object body)
      throws JsonProcessingException {
    BodyPublisher content =
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(JSON.writeValueAsString(body));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(timeout(method))
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .method(method, content);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.build();
  }

  private Result<JsonNode> read(HttpResponse<String> response) throws JsonProcessingException {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return Result.ok(
          response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body()));
    }
    return Result.err(RestProblems.of(subject(), status, message(response)));
  }

  private static String message(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body()).path("message").asText(response.body());
    } catch (JsonProcessingException e) {
      return "it answered HTTP " + response.statusCode() + " without Connect's JSON";
    }
  }

  private String subject() {
    return "Connect worker " + address;
  }
}
