package org.mirrorbench.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.connect.mirror.MirrorRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.demo.FreePorts;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.ConnectProcess;

/** Workers and who else is about, with a stock worker in the place of another one. */
final class NeighbourChecksIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  private final Ward ward = new Ward();
  private final FlowSpec flow = ward.flow();
  private final FlowNames names = new FlowNames(flow.name());

  @Test
  void shouldFindWhoElseServesTheFlow() throws Exception {
    ward.create("orders", 1, Map.of());
    String listener = "http://127.0.0.1:" + FreePorts.pair()[0];
    Map<String, String> properties =
        new HashMap<>(
            ConnectProcess.properties(Brokers.target().bootstrap(), names.stockGroup(), listener));
    properties.put("config.storage.topic", names.configsTopic());
    try (ConnectProcess process = ConnectProcess.start(folder, properties)) {
      ConnectCluster cluster = process.awaitAnswer(URI.create(listener));
      Patient planned = await().atMost(PATIENCE).until(() -> ward.patient(flow), this::joined);
      deploy(cluster, planned);
      await().atMost(PATIENCE).until(() -> cluster.configs().map(Map::size).equals(Result.ok(4)));

      assertThat(new OtherWorkersCheck().examine(planned))
          .extracting(finding -> finding.symptom() + " " + finding.values())
          .containsExactly(Symptom.STOCK_RUNS_TOO + " [" + names.stockGroup() + ", 1, 127.0.0.1]");
      assertThat(ward.examine(new StoredConnectorsCheck(), flow))
          .extracting(finding -> finding.symptom() + " " + finding.values())
          .containsExactly(
              Symptom.FOREIGN_CONNECTORS + " [1, " + names.configsTopic() + ", stranger]");
      Patient patient =
          ward.patient(
              flow, new Runs.Remote("w"), Result.ok(cluster), new TopicIds(Map.of(), Map.of()));
      assertThat(new AgreementCheck().examine(patient))
          .extracting(finding -> finding.symptom() + " " + finding.values())
          .containsExactly(Symptom.CONNECTORS_DISAGREE + " [replication.policy.separator, ., _]");
      assertThat(new SecretsShownCheck().examine(patient))
          .extracting(finding -> finding.symptom() + " " + finding.subject() + finding.values())
          .containsExactly(
              Symptom.SECRETS_SHOWN
                  + (" " + names.sourceConnector() + "[source.consumer.sasl.jaas.config]"));
      assertThat(new HeartbeatsCheck().examine(patient))
          .extracting(Finding::symptom)
          .containsExactly(Symptom.HEARTBEATS_NOT_END_TO_END);
      assertThat(new VersionCheck().examine(patient)).isEmpty();
      assertThat(new WorkerAddressCheck().examine(patient)).isEmpty();
      assertThat(new BeatCheck().examine(patient)).isEmpty();
    }
  }

  /** A worker answers before the broker tells of its group. */
  private boolean joined(Patient patient) {
    Map<String, List<String>> groups = patient.worker().groups().orThrow();
    return !groups.getOrDefault(names.stockGroup(), List.of()).isEmpty();
  }

  /** Never started, so that nothing but what they say is examined. */
  private static void deploy(ConnectCluster cluster, Patient planned) {
    for (Part part : Part.values()) {
      ConnectorConfig wanted = planned.desired(part).orElseThrow();
      Map<String, String> config = new HashMap<>(wanted.config());
      config.keySet().removeIf(key -> key.endsWith("metric.reporters"));
      switch (part) {
        case SOURCE ->
            config.put(
                "source.consumer.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                    + " username=\"a\" password=\"b\";");
        case CHECKPOINT -> config.put("replication.policy.separator", "_");
        case HEARTBEAT -> config.remove("producer.override.bootstrap.servers");
      }
      cluster.createStopped(ConnectorConfig.of(wanted.name(), config)).orThrow();
    }
    Map<String, String> stranger =
        new HashMap<>(planned.desired(Part.HEARTBEAT).orElseThrow().config());
    stranger.keySet().removeIf(key -> key.endsWith("metric.reporters"));
    stranger.put("name", "stranger");
    cluster.createStopped(ConnectorConfig.of("stranger", stranger)).orThrow();
  }

  @Test
  void shouldFindWorkersOfAnotherPlace() throws Exception {
    ward.create("orders", 1, Map.of());
    Map<String, String> properties =
        ConnectProcess.properties(
            Brokers.target().bootstrap(), names.group(), "http://127.0.0.1:" + FreePorts.pair()[0]);
    try (ConnectProcess process = ConnectProcess.start(folder, properties)) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(
              () ->
                  !process.isAlive()
                      || !ward.patient(flow)
                          .worker()
                          .groups()
                          .orThrow()
                          .getOrDefault(names.group(), List.of())
                          .isEmpty());
      assertThat(ward.examine(new OtherWorkersCheck(), flow))
          .extracting(finding -> finding.symptom() + " " + finding.values())
          .containsExactly(Symptom.GROUP_IN_USE + " [" + names.group() + ", 1, 127.0.0.1]");
    }
  }

  @Test
  void shouldUnderstandWorkersThatAreOldOrFarApart() throws Exception {
    String mirrored = ward.create(ward.target, ward.source.alias() + ".heartbeats", 1, Map.of());
    long then = Instant.now().minusSeconds(100).toEpochMilli();
    Ward.send(
        ward.target,
        List.of(MirrorRecords.heartbeat(mirrored, ward.source.alias(), ward.target.alias(), then)));
    try (StubWorker worker = new StubWorker()) {
      worker
          .answer("/", "{\"version\":\"3.5.1\",\"kafka_cluster_id\":\"x\"}")
          .answer("/connector-plugins", "[]")
          .answer("/connectors", "{" + running("source") + "," + running("heartbeat") + "}");
      Patient patient =
          ward.patient(
              ward.flow(Map.of("replication.policy.separator", "_")),
              new Runs.Remote("w"),
              Result.ok(worker.cluster()),
              new TopicIds(Map.of(), Map.of()));
      assertThat(new VersionCheck().examine(patient))
          .extracting(Finding::symptom)
          .containsExactly(
              Symptom.VERSION_NEVER_AT_END,
              Symptom.VERSION_RENAMES_OWN_TOPICS,
              Symptom.VERSION_WITHOUT_OFFSETS);
      assertThat(new WorkerAddressCheck().examine(patient))
          .extracting(finding -> finding.symptom() + " " + finding.values())
          .containsExactly(
              Symptom.WORKERS_ON_LOOPBACK + " [2, localhost:8083, worker-2.example:8083]");
      Patient plain =
          ward.patient(
              flow,
              new Runs.Remote("w"),
              Result.ok(worker.cluster()),
              new TopicIds(Map.of(), Map.of()));
      assertThat(new BeatCheck().examine(plain))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.symptom()).isEqualTo(Symptom.HEARTBEATS_STOPPED);
                assertThat(Long.parseLong(finding.values().getFirst())).isBetween(100L, 200L);
              });
    }
    try (StubWorker worker = new StubWorker()) {
      worker
          .answer("/", "{\"version\":\"3.2.0\",\"kafka_cluster_id\":\"x\"}")
          .answer("/connector-plugins", "[]");
      Patient old =
          ward.patient(
              flow,
              new Runs.Remote("w"),
              Result.ok(worker.cluster()),
              new TopicIds(Map.of(), Map.of()));
      assertThat(new VersionCheck().examine(old))
          .extracting(Finding::symptom)
          .containsExactly(Symptom.VERSION_LOSES_OFFSETS, Symptom.VERSION_WITHOUT_OFFSETS);
    }
  }

  private String running(String part) {
    String name =
        Objects.equals(part, "source") ? names.sourceConnector() : names.heartbeatConnector();
    return """
    "%1$s":{"status":{"name":"%1$s","connector":{"state":"RUNNING","worker_id":"localhost:8083"},
    "tasks":[{"id":0,"state":"RUNNING","worker_id":"worker-2.example:8083"}],"type":"source"},
    "info":{"name":"%1$s","config":{}}}
    """
        .formatted(name);
  }

  @Test
  void shouldFindHeartbeatsThatProveNothing() {
    assertThat(
            ward.examine(
                new HeartbeatsCheck(), ward.flow(Map.of("emit.heartbeats.enabled", "false"))))
        .extracting(Finding::symptom)
        .containsExactly(Symptom.HEARTBEATS_OFF);
    assertThat(
            ward.examine(
                new HeartbeatsCheck(),
                ward.flow(Map.of("heartbeats.replication.enabled", "false"))))
        .extracting(Finding::symptom)
        .containsExactly(Symptom.HEARTBEATS_NOT_MIRRORED);
    ClusterProfile guarded =
        new ClusterProfile(
            ward.source.alias(),
            ward.source.bootstrapServers(),
            ward.source.security(),
            Access.READ_ONLY);
    assertThat(ward.examine(new HeartbeatsCheck(), ward.flow(guarded, ward.target, Map.of())))
        .extracting(Finding::symptom)
        .containsExactly(Symptom.HEARTBEATS_NOT_END_TO_END);
  }
}
