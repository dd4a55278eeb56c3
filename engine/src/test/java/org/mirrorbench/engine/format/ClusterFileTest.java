package org.mirrorbench.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.ProfileRules;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;

class ClusterFileTest {

  private static final String PLAIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required";

  @TempDir Path folder;

  private List<KnownCluster> read(String name, String text) {
    return result(name, text).orThrow();
  }

  private Result<List<KnownCluster>> result(String name, String text) {
    try {
      return ClusterFile.read(
          Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void shouldReadAClientsFileAndNoteWhatIsNoPartOfAConnection() {
    KnownCluster cluster =
        read(
                "prod.eu.properties",
                """
                bootstrap.servers=pkc-1.eu:9092
                security.protocol=SASL_SSL
                sasl.mechanism=PLAIN
                sasl.jaas.config=%s username='KEY' password='hush';
                client.dns.lookup=use_all_dns_ips
                acks=all
                basic.auth.user.info=anna:hush
                """
                    .formatted(PLAIN))
            .getFirst();

    assertThat(cluster.alias()).isEqualTo("prod-eu");
    assertThat(cluster.environment()).isEqualTo(Environment.PROD);
    assertThat(cluster.profile().bootstrapServers()).isEqualTo("pkc-1.eu:9092");
    assertThat(cluster.profile().security())
        .isEqualTo(new Security.Sasl(new Login.Plain("KEY", Secret.of("hush")), Tls.SYSTEM));
    assertThat(cluster.notes())
        .isEqualTo(
            "# prod.eu.properties\nclient.dns.lookup=use_all_dns_ips\nacks=all\n"
                + "basic.auth.user.info="
                + Secret.MASK);
    assertThat(ProfileRules.fault(cluster)).isEmpty();
  }

  @Test
  void shouldLeaveTheAddressToTheFormWhereAFileHasNone() {
    KnownCluster cluster = read("client.properties", "security.protocol=SSL").getFirst();

    assertThat(cluster.alias()).isEqualTo("client");
    assertThat(cluster.profile().bootstrapServers()).isEqualTo(ClusterProfile.UNKNOWN_SERVERS);
    assertThat(ProfileRules.fault(cluster))
        .hasValueSatisfying(fault -> assertThat(fault.detail()).contains("bootstrap.servers"));
  }

  @Test
  void shouldReadTheClustersOfAMirrorThatEnablesNoFlow() {
    List<KnownCluster> clusters =
        read(
            "mm2.properties",
            """
            clusters = A, B, C
            security.protocol = SSL
            A.bootstrap.servers = a:1
            A.security.protocol = SASL_PLAINTEXT
            A.sasl.mechanism = PLAIN
            A.sasl.jaas.config = %s username="u" password="${file:/run/s.properties:pw}";
            A.producer.acks = 1
            B.bootstrap.servers = b:1
            config.providers = file
            config.providers.file.class = org.apache.kafka.common.config.provider.FileConfigProvider
            """
                .formatted(PLAIN));

    assertThat(clusters).extracting(KnownCluster::alias).containsExactly("A", "B", "C");
    assertThat(clusters.getFirst().profile().security())
        .isEqualTo(
            new Security.Sasl(
                new Login.Plain(
                    "u",
                    Secret.kept(
                        SecretRef.external("${file:/run/s.properties:pw}"),
                        () -> Result.ok("not asked"))),
                null));
    assertThat(clusters.get(1).profile().security()).isEqualTo(new Security.Ssl(Tls.SYSTEM));
    assertThat(clusters.get(2).profile().hasServers()).isFalse();
  }

  @Test
  void shouldReadWhatStockWouldGiveTheClientsOfEachCluster() {
    String text =
        """
        clusters = A, B
        bootstrap.servers = x:1
        A.ssl.truststore.location = /t
        A.security.protocol = SSL
        ssl.truststore.location = /all
        B.bootstrap.servers = b:1
        A->B.enabled = true
        """;
    Mm2File stock = PropertiesFile.parse("f", text).then(Mm2File::of).orThrow();

    List<KnownCluster> clusters = read("mm2.properties", text);

    for (int i = 0; i < 2; i++) {
      ClusterProfile expected = stock.profiles().get(i);
      ClusterProfile read = clusters.get(i).profile();
      assertThat(read.bootstrapServers()).isEqualTo(expected.bootstrapServers());
      assertThat(read.security().clientProperties())
          .containsAllEntriesOf(expected.security().clientProperties());
    }
  }

  @Test
  void shouldReadAConnectorsTwoClusters() {
    List<KnownCluster> clusters =
        read(
            "connector.properties",
            """
            source.cluster.alias = north
            source.cluster.bootstrap.servers = n:1
            target.cluster.bootstrap.servers = s:1
            target.cluster.security.protocol = SSL
            producer.override.bootstrap.servers = s:1
            """);

    assertThat(clusters).extracting(KnownCluster::alias).containsExactly("north", "target");
    assertThat(clusters.get(1).profile().security().clientProperties())
        .isEqualTo(Map.of("security.protocol", "SSL"));
  }

  @Test
  void shouldSayWhatAFileLacksThatTellsOfNoCluster() {
    Result<List<KnownCluster>> none = result("log4j.properties", "rootLogger=INFO");

    assertThat(none)
        .isInstanceOfSatisfying(
            Result.Err.class,
            err ->
                assertThat(err.problem().sentence())
                    .contains("log4j.properties", "bootstrap.servers", "clusters"));
    assertThat(result("x.json", "{\"a\":\n\"b\"}")).isInstanceOf(Result.Err.class);
  }

  /** A key that sounds harmless may hold the text of one that is a secret. */
  @Test
  void shouldNotNoteTheTextOfASecretUnderAnotherKey(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("c.properties"),
            "bootstrap.servers=a:1\nsecurity.protocol=SSL\nssl.key.password=n33dle\nx.pin=n33dle\n");

    String notes = ClusterFile.read(file).orThrow().getFirst().notes();

    assertThat(notes).contains("x.pin=").doesNotContain("n33dle");
  }
}
