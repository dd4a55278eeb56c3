package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.embedded.EmbeddedWorker;
import org.mirrorbench.engine.connect.embedded.WorkerSpec;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
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
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.InProcessBroker;
import org.mirrorbench.engine.testkit.SecretSearch;
import org.mirrorbench.engine.testkit.TopicRecords;

/** A flow from a cluster that wants a password, and where that password is found afterwards. */
final class SecretsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SECRET = "N33dle/é&7x=Heu";
  private static final String WRONG = "Wr0ng/é&7x=Heu";
  private static final String VAULT_PASSWORD = "Va7lt/é&7x=Heu";

  private static @Nullable InProcessBroker broker;

  @TempDir private Path workspace;

  private final String prefix = Brokers.prefix("secrets");
  private final String alias = prefix.replace(".", "");
  private final FlowName name = new FlowName(alias + "a", alias + "b");
  private final FlowNames names = new FlowNames(name);

  @BeforeAll
  static void startBroker() {
    broker =
        InProcessBroker.start(
            "secured",
            131,
            Map.of(
                "listener.security.protocol.map",
                "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "sasl.enabled.mechanisms",
                "PLAIN",
                "sasl.mechanism.inter.broker.protocol",
                "PLAIN",
                "listener.name.plaintext.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                    + " username=\"broker\" password=\"between\" user_broker=\"between\""
                    + (" user_mirror=\"" + SECRET + "\";")));
  }

  @AfterAll
  static void stopBroker() {
    Objects.requireNonNull(broker).close();
  }

  @Test
  void shouldRunAndLeaveTheSecretNowhere() throws Exception {
    createTopic();
    produce(100);
    FlowSpec flow;
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.secrets().createVault(VAULT_PASSWORD.toCharArray()).orThrow();
      SecretRef ref =
          engine.secrets().keep(SecretHome.VAULT, "cluster/a/password", SECRET).orThrow();
      flow = flow(engine.secrets().open(ref));
      engine.save(flow).orThrow();
      engine.start(name).join().orThrow();
      awaitMirrored(engine, 100);

      assertThat(text(storage())).contains("${mirrorbench:" + names.sourceConnector());

      shouldGoOnWhileTheVaultIsLocked(engine);
      shouldSayThatThePasswordIsWrong(engine, ref);
      assertNowhere(bytes(Mm2Writer.write("x", List.of(exportable(flow))).orThrow().text()));
    }
    storage().forEach(SecretsIT::assertNowhere);
    for (String secret : List.of(SECRET, WRONG, VAULT_PASSWORD)) {
      assertThat(SecretSearch.of(secret).under(workspace)).isEmpty();
    }
  }

  private void shouldGoOnWhileTheVaultIsLocked(Engine engine) {
    engine.secrets().lock();
    produce(50);
    awaitMirrored(engine, 150);
    engine.pause(name).join().orThrow();
    engine.stop(name).join().orThrow();

    assertThat(problem(engine.start(name).join()))
        .isInstanceOf(Problem.Denied.class)
        .extracting(Problem::detail)
        .asString()
        .contains("locked");

    produce(50);
    engine.secrets().unlock(VAULT_PASSWORD.toCharArray()).orThrow();
    awaitMirrored(engine, 200);
  }

  private void shouldSayThatThePasswordIsWrong(Engine engine, SecretRef ref) {
    engine.stop(name).join().orThrow();
    engine.secrets().keep(ref.home(), ref.id(), WRONG).orThrow();

    assertThat(problem(engine.start(name).join())).isInstanceOf(Problem.Denied.class);
    engine.stop(name).join().orThrow();
  }

  /** What Connect answers and what it validates: references go in and references come out. */
  @Test
  void shouldShowReferencesThroughTheRestInterface() throws Exception {
    createTopic();
    produce(10);
    DesiredFlow desired = new FlowTranslator(flow(Secret.of(SECRET)), 1, 1).translate();
    try (EmbeddedWorker worker =
        new EmbeddedWorker(new WorkerSpec(name.toString(), desired.worker()), desired.secrets())) {
      ConnectCluster cluster = worker.cluster(PATIENCE).orThrow();
      desired.connectors().forEach(connector -> cluster.put(connector).orThrow());
      awaitRunning(cluster);

      Map<String, ConnectorConfig> shown = cluster.configs().orThrow();

      assertThat(shown.values()).containsExactlyInAnyOrderElementsOf(desired.connectors());
      await().atMost(PATIENCE).until(() -> mirrored() == 10);
      storage().forEach(SecretsIT::assertNowhere);
    }
  }

  @Test
  void shouldReplaceWhatAFormerVersionWroteInClear() throws Exception {
    createTopic();
    produce(10);
    FlowSpec flow = flow(Secret.of(SECRET));
    DesiredFlow desired = new FlowTranslator(flow, 1, 1).translate();
    try (EmbeddedWorker former =
        new EmbeddedWorker(new WorkerSpec(name.toString(), desired.worker()))) {
      ConnectCluster cluster = former.cluster(PATIENCE).orThrow();
      desired.connectors().forEach(one -> cluster.put(inClear(one, desired)).orThrow());
      awaitRunning(cluster);
    }
    assertThat(SecretSearch.of(SECRET).in(bytes(text(newestOfEachKey())))).isNotEmpty();

    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(flow).orThrow();
      engine.start(name).join().orThrow();

      // the tasks' own configurations follow when the connectors have been reconfigured
      await()
          .atMost(PATIENCE)
          .until(() -> SecretSearch.of(SECRET).in(bytes(text(newestOfEachKey()))).isEmpty());
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
              ConnectorStatus source = cluster.statuses().orThrow().get(names.sourceConnector());
              return source != null
                  && !source.tasks().isEmpty()
                  && source.tasks().stream().allMatch(task -> task.state().equals("RUNNING"));
            });
  }

  private FlowSpec flow(Secret password) {
    String jaas =
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"mirror\""
            + (" password=\"" + SECRET + "\";");
    return new FlowSpec(
        name,
        new ClusterProfile(
            name.source(),
            Objects.requireNonNull(broker).bootstrap(),
            new Security.Sasl(new Login.Plain("mirror", password), null),
            Access.MANAGED),
        ClusterProfile.plaintext(name.target(), Brokers.target().bootstrap()),
        Preset.LAN,
        Map.of(
            "topics", prefix.replace(".", "\\.") + ".*", "source.consumer.sasl.jaas.config", jaas),
        Map.of("admin.sasl.jaas.config", jaas, "producer.ssl.key.password", SECRET));
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

  private ClusterProfile source() {
    return flow(Secret.of(SECRET)).source();
  }

  private void createTopic() throws Exception {
    try (Admin admin = Admin.create(source().clientProperties())) {
      admin.createTopics(List.of(new NewTopic(prefix + "orders", 1, (short) 1))).all().get();
    }
  }

  private void produce(int records) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            source().clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < records; i++) {
        var _ = producer.send(new ProducerRecord<>(prefix + "orders", bytes("record " + i)));
      }
    }
  }

  private void awaitMirrored(Engine engine, int records) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                mirrored() == records
                    && engine.lag().latest() instanceof Scrape.Batch batch
                    && batch.samples().stream()
                        .map(LagSample::lag)
                        .allMatch(Long.valueOf(0)::equals));
  }

  private long mirrored() {
    return read(name.source() + "." + prefix + "orders").size();
  }

  /** Every record of the three storage topics, superseded ones included: key, then value. */
  private List<byte[]> storage() {
    List<byte[]> found = new ArrayList<>();
    for (String topic : List.of(names.configsTopic(), names.offsetsTopic(), names.statusTopic())) {
      for (ConsumerRecord<byte[], byte[]> record : read(topic)) {
        found.add(record.key());
        found.add(record.value() == null ? new byte[0] : record.value());
      }
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  private List<byte[]> newestOfEachKey() {
    Map<String, byte[]> newest = new HashMap<>();
    read(names.configsTopic())
        .forEach(
            record ->
                newest.put(
                    new String(record.key(), StandardCharsets.UTF_8),
                    record.value() == null ? new byte[0] : record.value()));
    return List.copyOf(newest.values());
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    return TopicRecords.read(
        ClusterProfile.plaintext("target", Brokers.target().bootstrap()), topic);
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

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(List<byte[]> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(new String(part, StandardCharsets.UTF_8)).append('\n'));
    return text.toString();
  }
}
