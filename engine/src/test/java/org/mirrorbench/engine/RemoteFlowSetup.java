package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowQuotas;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.testkit.BrokerPair;
import org.mirrorbench.engine.testkit.StockWorker;

/** A flow that is planned for the shared stock worker from a workspace. */
final class RemoteFlowSetup {

  static final Duration PATIENCE = Duration.ofSeconds(90);
  static final Runs REMOTE = new Runs.Remote("remote");

  final BrokerPair pair = new BrokerPair("plan");
  final FlowSpec flow =
      pair.flow(Map.of(FlowQuotas.CONSUMER, "50000000", FlowQuotas.PRODUCER, "40000000"));
  final FlowNames names = new FlowNames(flow.name());
  final ConnectCluster rest = StockWorker.rest();

  static Engine open(Path workspace) {
    Engine engine = Engine.open(new EngineConfig(workspace)).orThrow();
    if (engine.workers().at(StockWorker.address()).isEmpty()) {
      engine.workers().save(StockWorker.as("remote"), null).orThrow();
    }
    return engine;
  }

  void runsThere(Engine engine) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              FlowSnapshot snapshot = Objects.requireNonNull(engine.flows().latest()).getFirst();
              assertThat(snapshot.state()).isEqualTo(FlowState.RUNNING);
              assertThat(snapshot.runsOn()).isEqualTo(StockWorker.address().toString());
              assertThat(snapshot.recordsBehind()).isZero();
              assertThat(snapshot.connectors()).hasSize(3);
              assertThat(snapshot.heartbeatSeconds()).isNotNull().isLessThan(20);
            });
    assertThat(engine.runs(flow.name())).hasValue(REMOTE);
  }

  Proposal propose(Engine engine) {
    return engine.plans().propose(List.of(flow), REMOTE, Progress.NONE).orThrow();
  }

  String config(String key) {
    ConnectorConfig now =
        Objects.requireNonNull(rest.configs().orThrow().get(names.sourceConnector()));
    return now.config().getOrDefault(key, "");
  }

  static List<ApplyReport.State> states(List<ApplyReport> reports) {
    List<ApplyReport.State> states = new ArrayList<>();
    reports.forEach(
        report ->
            report
                .outcomes()
                .forEach(
                    outcome -> {
                      assertThat(outcome.problem()).as(outcome.change().name()).isNull();
                      states.add(outcome.state());
                    }));
    return states;
  }

  String topicConfig(String topic, String key) {
    try (Admin admin = Admin.create(pair.target().clientProperties())) {
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      return Objects.requireNonNull(admin.describeConfigs(List.of(resource)).values().get(resource))
          .get()
          .get(key)
          .value();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
