package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.Diagnosis;
import org.mirrorbench.engine.connection.StageState;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.SecretSearch;
import org.mirrorbench.engine.testkit.SecureBroker;
import org.mirrorbench.engine.testkit.SecureBrokers;
import org.mirrorbench.engine.testkit.TestCertificates;
import org.mirrorbench.engine.testkit.TestCertificates.Holder;
import org.mirrorbench.engine.testkit.TopicRecords;
import org.mirrorbench.engine.testkit.Wire;
import org.mirrorbench.engine.worker.ConnectGroup;
import org.mirrorbench.engine.worker.Converters;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.PreparedFile;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;

/**
 * What a person does from describing two secured clusters to a flow between them, a restart
 * included, and where their secrets are found afterwards.
 */
final class SecuredSessionIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String VAULT_PASSWORD = "open-sesame-91c7/é";
  private static final String WRONG = "not-the-password-5d2b";
  private static final String REST_PASSWORD = "rest-password-7a1f";

  private static @Nullable SecureBroker target;

  @TempDir private Path workspace;
  @TempDir private Path exports;

  private final String prefix = Brokers.prefix("session");
  private final String topic = prefix + "orders";
  private final String alias = prefix.replace(".", "");
  private final FlowName flow = new FlowName(alias + "on", alias + "cloud");
  private final FlowNames names = new FlowNames(flow);

  @BeforeAll
  static void startTarget() {
    target =
        SecureBroker.start(
            "session", 133, Wire.ssl("MTLS", Holder.SERVER).clientCertificates("required"));
  }

  @AfterAll
  static void stopTarget() {
    target().close();
  }

  @Test
  void shouldMirrorBetweenSecuredClustersAndLeaveNoSecretAnywhere() throws Exception {
    SecureBrokers.shared()
        .asAdmin(
            admin -> admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get());
    produce(300);
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.secrets().createVault(VAULT_PASSWORD.toCharArray()).orThrow();
      engine.secrets().choose(SecretHome.VAULT).orThrow();
      describeClusters(engine);
      setUpWorkers(engine);
      runFlow(engine);
    }
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      goOnAfterUnlocking(engine);
    }
    assertNoSecret();
  }

  private void describeClusters(Engine engine) {
    Clusters clusters = engine.clusters();
    clusters.save(known(source(Secret.of(WRONG))), null).orThrow();
    ConnectionReport refused = test(engine, flow.source());
    assertThat(refused.stages())
        .filteredOn(stage -> stage.state() == StageState.FAILED)
        .extracting(stage -> stage.remark().diagnosis())
        .containsExactly(Diagnosis.SASL_WRONG_CREDENTIALS);

    clusters.save(known(source(Secret.of(password()))), flow.source()).orThrow();
    clusters.save(known(cloud()), null).orThrow();
    for (String one : List.of(flow.source(), flow.target())) {
      ConnectionReport report = test(engine, one);
      assertThat(report.passed()).as("%s", report.stages()).isTrue();
      assertThat(report.clusterId()).isNotNull();
    }
  }

  private ConnectionReport test(Engine engine, String cluster) {
    return engine.clusters().test(profile(engine, cluster), stage -> {});
  }

  private void setUpWorkers(Engine engine) throws IOException {
    Workers workers = engine.workers();
    LocalWorker local =
        new LocalWorker(
            alias + "local",
            flow.target(),
            ConnectGroup.named(alias + "group"),
            Converters.BYTE_ARRAY,
            List.of(),
            false,
            new Listener.Private(),
            Map.of());
    workers.save(local, null).orThrow();
    workers.start(local.name()).orThrow();
    workers.stop(local.name()).orThrow();
    workers
        .save(
            new RemoteWorker(
                alias + "remote",
                List.of(URI.create("http://127.0.0.1:1")),
                new RestLogin.Basic("ana", Secret.of(REST_PASSWORD)),
                null,
                new SecretDelivery.PropertiesFile("/etc/kafka/secrets.properties")),
            null)
        .orThrow();
    for (PreparedFile file :
        workers
            .prepare(local, new SecretDelivery.PropertiesFile("/etc/kafka/s.properties"), 3)
            .orThrow()) {
      Files.writeString(exports.resolve(file.name()), file.text());
    }
  }

  private void runFlow(Engine engine) {
    engine
        .save(
            FlowSpec.of(
                profile(engine, flow.source()),
                profile(engine, flow.target()),
                prefix.replace(".", "\\.") + ".*"))
        .orThrow();
    engine.start(flow).join().orThrow();
    await().atMost(PATIENCE).until(() -> mirrored() == 300);
  }

  /** The flow's passwords come from the vault, not from a file: it waits for it to be opened. */
  private void goOnAfterUnlocking(Engine engine) {
    produce(200);
    assertThat(engine.start(flow).join())
        .isInstanceOfSatisfying(
            Result.Err.class,
            refused -> assertThat(refused.problem()).isInstanceOf(Problem.Denied.class));

    engine.secrets().unlock(VAULT_PASSWORD.toCharArray()).orThrow();

    await().atMost(PATIENCE).until(() -> mirrored() == 500);
  }

  private void assertNoSecret() throws IOException {
    List<byte[]> storage = new ArrayList<>();
    for (String name : List.of(names.configsTopic(), names.offsetsTopic(), names.statusTopic())) {
      for (ConsumerRecord<byte[], byte[]> record : read(name)) {
        storage.add(record.key());
        storage.add(record.value() == null ? new byte[0] : record.value());
      }
    }
    assertThat(storage).isNotEmpty();
    for (String secret :
        List.of(password(), TestCertificates.PASSWORD, WRONG, REST_PASSWORD, VAULT_PASSWORD)) {
      SecretSearch search = SecretSearch.of(secret);
      assertThat(search.under(workspace)).isEmpty();
      assertThat(search.under(exports)).isEmpty();
      assertThat(storage).allSatisfy(part -> assertThat(search.in(part)).isEmpty());
    }
  }

  private static KnownCluster known(ClusterProfile profile) {
    return new KnownCluster(profile, Environment.PROD, null, "", null);
  }

  private ClusterProfile source(Secret password) {
    return new ClusterProfile(
        flow.source(),
        SecureBrokers.shared().bootstrap(SecureBrokers.SASL_TLS),
        new Security.Sasl(
            new Login.Scram(Login.ScramHash.SHA_512, "admin", password),
            TestCertificates.get().tls()),
        Access.MANAGED);
  }

  private ClusterProfile cloud() {
    return new ClusterProfile(
        flow.target(),
        target().bootstrap("MTLS"),
        new Security.Ssl(TestCertificates.get().mutual()),
        Access.MANAGED);
  }

  private static ClusterProfile profile(Engine engine, String alias) {
    List<ClusterView> views = Objects.requireNonNull(engine.clusters().views().latest());
    return views.stream()
        .map(view -> view.cluster().profile())
        .filter(profile -> profile.alias().equals(alias))
        .findFirst()
        .orElseThrow();
  }

  private static String password() {
    return Objects.requireNonNull(SecureBroker.PASSWORDS.get("admin"));
  }

  private static SecureBroker target() {
    return Objects.requireNonNull(target);
  }

  private void produce(int records) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            SecureBrokers.shared().openProfile().clientProperties(),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < records; i++) {
        var _ =
            producer.send(
                new ProducerRecord<>(topic, ("record " + i).getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  private int mirrored() {
    return read(flow.source() + "." + topic).size();
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    return TopicRecords.read(target().openProfile(), topic);
  }
}
