package org.mirrorbench.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.ObjectName;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.embedded.EmbeddedWorker;
import org.mirrorbench.engine.connect.embedded.WorkerSpec;
import org.mirrorbench.engine.log.EngineLog;
import org.mirrorbench.engine.log.LogLine;
import org.mirrorbench.engine.metrics.MetricHub;
import org.mirrorbench.engine.testkit.Brokers;

/** Local workers for two targets in one process: what each measures and logs stays apart. */
final class TwoWorkersIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String prefix = Brokers.prefix("two").replace(".", "");
  private final ClusterProfile here =
      ClusterProfile.plaintext("here", Brokers.source().bootstrap());
  private final ClusterProfile there =
      ClusterProfile.plaintext("there", Brokers.target().bootstrap());

  @Test
  void shouldMeasureTwoWorkersApart() throws Exception {
    LocalWorker first = worker(prefix + "-first", "here");
    LocalWorker second = worker(prefix + "-second", "there");
    try (EmbeddedWorker one = start(first, here)) {
      try (EmbeddedWorker two = start(second, there)) {
        // the same connector name on both, one task each
        beat(one, here);
        beat(two, there);
        await().atMost(PATIENCE).until(() -> running(one) && running(two));

        assertThat(one.cluster(PATIENCE).orThrow().identity().orThrow().kafkaClusterId())
            .isEqualTo(Brokers.source().clusterId());
        assertThat(two.cluster(PATIENCE).orThrow().identity().orThrow().kafkaClusterId())
            .isEqualTo(Brokers.target().clusterId());
        for (LocalWorker worker : List.of(first, second)) {
          assertThat(values(worker, "connect-worker-metrics", "connector-count"))
              .containsExactly(1.0);
          assertThat(values(worker, "connect-worker-metrics", "task-count")).containsExactly(1.0);
          await()
              .atMost(PATIENCE)
              .untilAsserted(
                  () ->
                      assertThat(values(worker, "source-task-metrics", "source-record-write-total"))
                          .singleElement()
                          .satisfies(total -> assertThat((Double) total).isPositive()));
        }
        assertThat(appInfos()).contains(first.name(), second.name());
        assertThat(connectBeans()).isEmpty();
      }
      assertThat(values(second, "connect-worker-metrics", "connector-count")).isEmpty();
      assertThat(values(first, "connect-worker-metrics", "connector-count")).containsExactly(1.0);
      assertThat(appInfos()).contains(first.name()).doesNotContain(second.name());
    }
    assertThat(values(first, "connect-worker-metrics", "connector-count")).isEmpty();
  }

  @Test
  void shouldTellInTheLogWhichWorkerALineIsOf(@TempDir Path workspace) throws Exception {
    LocalWorker first = worker(prefix + "-left", "here");
    LocalWorker second = worker(prefix + "-right", "there");
    try (EngineLog log = EngineLog.open(workspace, "engine");
        EmbeddedWorker one = start(first, here);
        EmbeddedWorker two = start(second, there)) {
      beat(one, here);
      beat(two, there);
      await().atMost(PATIENCE).until(() -> running(one) && running(two));

      for (LocalWorker worker : List.of(first, second)) {
        // the connector's own threads, and those of the clients that it opened
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(log.recent())
                        .filteredOn(line -> worker.name().equals(line.worker()))
                        .extracting(LogLine::thread)
                        .contains("task-thread-" + prefix + "-beat-0")
                        .anyMatch(thread -> thread.contains(worker.group().id())));
        assertThat(Files.readAllLines(workspace.resolve("logs/engine.log")))
            .anyMatch(line -> line.contains("{" + worker.name() + "} [" + prefix + "-beat|task-0"));
      }
      assertThat(log.recent())
          .filteredOn(line -> line.thread().startsWith("task-thread-" + prefix))
          .extracting(LogLine::worker)
          .containsOnly(first.name(), second.name());
    }
  }

  private LocalWorker worker(String name, String cluster) {
    return new LocalWorker(
        name,
        cluster,
        ConnectGroup.named(name),
        Converters.BYTE_ARRAY,
        List.of(),
        false,
        new Listener.Private(),
        Map.of());
  }

  private static EmbeddedWorker start(LocalWorker worker, ClusterProfile cluster) {
    return new EmbeddedWorker(
        new WorkerSpec(
            worker.name(),
            WorkerProperties.of(worker, cluster, 1, "0123456789abcdef0123456789abcdef").orThrow()));
  }

  private void beat(EmbeddedWorker worker, ClusterProfile cluster) {
    var _ =
        worker
            .cluster(PATIENCE)
            .orThrow()
            .put(
                ConnectorConfig.of(
                    prefix + "-beat",
                    Map.ofEntries(
                        Map.entry(
                            "connector.class",
                            "org.apache.kafka.connect.mirror.MirrorHeartbeatConnector"),
                        Map.entry("source.cluster.alias", "x"),
                        Map.entry("target.cluster.alias", cluster.alias()),
                        Map.entry("source.cluster.bootstrap.servers", cluster.bootstrapServers()),
                        Map.entry("target.cluster.bootstrap.servers", cluster.bootstrapServers()),
                        Map.entry("heartbeats.topic.replication.factor", "1"),
                        Map.entry("emit.heartbeats.interval.seconds", "1"))))
            .orThrow();
  }

  private boolean running(EmbeddedWorker worker) {
    Map<String, ConnectorStatus> statuses =
        worker.cluster(PATIENCE).then(ConnectCluster::statuses).orThrow();
    ConnectorStatus status = statuses.get(prefix + "-beat");
    return status != null && status.running();
  }

  private static List<Object> values(LocalWorker worker, String group, String name) {
    return MetricHub.find(worker.group().id(), group, name).map(KafkaMetric::metricValue).toList();
  }

  /** Ids of the group members that JMX shows. */
  private static Set<String> appInfos() throws Exception {
    return ManagementFactory.getPlatformMBeanServer()
        .queryNames(new ObjectName("kafka.connect:type=app-info,id=*"), null)
        .stream()
        .map(name -> name.getKeyProperty("id"))
        .collect(Collectors.toSet());
  }

  /** The beans that would have one name for both. */
  private static Set<ObjectName> connectBeans() throws Exception {
    return ManagementFactory.getPlatformMBeanServer()
        .queryNames(new ObjectName("kafka.connect:type=connect-worker-metrics"), null);
  }
}
