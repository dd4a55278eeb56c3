package org.mirrorbench.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.demo.FreePorts;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.ConnectProcess;
import org.mirrorbench.engine.testkit.RestCertificate;
import org.mirrorbench.engine.worker.Advice.Topic;

/** Stock Connect workers in JVMs of their own, seen as remote ones. */
final class RemoteWorkerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path folder;

  private final String group = Brokers.prefix("remote").replace(".", "");

  @Test
  void shouldInspectAPlainWorkerThroughTheUrlThatAnswers() throws Exception {
    int[] ports = FreePorts.pair();
    Map<String, String> properties = new HashMap<>(properties("http://127.0.0.1:" + ports[0]));
    properties.put("connector.client.config.override.policy", "Principal");
    RemoteWorker worker =
        remote(List.of(url("http", ports[1]), url("http", ports[0])), new RestLogin.None(), null);
    try (ConnectProcess process = ConnectProcess.start(folder, properties)) {
      ConnectCluster cluster = awaitAnswer(worker, process);
      misplaced(cluster);

      RemoteInspection found = new Inspector(worker, known()).run().orThrow();

      assertThat(found.answering()).isEqualTo(url("http", ports[0]).toString());
      assertThat(found.version()).isEqualTo("4.3.1");
      assertThat(found.kafkaClusterId()).isEqualTo(Brokers.target().clusterId());
      assertThat(found.overridePolicy()).isEqualTo("Principal");
      assertThat(found.plugins())
          .extracting(RemoteInspection.Plugin::className)
          .contains(
              OverridePolicy.MIRROR_SOURCE,
              "org.apache.kafka.connect.converters.ByteArrayConverter");
      assertThat(found.connectors()).isEqualTo(1);
      assertThat(topics(found))
          .contains(
              Topic.WRONG_CLUSTER,
              Topic.ATTACHED,
              Topic.OVERRIDES_REFUSED,
              Topic.NO_AUTHENTICATION,
              Topic.URL_SILENT,
              Topic.SECRETS_IN_CLEAR,
              Topic.FEWER_THAN_THREE)
          .doesNotContain(Topic.UNKNOWN_CLUSTER, Topic.REST_IN_CLEAR, Topic.NO_MIRROR_MAKER);
      assertThat(found.advice().getFirst().detail())
          .isEqualTo(
              "It is attached to there, not to here: what it mirrors would be written to the wrong"
                  + " cluster.");
      assertThat(found.toString()).doesNotContain("hunter2");
      assertThat(cluster.configs().orThrow()).hasSize(1);
    }
  }

  @Test
  void shouldSayWhatKeepsUsOutOfAGuardedWorker() throws Exception {
    RestCertificate server =
        RestCertificate.create(folder, "server", "dns:localhost", "ip:127.0.0.1");
    RestCertificate elsewhere = RestCertificate.create(folder, "elsewhere", "dns:example.org");
    int[] ports = FreePorts.pair();
    Map<String, String> properties =
        new HashMap<>(
            properties("https://127.0.0.1:" + ports[0] + ",http://127.0.0.1:" + ports[1]));
    https(properties, server);
    properties.put(
        "rest.extension.classes",
        "org.apache.kafka.connect.rest.basic.auth.extension.BasicAuthSecurityRestExtension");
    Secret password = Secret.of("s3cret-of-alice");
    Tls trusting = new Tls(new Tls.Trust.PemFile(server.certificate().toString()), null, true);
    RemoteWorker right =
        remote(List.of(url("https", ports[0])), new RestLogin.Basic("alice", password), trusting);
    try (ConnectProcess process = ConnectProcess.start(folder, properties, jaas(password))) {
      awaitAnswer(right, process);

      RemoteInspection found = new Inspector(right, List.of()).run().orThrow();

      assertThat(found.overridePolicy()).isEqualTo("All");
      assertThat(topics(found))
          .contains(Topic.UNKNOWN_CLUSTER)
          .doesNotContain(Topic.NO_AUTHENTICATION, Topic.REST_IN_CLEAR);
      assertThat(problem(List.of(url("https", ports[0])), "wrong", trusting))
          .isInstanceOf(Problem.Denied.class)
          .extracting(Problem::detail)
          .asString()
          .contains("does not accept who we say we are");
      assertThat(problem(List.of(url("https", ports[0])), password, null).detail())
          .contains("signed by nobody we trust");
      assertThat(problem(List.of(url("http", ports[0])), password, null).detail())
          .contains("not Kafka Connect");
      assertThat(problem(List.of(url("https", ports[1])), password, trusting).detail())
          .contains("does not speak TLS");
      Tls missing = new Tls(new Tls.Trust.PemFile(folder + "/none.pem"), null, true);
      assertThat(problem(List.of(url("https", ports[0])), password, missing).detail())
          .contains("TLS settings cannot be used");
      otherTrust(ports[0], elsewhere, server, password);
    }
  }

  /** Another authority is not enough; whether the host is named may be left unasked. */
  private void otherTrust(
      int port, RestCertificate elsewhere, RestCertificate server, Secret password) {
    Tls other = new Tls(new Tls.Trust.PemFile(elsewhere.certificate().toString()), null, true);
    assertThat(problem(List.of(url("https", port)), password, other).detail())
        .contains("signed by nobody we trust");
    Tls unverified = new Tls(new Tls.Trust.PemFile(server.certificate().toString()), null, false);
    assertThat(
            RemoteRest.open(
                    remote(
                        List.of(url("https", port)),
                        new RestLogin.Basic("alice", password),
                        unverified))
                .then(ConnectCluster::identity))
        .isInstanceOf(Result.Ok.class);
  }

  @Test
  void shouldShowACertificateToAWorkerThatWantsOne() throws Exception {
    RestCertificate server =
        RestCertificate.create(folder, "mtls", "dns:localhost", "ip:127.0.0.1");
    int[] ports = FreePorts.pair();
    Map<String, String> properties = new HashMap<>(properties("https://127.0.0.1:" + ports[0]));
    https(properties, server);
    properties.put("listeners.https.ssl.client.auth", "required");
    Tls.Trust trust = new Tls.Trust.PemFile(server.certificate().toString());
    Tls.Identity identity =
        new Tls.Identity.Store(
            Tls.Format.PKCS12, server.keyStore().toString(), Secret.of(server.password()), null);
    RemoteWorker with =
        remote(
            List.of(url("https", ports[0])), new RestLogin.None(), new Tls(trust, identity, true));
    try (ConnectProcess process = ConnectProcess.start(folder, properties)) {
      awaitAnswer(with, process);

      assertThat(topics(new Inspector(with, known()).run().orThrow()))
          .doesNotContain(Topic.NO_AUTHENTICATION);
      assertThat(
              RemoteRest.open(
                      remote(
                          List.of(url("https", ports[0])),
                          new RestLogin.None(),
                          new Tls(trust, null, true)))
                  .then(ConnectCluster::identity))
          .isInstanceOfSatisfying(
              Result.Err.class,
              err -> assertThat(err.problem().detail()).contains("client certificate"));
    }
  }

  private Problem problem(List<URI> urls, String password, @Nullable Tls tls) {
    return problem(urls, Secret.of(password), tls);
  }

  private Problem problem(List<URI> urls, Secret password, @Nullable Tls tls) {
    return switch (new Inspector(remote(urls, new RestLogin.Basic("alice", password), tls), known())
        .run()) {
      case Result.Err<RemoteInspection>(Problem problem) -> problem;
      case Result.Ok<RemoteInspection>(var found) ->
          throw new AssertionError("It answered: " + found.answering());
    };
  }

  private static List<Topic> topics(RemoteInspection found) {
    return found.advice().stream().map(Advice::topic).toList();
  }

  private Map<String, String> properties(String listeners) {
    return ConnectProcess.properties(Brokers.target().bootstrap(), group, listeners);
  }

  private static void https(Map<String, String> properties, RestCertificate server) {
    for (String kind : List.of("keystore", "truststore")) {
      properties.put("listeners.https.ssl." + kind + ".location", server.keyStore().toString());
      properties.put("listeners.https.ssl." + kind + ".type", "PKCS12");
      properties.put("listeners.https.ssl." + kind + ".password", server.password());
    }
    properties.put("listeners.https.ssl.key.password", server.password());
  }

  private String jaas(Secret password) throws Exception {
    Path users = Files.writeString(folder.resolve("users"), "alice=" + password.reveal());
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

  /** A connector whose target is another cluster than its worker's. */
  private void misplaced(ConnectCluster cluster) {
    var _ =
        cluster
            .createStopped(
                ConnectorConfig.of(
                    "a-b-source",
                    Map.of(
                        "connector.class",
                        OverridePolicy.MIRROR_SOURCE,
                        "source.cluster.alias",
                        "a",
                        "target.cluster.alias",
                        "b",
                        "source.cluster.bootstrap.servers",
                        Brokers.target().bootstrap(),
                        "target.cluster.bootstrap.servers",
                        Brokers.source().bootstrap(),
                        "topics",
                        group + "-nothing",
                        "source.cluster.ssl.key.password",
                        "hunter2")))
            .orThrow();
  }

  private static List<KnownCluster> known() {
    return List.of(
        known("here", Brokers.source().bootstrap(), Brokers.source().clusterId()),
        known("there", Brokers.target().bootstrap(), Brokers.target().clusterId()));
  }

  private static KnownCluster known(String alias, String bootstrap, String id) {
    return new KnownCluster(
        ClusterProfile.plaintext(alias, bootstrap), Environment.TEST, null, "", id);
  }

  private static RemoteWorker remote(List<URI> urls, RestLogin login, @Nullable Tls tls) {
    return new RemoteWorker("remote", urls, login, tls, new SecretDelivery.Environment("MM2_"));
  }

  private static URI url(String scheme, int port) {
    return URI.create(scheme + "://127.0.0.1:" + port);
  }

  private static ConnectCluster awaitAnswer(RemoteWorker worker, ConnectProcess process) {
    ConnectCluster cluster = RemoteRest.open(worker).orThrow();
    await()
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || cluster.statuses() instanceof Result.Ok<?>);
    assertThat(process.isAlive()).as(process.log()).isTrue();
    return cluster;
  }
}
