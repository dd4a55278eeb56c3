package org.mirrorbench.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.connect.RestConnectCluster;
import org.mirrorbench.engine.demo.BrokerSettings;
import org.mirrorbench.engine.demo.EmbeddedBroker;
import org.mirrorbench.engine.demo.FreePorts;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.testkit.ConnectProcess;

/** Stock Connect runs from the prepared files, once what they ask for has been placed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PreparedWorkerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String PASSWORD = "h\\unter\"2 of prepared";

  // static: an instance's would be another one for each test
  @TempDir private static Path folder = Path.of("");
  private EmbeddedBroker broker;
  private ClusterProfile cluster;

  @BeforeAll
  void startBrokerThatWantsAPassword() throws Exception {
    int[] ports = FreePorts.pair();
    String quoted = PASSWORD.replace("\\", "\\\\").replace("\"", "\\\"");
    String address = "127.0.0.1:" + ports[0];
    Map<String, String> overrides =
        Map.of(
            "listeners",
            "SASL_PLAINTEXT://" + address + ",CONTROLLER://127.0.0.1:" + ports[1],
            "advertised.listeners",
            "SASL_PLAINTEXT://" + address,
            "listener.security.protocol.map",
            "SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
            "inter.broker.listener.name",
            "SASL_PLAINTEXT",
            "sasl.enabled.mechanisms",
            "PLAIN",
            "sasl.mechanism.inter.broker.protocol",
            "PLAIN",
            "listener.name.sasl_plaintext.plain.sasl.jaas.config",
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"admin\""
                + " password=\"a\" user_admin=\"a\" user_mm2=\""
                + quoted
                + "\";");
    broker =
        EmbeddedBroker.start(
            new BrokerSettings(151, ports[0], ports[1], folder.resolve("broker"), overrides));
    cluster =
        new ClusterProfile(
            "target",
            address,
            new Security.Sasl(new Login.Plain("mm2", Secret.of(PASSWORD)), null),
            Access.MANAGED);
  }

  @AfterAll
  void stopBroker() {
    broker.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "environment", "directory"})
  void shouldStartFromTheFilesOnceTheSecretsArePlaced(String kind) throws Exception {
    Path home = Files.createDirectory(folder.resolve(kind));
    int port = FreePorts.pair()[0];
    SecretDelivery delivery = delivery(kind, home);
    List<PreparedFile> files = WorkerFiles.of(worker(kind, port), cluster, delivery, 1);
    assertThat(files).allSatisfy(file -> assertThat(file.text()).doesNotContain("unter"));
    Path properties = home.resolve("connect-distributed.properties");
    Files.writeString(properties, text(files, "connect-distributed.properties"));
    Map<String, String> environment = place(text(files, "PLACE-THESE.md"), kind, home);

    try (ConnectProcess process = ConnectProcess.start(home, properties, environment)) {
      RestConnectCluster rest =
          new RestConnectCluster(URI.create("http://127.0.0.1:" + port), null);
      await()
          .atMost(PATIENCE)
          .until(() -> !process.isAlive() || rest.statuses() instanceof Result.Ok<?>);

      assertThat(process.isAlive()).as(process.log()).isTrue();
      assertThat(rest.identity().orThrow().kafkaClusterId()).isEqualTo(broker.clusterId());
      assertThat(process.log()).doesNotContain(PASSWORD);
    }
  }

  @Test
  void shouldBeReadAsADistributedWorkerWithItsSecretsResolved() throws Exception {
    Path home = Files.createDirectory(folder.resolve("read"));
    SecretDelivery delivery = delivery("file", home);
    List<PreparedFile> files = WorkerFiles.of(worker("read", 8083), cluster, delivery, 1);
    place(text(files, "PLACE-THESE.md"), "file", home);
    Properties properties = new Properties();
    properties.load(new StringReader(text(files, "connect-distributed.properties")));
    Map<String, String> given = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> given.put(key, properties.getProperty(key)));

    DistributedConfig config = new DistributedConfig(given);

    assertThat(config.originals().get("producer.sasl.jaas.config"))
        .isEqualTo(cluster.security().clientProperties().get("sasl.jaas.config"));
  }

  private static LocalWorker worker(String name, int port) {
    return new LocalWorker(
        name,
        "target",
        ConnectGroup.named("prepared-" + name),
        Converters.BYTE_ARRAY,
        List.of(),
        false,
        new Listener.Shared("127.0.0.1", port, "127.0.0.1", null, Secret.of("none")),
        Map.of("plugin.discovery", "service_load"));
  }

  private static SecretDelivery delivery(String kind, Path home) {
    return switch (kind) {
      case "file" ->
          new SecretDelivery.PropertiesFile(home.resolve("secrets.properties").toString());
      case "environment" -> new SecretDelivery.Environment("MB_");
      default -> new SecretDelivery.Directory(home.toString());
    };
  }

  /** Does what the guide says, as a person would: copies the block and fills in the blank. */
  private static Map<String, String> place(String guide, String kind, Path home) throws Exception {
    List<String> lines = guide.lines().toList();
    int begin = lines.indexOf("```");
    List<String> block =
        lines.subList(begin + 1, begin + 1 + lines.subList(begin + 1, lines.size()).indexOf("```"));
    assertThat(block).isNotEmpty();
    String jaas = PASSWORD.replace("\\", "\\\\").replace("\"", "\\\"");
    Map<String, String> environment = new HashMap<>();
    for (String line : block) {
      String name = line.substring(0, line.indexOf('='));
      String value = line.substring(line.indexOf('=') + 1);
      switch (kind) {
        case "file" ->
            Files.writeString(
                home.resolve("secrets.properties"),
                name + "=" + value.replace("<password>", jaas.replace("\\", "\\\\")));
        case "environment" -> environment.put(name, value.replace("<password>", jaas));
        default -> Files.writeString(home.resolve(name), value.replace("<password>", jaas));
      }
    }
    return environment;
  }

  private static String text(List<PreparedFile> files, String name) {
    return Stream.of(files)
        .flatMap(List::stream)
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
