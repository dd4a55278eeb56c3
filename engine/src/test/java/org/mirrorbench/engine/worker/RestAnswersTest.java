package org.mirrorbench.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectCluster.WorkerIdentity;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;

/** What an HTTP server that is not Connect, or does not want us, is called. */
class RestAnswersTest {

  private HttpServer server;
  private String authorization = "";

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | <!DOCTYPE html><html>hello | Invalid | web page",
        "404 | <html>not here | Invalid | not Kafka Connect",
        "200 | {\"name\":\"search engine\"} | Invalid | not Kafka Connect",
        "200 | [] | Invalid | not Kafka Connect",
        "302 | moved | Invalid | sends us on to https://elsewhere.example/",
        "401 | {\"message\":\"no\"} | Denied | does not accept who we say we are",
        "401 | <html>login | Denied | does not accept who we say we are",
        "403 | {\"message\":\"no\"} | Denied | knows us and refuses",
        "502 | <html>bad gateway | Unreachable | HTTP 502",
        "500 | {\"message\":\"boom\"} | Failed | boom"
      })
  void shouldCallEachAnswerByItsName(int status, String body, String kind, String words) {
    answer(status, body);

    assertThat(ask(List.of(address())))
        .isInstanceOfSatisfying(
            Result.Err.class,
            err -> {
              assertThat(err.problem().getClass().getSimpleName()).isEqualTo(kind);
              assertThat(err.problem().sentence()).contains(words, address().toString());
            });
  }

  @Test
  void shouldAskTheNextAddressWhenOneIsDeadAndRememberIt() {
    answer(200, "{\"version\":\"4.3.1\",\"kafka_cluster_id\":\"abc\"}");
    ConnectCluster cluster =
        RemoteRest.open(worker(List.of(URI.create("http://127.0.0.1:1"), address()))).orThrow();

    assertThat(cluster.identity()).isEqualTo(Result.ok(new WorkerIdentity("4.3.1", "abc")));
    assertThat(cluster.address()).isEqualTo(address().toString());
    assertThat(authorization).isEqualTo("Basic YWxpY2U6cMOkc3M=");
  }

  @Test
  void shouldNotAskTheNextAddressWhenOneRefusesUs() {
    answer(401, "{}");

    assertThat(ask(List.of(address(), URI.create("http://127.0.0.1:1"))))
        .isInstanceOfSatisfying(
            Result.Err.class, err -> assertThat(err.problem()).isInstanceOf(Problem.Denied.class));
  }

  @Test
  void shouldNameAHostThatNobodyKnows() {
    assertThat(ask(List.of(URI.create("http://no-such-host.invalid:8083"))))
        .isInstanceOfSatisfying(
            Result.Err.class,
            err -> assertThat(err.problem().detail()).contains("no-such-host.invalid"));
  }

  @Test
  void shouldServeBelowAPathOfAProxy() {
    answer(200, "{\"version\":\"4.3.1\",\"kafka_cluster_id\":\"abc\"}");

    assertThat(ask(List.of(URI.create(address() + "/connect/")))).isInstanceOf(Result.Ok.class);
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static Result<WorkerIdentity> ask(List<URI> urls) {
    return RemoteRest.open(worker(urls)).then(ConnectCluster::identity);
  }

  private static RemoteWorker worker(List<URI> urls) {
    return new RemoteWorker(
        "remote",
        urls,
        new RestLogin.Basic("alice", Secret.of("päss")),
        null,
        new SecretDelivery.Clear());
  }

  private void answer(int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          authorization = exchange.getRequestHeaders().getFirst("Authorization");
          exchange.getResponseHeaders().add("Location", "https://elsewhere.example/");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
