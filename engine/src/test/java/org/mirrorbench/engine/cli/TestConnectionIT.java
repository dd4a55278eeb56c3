package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.connection.Stage;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.SecureBroker;
import org.mirrorbench.engine.testkit.SecureBrokers;
import org.mirrorbench.engine.testkit.TestCertificates;

/** {@code test-connection}, in words and as JSON. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestConnectionIT {

  private static final SecureBroker BROKER = SecureBrokers.shared();

  // static: an instance's would be another one for each test
  @TempDir private static Path folder = Path.of("");
  private final String topic = Brokers.prefix("test-connection") + "orders";
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  void createTopic() {
    BROKER.asAdmin(
        admin -> admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get());
  }

  @BeforeEach
  void startAnew() {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
  }

  private int execute(String content, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("prod.properties"), content);
    List<String> arguments = new ArrayList<>(List.of("test-connection", file.toString()));
    arguments.addAll(List.of(options));
    int status =
        Cli.commands(new NoWindow())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments.toArray(String[]::new));
    assertThat(out.toString() + err)
        .doesNotContain(SecureBroker.PASSWORDS.values())
        .doesNotContain(TestCertificates.PASSWORD);
    return status;
  }

  /** A is reached with SCRAM over TLS, B without anything. */
  private static String mirror(String user, String servers) {
    String password = SecureBroker.PASSWORDS.get(user);
    return """
        clusters = A, B
        A.bootstrap.servers = %s
        A.security.protocol = SASL_SSL
        A.sasl.mechanism = SCRAM-SHA-512
        A.sasl.jaas.config = org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";
        A.ssl.truststore.type = PEM
        A.ssl.truststore.location = %s
        B.bootstrap.servers = %s
        A->B.enabled = true
        """
        .formatted(
            BROKER.bootstrap(SecureBrokers.SASL_TLS),
            user,
            password,
            TestCertificates.get().trustPem(),
            servers);
  }

  @Test
  void shouldTestEachClusterOfAMirrorMakerFile() throws IOException {
    int status = execute(mirror("admin", BROKER.bootstrap(SecureBroker.OPEN)));

    assertThat(err.toString()).isEmpty();
    assertThat(status).as(out.toString()).isEqualTo(ExitCode.GOOD);
    assertThat(out.toString().lines().filter(line -> line.startsWith("A  ")))
        .hasSize(Stage.values().length);
    assertThat(out.toString())
        .contains("B  name", "Rights at A", "Rights at B")
        .containsPattern("source +topic +\\* +READ +granted +source connector")
        .containsPattern("target +topic +heartbeats +WRITE");
  }

  @Test
  void shouldPrintOneDocumentOfJson() throws IOException {
    int status = execute(mirror("admin", "127.0.0.1:1"), "--json");

    assertThat(status).isEqualTo(ExitCode.REFUSED);
    JsonNode rows = new ObjectMapper().readTree(out.toString());
    assertThat(rows).hasSize(2 * Stage.values().length);
    for (JsonNode row : rows) {
      List<String> names = new ArrayList<>();
      row.fieldNames().forEachRemaining(names::add);
      assertThat(names).containsExactly("cluster", "stage", "state", "detail", "remedy", "millis");
    }
    JsonNode refused = rows.get(Stage.values().length + List.of(Stage.values()).indexOf(Stage.TCP));
    assertThat(refused.get("cluster").asText()).isEqualTo("B");
    assertThat(refused.get("stage").asText()).isEqualTo("tcp");
    assertThat(refused.get("state").asText()).isEqualTo("failed");
    assertThat(refused.get("remedy").asText()).isNotEmpty();
    assertThat(rows.get(0).get("remedy").isNull()).isTrue();
  }

  @Test
  void shouldGive1WhenOnlyRightsAreMissing() throws IOException {
    BROKER.allow("alice", ResourceType.TOPIC, topic, AclOperation.DESCRIBE);

    int status =
        execute(mirror("alice", BROKER.bootstrap(SecureBroker.OPEN)), "--cluster", "A", "--json");

    JsonNode last = new ObjectMapper().readTree(out.toString()).get(Stage.values().length - 1);
    assertThat(last.get("stage").asText()).isEqualTo("rights");
    assertThat(last.get("detail").asText()).contains("topic * READ").doesNotContain("WRITE");
    assertThat(status).isEqualTo(ExitCode.FINDING);
  }

  @Test
  void shouldTestThePlainPropertiesOfAClient() throws IOException {
    int status =
        execute(
            """
            bootstrap.servers = %s
            security.protocol = SASL_PLAINTEXT
            sasl.mechanism = PLAIN
            sasl.jaas.config = org.apache.kafka.common.security.plain.PlainLoginModule required \
            username="alice" password="no-such-pw";
            """
                .formatted(BROKER.bootstrap(SecureBrokers.SASL)));

    assertThat(status).isEqualTo(ExitCode.REFUSED);
    assertThat(out.toString())
        .containsPattern("prod  sasl +failed .*refuses the user name or the password")
        .doesNotContain("no-such-pw", "Rights at");
  }

  @Test
  void shouldGive2ForAFileWithoutClustersAndForAnUnknownAlias() throws IOException {
    assertThat(execute("topics = x\n")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("neither clusters nor bootstrap.servers");
    assertThat(execute(mirror("admin", "127.0.0.1:1"), "--cluster", "C")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("no cluster C", "A, B");
  }
}
