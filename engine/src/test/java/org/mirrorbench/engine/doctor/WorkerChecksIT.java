package org.mirrorbench.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.RestConnectCluster;
import org.mirrorbench.engine.demo.FreePorts;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.ConnectProcess;

/** What the worker tells: a stock one in a JVM of its own, in the wrong place. */
final class WorkerChecksIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path folder;

  private final Ward ward = new Ward();
  private final Ward idle = new Ward();

  @Test
  void shouldFindWhatAWorkerDoesWrong() throws Exception {
    int port = FreePorts.pair()[0];
    String listener = "http://127.0.0.1:" + port;
    Map<String, String> properties =
        new HashMap<>(ConnectProcess.properties(Brokers.source().bootstrap(), ward.stem, listener));
    properties.put("connector.client.config.override.policy", "Principal");
    FlowSpec broken = ward.flow(Map.of("topics", "a{1,3}b"));
    FlowSpec flow = ward.flow();
    try (ConnectProcess process = ConnectProcess.start(folder, properties)) {
      ConnectCluster cluster = process.awaitAnswer(URI.create(listener));
      deploy(cluster, ward, broken);
      deploy(cluster, idle, idle.flow());
      String source = Part.SOURCE.connector(flow.name());
      await().atMost(PATIENCE).until(() -> state(cluster, source).equals("FAILED"));
      await()
          .atMost(PATIENCE)
          .until(() -> state(cluster, Part.SOURCE.connector(idle.flow().name())).equals("RUNNING"));
      // after its first look for topics, so that it has no task
      idle.create("orders", 1, Map.of());

      Patient patient = remote(ward, flow, cluster);

      assertThat(new WorkerClusterCheck().examine(patient))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.symptom()).isEqualTo(Symptom.WORKER_ELSEWHERE);
                assertThat(finding.evidence()).contains(Brokers.source().clusterId());
              });
      assertThat(
              new WorkerClusterCheck()
                  .examine(
                      remote(
                          ward,
                          ward.flow(Map.of("producer.override.bootstrap.servers", "x:1")),
                          cluster)))
          .extracting(Finding::symptom)
          .containsExactly(Symptom.WORKER_STATE_ELSEWHERE);
      assertThat(new ValidationCheck().examine(patient))
          .isNotEmpty()
          .allMatch(finding -> finding.symptom() == Symptom.OVERRIDE_REFUSED)
          .anyMatch(finding -> finding.evidence().contains("producer.override.linger.ms"));
      assertThat(new PluginsCheck().examine(patient)).isEmpty();
      assertThat(new FailedCheck().examine(patient))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.subject()).isEqualTo(source);
                assertThat(finding.evidence()).startsWith("It FAILED: ");
                assertThat(finding.repair()).isEqualTo(new Repair.Restart(source));
              });
      assertThat(new PatternsCheck().examine(patient))
          .extracting(Finding::symptom)
          .containsExactly(Symptom.PATTERN_BROKEN);
      assertThat(new TasksCheck().examine(remote(idle, idle.flow(), cluster)))
          .extracting(Finding::symptom)
          .containsExactly(Symptom.NO_TASKS);
    }
  }

  private static void deploy(ConnectCluster cluster, Ward ward, FlowSpec flow) {
    ConnectorConfig source = ward.patient(flow).desired(Part.SOURCE).orElseThrow();
    Map<String, String> config = new HashMap<>(source.config());
    config.keySet().removeIf(key -> key.startsWith("producer.override."));
    config.remove("metric.reporters");
    config.remove("source.consumer.metric.reporters");
    config.put("refresh.topics.interval.seconds", "600");
    config.put("heartbeats.replication.enabled", "false");
    cluster.put(ConnectorConfig.of(source.name(), config)).orThrow();
  }

  private static String state(ConnectCluster cluster, String connector) {
    ConnectorStatus status = cluster.statuses().orThrow().get(connector);
    return status == null ? "" : status.state();
  }

  private static Patient remote(Ward ward, FlowSpec flow, ConnectCluster cluster) {
    return ward.patient(
        flow, new Runs.Remote("w"), Result.ok(cluster), new TopicIds(Map.of(), Map.of()));
  }

  /** What one worker alone never says, told by a server in its place. */
  @Test
  void shouldUnderstandWhatOneWorkerNeverSays() throws Exception {
    FlowSpec flow = ward.flow();
    String name = Part.SOURCE.connector(flow.name());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer(server, "/connector-plugins", "[]");
    answer(
        server,
        "/connectors",
        """
        {"%1$s":{"status":{"name":"%1$s","connector":{"state":"RUNNING","worker_id":"w:1"},
        "tasks":[{"id":0,"state":"UNASSIGNED","worker_id":"w:1"}],"type":"source"},
        "info":{"name":"%1$s","config":{"connector.class":"MirrorSourceConnector"}}}}
        """
            .formatted(name));
    answer(
        server,
        "/connectors/" + name + "/offsets",
        """
        {"offsets":[{"partition":{"cluster":"former","partition":0,"topic":"t"},
        "offset":{"offset":7}}]}
        """);
    server.start();
    try {
      URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      Patient patient = remote(ward, flow, new RestConnectCluster(url, null));

      assertThat(new PluginsCheck().examine(patient))
          .extracting(Finding::symptom)
          .containsExactly(Symptom.NO_MIRROR_MAKER);
      assertThat(new FailedCheck().examine(patient))
          .extracting(finding -> finding.symptom() + " " + finding.subject())
          .containsExactly(Symptom.TASK_UNASSIGNED + " " + name + "-0");
      assertThat(patient.worker().positions().map(List::size)).isEqualTo(Result.ok(1));
      assertThat(new PositionsCheck().examine(patient))
          .extracting(Finding::symptom)
          .containsExactly(Symptom.POSITIONS_OF_OTHER_ALIAS);
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpServer server, String path, String body) {
    server.createContext(
        path,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(Ward.bytes(body));
          exchange.close();
        });
  }
}
