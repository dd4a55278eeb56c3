package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mirrorbench.engine.SecuredFlow.SECRET;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.embedded.EmbeddedWorker;
import org.mirrorbench.engine.connect.embedded.WorkerSpec;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.Mm2Writer;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.plan.FlowTranslator;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.testkit.InProcessBroker;
import org.mirrorbench.engine.testkit.SecretSearch;

/** A flow from a cluster that wants a password, and where that password is found afterwards. */
final class SecretsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String WRONG = "Wr0ng/é&7x=Heu";
  private static final String VAULT_PASSWORD = "Va7lt/é&7x=Heu";
  private static @Nullable InProcessBroker broker;

  @TempDir private Path workspace;

  private final SecuredFlow secured = new SecuredFlow(Objects.requireNonNull(broker));

  @BeforeAll
  static void startBroker() {
    broker = SecuredFlow.startBroker();
  }

  @AfterAll
  static void stopBroker() {
    Objects.requireNonNull(broker).close();
  }

  @Test
  void shouldRunAndLeaveTheSecretNowhere() throws Exception {
    secured.createTopic();
    secured.produce(100);
    FlowSpec flow;
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.secrets().createVault(VAULT_PASSWORD.toCharArray()).orThrow();
      SecretRef ref =
          engine.secrets().keep(SecretHome.VAULT, "cluster/a/password", SECRET).orThrow();
      flow = secured.flow(engine.secrets().open(ref));
      engine.save(flow).orThrow();
      engine.start(secured.name).join().orThrow();
      awaitMirrored(engine, 100);

      assertThat(text(secured.storage()))
          .contains("${mirrorbench:" + secured.names.sourceConnector());

      shouldGoOnWhileTheVaultIsLocked(engine);
      shouldSayThatThePasswordIsWrong(engine, ref);
      assertNowhere(
          SecuredFlow.bytes(Mm2Writer.write("x", List.of(exportable(flow))).orThrow().text()));
    }
    secured.storage().forEach(SecretsIT::assertNowhere);
    for (String secret : List.of(SECRET, WRONG, VAULT_PASSWORD)) {
      assertThat(SecretSearch.of(secret).under(workspace)).isEmpty();
    }
  }

  private void shouldGoOnWhileTheVaultIsLocked(Engine engine) {
    engine.secrets().lock();
    secured.produce(50);
    awaitMirrored(engine, 150);
    engine.pause(secured.name).join().orThrow();
    engine.stop(secured.name).join().orThrow();

    assertThat(problem(engine.start(secured.name).join()))
        .isInstanceOf(Problem.Denied.class)
        .extracting(Problem::detail)
        .asString()
        .contains("locked");

    secured.produce(50);
    engine.secrets().unlock(VAULT_PASSWORD.toCharArray()).orThrow();
    awaitMirrored(engine, 200);
  }

  private void shouldSayThatThePasswordIsWrong(Engine engine, SecretRef ref) {
    engine.stop(secured.name).join().orThrow();
    engine.secrets().keep(ref.home(), ref.id(), WRONG).orThrow();

    assertThat(problem(engine.start(secured.name).join())).isInstanceOf(Problem.Denied.class);
    engine.stop(secured.name).join().orThrow();
  }

  /** What Connect answers and what it validates: references go in and references come out. */
  @Test
  void shouldShowReferencesThroughTheRestInterface() throws Exception {
    secured.createTopic();
    secured.produce(10);
    DesiredFlow desired = new FlowTranslator(secured.flow(Secret.of(SECRET)), 1, 1).translate();
    try (EmbeddedWorker worker =
        new EmbeddedWorker(
            new WorkerSpec(secured.name.toString(), desired.worker()), desired.secrets())) {
      ConnectCluster cluster = worker.cluster(PATIENCE).orThrow();
      desired.connectors().forEach(connector -> cluster.put(connector).orThrow());
      awaitRunning(cluster);

      Map<String, ConnectorConfig> shown = cluster.configs().orThrow();

      assertThat(shown.values()).containsExactlyInAnyOrderElementsOf(desired.connectors());
      await().atMost(PATIENCE).until(() -> secured.mirrored() == 10);
      secured.storage().forEach(SecretsIT::assertNowhere);
    }
  }

  @Test
  void shouldReplaceWhatAFormerVersionWroteInClear() throws Exception {
    secured.createTopic();
    secured.produce(10);
    FlowSpec flow = secured.flow(Secret.of(SECRET));
    DesiredFlow desired = new FlowTranslator(flow, 1, 1).translate();
    try (EmbeddedWorker former =
        new EmbeddedWorker(new WorkerSpec(secured.name.toString(), desired.worker()))) {
      ConnectCluster cluster = former.cluster(PATIENCE).orThrow();
      desired.connectors().forEach(one -> cluster.put(inClear(one, desired)).orThrow());
      awaitRunning(cluster);
    }
    assertThat(SecretSearch.of(SECRET).in(SecuredFlow.bytes(text(secured.newestOfEachKey()))))
        .isNotEmpty();

    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(flow).orThrow();
      engine.start(secured.name).join().orThrow();

      // the tasks' own configurations follow when the connectors have been reconfigured
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  SecretSearch.of(SECRET)
                      .in(SecuredFlow.bytes(text(secured.newestOfEachKey())))
                      .isEmpty());
    }
  }

  private static ConnectorConfig inClear(ConnectorConfig sealed, DesiredFlow desired) {
    Map<String, String> clear = new HashMap<>(sealed.config());
    clear.putAll(desired.secrets().getOrDefault(sealed.name(), Map.of()));
    return ConnectorConfig.of(sealed.name(), clear);
  }

  private void awaitRunning(ConnectCluster cluster) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              ConnectorStatus source =
                  cluster.statuses().orThrow().get(secured.names.sourceConnector());
              return source != null
                  && !source.tasks().isEmpty()
                  && source.tasks().stream().allMatch(task -> task.state().equals("RUNNING"));
            });
  }

  /** An mm2.properties cannot give the worker's Admin client what the connectors' shall not get. */
  private static FlowSpec exportable(FlowSpec flow) {
    return new FlowSpec(
        flow.name(),
        flow.source(),
        flow.target(),
        flow.preset(),
        flow.connectorSettings(),
        Map.of());
  }

  private void awaitMirrored(Engine engine, int records) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                secured.mirrored() == records
                    && engine.lag().latest() instanceof Scrape.Batch batch
                    && batch.samples().stream()
                        .map(LagSample::lag)
                        .allMatch(Long.valueOf(0)::equals));
  }

  private static void assertNowhere(byte[] content) {
    for (String secret : List.of(SECRET, WRONG, VAULT_PASSWORD)) {
      assertThat(SecretSearch.of(secret).in(content)).isEmpty();
    }
  }

  private static Problem problem(Result<?> result) {
    assertThat(result).isInstanceOf(Result.Err.class);
    return ((Result.Err<?>) result).problem();
  }

  private static String text(List<byte[]> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(new String(part, StandardCharsets.UTF_8)).append('\n'));
    return text.toString();
  }
}
