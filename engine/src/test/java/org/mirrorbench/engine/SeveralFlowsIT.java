package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.demo.FreePorts;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.Symptom;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.ConnectProcess;
import org.mirrorbench.engine.testkit.RestCertificate;
import org.mirrorbench.engine.worker.RemoteRest;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;

/** Several flows in one plan. */
final class SeveralFlowsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String PASSWORD = "s3cret-of-alice";

  @TempDir private Path folder;
  private final String prefix = Brokers.prefix("several");
  private final String alias = prefix.replace(".", "");
  private final ClusterProfile east =
      ClusterProfile.plaintext(alias + "e", Brokers.source().bootstrap());
  private final ClusterProfile north =
      ClusterProfile.plaintext(alias + "n", Brokers.source().bootstrap());
  private final ClusterProfile west =
      ClusterProfile.plaintext(alias + "w", Brokers.target().bootstrap());

  private static FlowSpec flow(
      ClusterProfile from, ClusterProfile to, String topics, String... more) {
    Map<String, String> settings = new HashMap<>(Map.of("topics", topics));
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return new FlowSpec(
        new FlowName(from.alias(), to.alias()), from, to, Preset.LAN, settings, Map.of());
  }

  private Engine open() {
    return Engine.open(new EngineConfig(folder.resolve("workspace"))).orThrow();
  }

  @Test
  void shouldSeeWhatFlowsOfOnePlanDoToEachOther() throws Exception {
    create(east, prefix + "orders");
    String identity = "org.apache.kafka.connect.mirror.IdentityReplicationPolicy";
    String topics = prefix.replace(".", "\\.") + "orders";
    List<FlowSpec> both =
        List.of(
            flow(east, west, topics, "replication.policy.class", identity),
            flow(west, east, topics, "replication.policy.class", identity));
    try (Engine engine = open()) {
      Proposal proposal = engine.plans().propose(both, new Runs.Engine(), Progress.NONE).orThrow();

      assertThat(proposal.plans()).hasSize(2);
      assertThat(proposal.findings()).extracting(Finding::symptom).contains(Symptom.LOOP);
      assertThat(proposal.blocked()).isTrue();
      assertThat(engine.plans().apply(proposal, Progress.NONE)).isInstanceOf(Result.Err.class);
      assertThat(engine.runs(both.getFirst().name())).isEmpty();
    }
  }

  @Test
  @Tag("full")
  void shouldApplyFlowsToAWorkerBehindTlsAndAPassword() throws Exception {
    create(east, prefix + "east");
    create(east, prefix + "north");
    List<FlowSpec> both =
        List.of(
            flow(east, west, prefix.replace(".", "\\.") + "east"),
            flow(north, west, prefix.replace(".", "\\.") + "north"));
    RestCertificate server = RestCertificate.create(folder, "server", "ip:127.0.0.1");
    URI address = URI.create("https://127.0.0.1:" + FreePorts.pair()[0]);
    RemoteWorker worker = worker(address, server, PASSWORD);
    ConnectCluster rest = RemoteRest.open(worker).orThrow();
    try (ConnectProcess process = ConnectProcess.start(folder, guarded(address, server), login());
        Engine engine = open()) {
      await()
          .atMost(PATIENCE)
          .until(() -> !process.isAlive() || rest.statuses() instanceof Result.Ok<?>);
      refused(engine, worker(address, server, "wrong"), both);
      engine.workers().save(worker, "guarded").orThrow();
      Runs runs = new Runs.Remote("guarded");

      Proposal proposal = engine.plans().propose(both, runs, Progress.NONE).orThrow();
      assertThat(proposal.blocked()).as(proposal.findings().toString()).isFalse();
      assertThat(proposal.plans())
          .extracting(FlowPlan::flow)
          .containsExactly(both.getFirst().name(), both.getLast().name());
      // both want it, their sources being one cluster; the second one finds it there
      String shared = "mm2-offset-syncs." + west.alias() + ".internal";
      assertThat(proposal.plans()).allMatch(plan -> creates(plan, shared));
      assertThat(engine.plans().apply(proposal, Progress.NONE).orThrow())
          .hasSize(2)
          .allMatch(report -> report.problem().isEmpty());

      assertThat(rest.configs().orThrow())
          .hasSize(6)
          .containsKeys(
              new FlowNames(both.getFirst().name()).sourceConnector(),
              new FlowNames(both.getLast().name()).sourceConnector());
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(Objects.requireNonNull(engine.flows().latest()))
                      .hasSize(2)
                      .allMatch(one -> one.state() == FlowState.RUNNING));
      assertThat(engine.plans().propose(both, runs, Progress.NONE).orThrow().changes()).isFalse();
      for (FlowSpec one : both) {
        Proposal removal = engine.plans().proposeRemoval(one.name(), Progress.NONE).orThrow();
        engine.plans().apply(removal, Progress.NONE).orThrow();
      }
      assertThat(rest.configs().orThrow()).isEmpty();
    }
  }

  private static void refused(Engine engine, RemoteWorker wrong, List<FlowSpec> flows) {
    engine.workers().save(wrong, null).orThrow();
    assertThat(engine.plans().propose(flows, new Runs.Remote("guarded"), Progress.NONE))
        .isInstanceOfSatisfying(
            Result.Err.class, err -> assertThat(err.problem()).isInstanceOf(Problem.Denied.class));
  }

  private static boolean creates(FlowPlan plan, String topic) {
    return plan.changes().stream()
        .anyMatch(change -> change.kind() == Change.Kind.TOPIC && change.name().equals(topic));
  }

  private static RemoteWorker worker(URI address, RestCertificate server, String password) {
    return new RemoteWorker(
        "guarded",
        List.of(address),
        new RestLogin.Basic("alice", Secret.of(password)),
        new Tls(new Tls.Trust.PemFile(server.certificate().toString()), null, true),
        new SecretDelivery.Environment("MM2_"));
  }

  private Map<String, String> guarded(URI address, RestCertificate server) {
    Map<String, String> properties =
        new HashMap<>(
            ConnectProcess.properties(
                Brokers.target().bootstrap(), alias + "-group", address.toString()));
    properties.put("listeners.https.ssl.keystore.location", server.keyStore().toString());
    properties.put("listeners.https.ssl.keystore.type", "PKCS12");
    properties.put("listeners.https.ssl.keystore.password", server.password());
    properties.put("listeners.https.ssl.key.password", server.password());
    properties.put("offset.flush.interval.ms", "1000");
    properties.put(
        "rest.extension.classes",
        "org.apache.kafka.connect.rest.basic.auth.extension.BasicAuthSecurityRestExtension");
    return properties;
  }

  private String login() throws Exception {
    Path users = Files.writeString(folder.resolve("users"), "alice=" + PASSWORD);
    Path jaas =
        Files.writeString(
            folder.resolve("jaas.conf"),
            """
            KafkaConnect {
              org.apache.kafka.connect.rest.basic.auth.extension.PropertyFileLoginModule required
              file="%s";
            };
            """
                .formatted(users));
    return "-Djava.security.auth.login.config=" + jaas;
  }

  private static void create(ClusterProfile cluster, String topic) throws Exception {
    try (Admin admin = Admin.create(cluster.clientProperties())) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }
}
