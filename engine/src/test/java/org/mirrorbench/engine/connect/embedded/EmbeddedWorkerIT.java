package org.mirrorbench.engine.connect.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.FlowTranslator;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.testkit.Brokers;

final class EmbeddedWorkerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String alias = Brokers.prefix("worker").replace(".", "");
  private final FlowSpec flow =
      FlowSpec.of(
          ClusterProfile.plaintext(alias + "a", Brokers.source().bootstrap()),
          ClusterProfile.plaintext(alias + "b", Brokers.target().bootstrap()),
          alias + "-nothing");
  private final FlowNames names = new FlowNames(flow.name());

  @Test
  void shouldAnswerOnlyThoseWhoKnowItsToken() throws Exception {
    try (EmbeddedWorker worker = worker(Map.of())) {
      ConnectCluster cluster = worker.cluster(PATIENCE).orThrow();

      assertThat(cluster.identity().orThrow().kafkaClusterId())
          .isEqualTo(Brokers.target().clusterId());
      assertThat(status(cluster.address(), "/connectors", null)).isEqualTo(401);
      assertThat(status(cluster.address(), "/connectors", "Bearer wrong")).isEqualTo(401);
      assertThat(status(cluster.address(), "/admin/loggers", null)).isEqualTo(401);
    }
  }

  @Test
  void shouldLeaveSignedInternalRequestsToConnect() throws Exception {
    try (EmbeddedWorker worker = worker(Map.of())) {
      ConnectCluster cluster = worker.cluster(PATIENCE).orThrow();

      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create(cluster.address()).resolve("/connectors/x/tasks"))
                      .header("Content-Type", "application/json")
                      .POST(HttpRequest.BodyPublishers.ofString("[]"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());

      // not ours: Connect itself refuses what is not signed
      assertThat(response.body()).doesNotContain("needs its token").contains("signature");
    }
  }

  @Test
  void shouldSurviveTheDeathOfItsHerderAndStartAgain() throws Exception {
    createDeletingTopic(names.configsTopic());
    try (EmbeddedWorker worker = worker(Map.of())) {
      await().atMost(PATIENCE).until(() -> worker.state().latest() instanceof WorkerState.Down);
      assertThat(worker.state().latest())
          .isInstanceOfSatisfying(
              WorkerState.Down.class,
              down -> {
                assertThat(down.problem()).isInstanceOf(Problem.Invalid.class);
                assertThat(down.problem().sentence()).contains(names.configsTopic());
              });

      compact(names.configsTopic());

      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  worker.state().latest() instanceof WorkerState.Running
                      && worker
                          .cluster(Duration.ZERO)
                          .then(ConnectCluster::statuses)
                          .equals(org.mirrorbench.engine.problem.Result.ok(Map.of())));
    }
  }

  @Test
  void shouldSayThatItsPortIsInUse() throws Exception {
    try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
        EmbeddedWorker worker =
            worker(Map.of("listeners", "http://127.0.0.1:" + taken.getLocalPort()))) {
      await().atMost(PATIENCE).until(() -> worker.state().latest() instanceof WorkerState.Down);
      assertThat(worker.state().latest())
          .isInstanceOfSatisfying(
              WorkerState.Down.class,
              down -> assertThat(down.problem()).isInstanceOf(Problem.Conflict.class));
    }
  }

  private EmbeddedWorker worker(Map<String, String> more) {
    Map<String, String> properties = new HashMap<>(new FlowTranslator(flow, 1, 1).worker());
    properties.putAll(more);
    return new EmbeddedWorker(new WorkerSpec(flow.name().toString(), properties));
  }

  private static int status(
      String address, String path, @org.jspecify.annotations.Nullable String authorization)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address).resolve(path));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private void createDeletingTopic(String topic) throws Exception {
    try (Admin admin = Admin.create(flow.target().clientProperties())) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topic, 1, (short) 1).configs(Map.of("cleanup.policy", "delete"))))
          .all()
          .get();
    }
  }

  private void compact(String topic) throws Exception {
    try (Admin admin = Admin.create(flow.target().clientProperties())) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topic),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry("cleanup.policy", "compact"), AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }
}
