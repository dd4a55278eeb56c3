package org.mirrorbench.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorbench.engine.problem.Severity;

class DocumentLinterTest {

  private static final String JSON =
      """
      {
        "connector.class": "org.apache.kafka.connect.mirror.MirrorSourceConnector",
        "key.converter": "org.apache.kafka.connect.converters.ByteArrayConverter",
        "value.converter": "org.apache.kafka.connect.converters.ByteArrayConverter",
        "header.converter": "org.apache.kafka.connect.converters.ByteArrayConverter",
        "source.cluster.alias": "a",
        "target.cluster.alias": "b",
        "source.cluster.bootstrap.servers": "a:1",
        "target.cluster.bootstrap.servers": "b:1"%s
      }
      """;

  private static List<LintFinding> json(String more) {
    return Linter.lint(
        ConnectorJson.parse("c.json", JSON.formatted(more)).orThrow(), Brokers.UNKNOWN);
  }

  private static List<LintFinding> yaml(String text) {
    return Linter.lint(StrimziFile.parse("m.yaml", text).orThrow(), Brokers.UNKNOWN);
  }

  private static List<LintFinding> properties(String more) {
    String text =
        "clusters=A,B\nA.bootstrap.servers=a:1\nB.bootstrap.servers=b:1\nA->B.enabled=true\n";
    return Linter.lint(PropertiesFile.parse("mm2", text + more).orThrow());
  }

  @Test
  void shouldBeSilentOnASoundConnector() {
    assertThat(json("")).isEmpty();
    assertThat(json(",\n\"topics\": \"a, b\",\n\"transforms.x.type\": \"y\"")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "consumer.override.fetch.min.bytes|1|key-without-effect|source.consumer.fetch.min.bytes",
        "source.cluster.max.poll.records|1|key-without-effect|source.consumer.max.poll.records",
        "producer.batch.size|1|offset-syncs-producer-only|producer.override.batch.size",
        "target.producer.batch.size|1|offset-syncs-producer-only|producer.override.batch.size",
        "topics.blacklist|x|removed-key|topics.exclude",
        "groups.blacklist|x|removed-key|groups.exclude",
        "sasl.jaas.config|x|key-without-effect|source.cluster.sasl.jaas.config",
        "offset.flush.interval.ms|1|key-without-effect|worker's properties",
        "clusters|a,b|key-without-effect|Remove",
        "emit.checkpoints.interval.seconds|1|key-of-another-connector|there",
        "max.tasks|1|unknown-key|tasks.max",
        "tasks.max|four|bad-value|Correct",
        "topics|a{1,3}b|bad-pattern|comma",
        "topics.exclude|*.internal|bad-pattern|comma",
        "replication.factor|3 # three|inline-comment|comment",
        "topics|'a.*'|quoted-value|Remove",
        "source.cluster.ssl.key.password|hunter2|secret-in-clear|provider",
      })
  void shouldSayWhatASettingReallyDoes(String key, String value, String rule, String remedy) {
    String quoted = key.equals("topics") && value.startsWith("a.") ? "'" + value + "'" : value;
    List<LintFinding> found = json(",\n\"" + key + "\": \"" + quoted + "\"");

    assertThat(found).extracting(LintFinding::rule).contains(rule);
    assertThat(found)
        .filteredOn(one -> one.rule().equals(rule))
        .allSatisfy(
            one -> {
              assertThat(one.line()).isEqualTo(10);
              assertThat(one.key()).isEqualTo(key);
              assertThat(one.remedy().english()).contains(remedy);
            });
    assertThat(found.toString()).doesNotContain("hunter2");
  }

  @Test
  void shouldMissConverters() {
    String without = JSON.formatted("").replaceAll("(?m)^.*converter.*\\R", "");
    List<LintFinding> found =
        Linter.lint(ConnectorJson.parse("c.json", without).orThrow(), Brokers.UNKNOWN);

    assertThat(found)
        .extracting(one -> one.key() + " " + one.severity())
        .containsExactlyInAnyOrder(
            "key.converter error", "value.converter error", "header.converter warning");
    assertThat(json(",\n\"value.converter\": \"org.apache.kafka.connect.json.JsonConverter\""))
        .extracting(LintFinding::rule)
        .contains("wrong-converter", "duplicate-key");
  }

  @Test
  void shouldSeeThatSourceAndCheckpointDisagree() {
    List<LintFinding> found = yaml(StrimziFileTest.V1BETA2);

    assertThat(found)
        .filteredOn(one -> one.rule().equals("connectors-disagree"))
        .extracting(LintFinding::key)
        .containsExactlyInAnyOrder("replication.policy.class", "replication.policy.separator");
    assertThat(found)
        .filteredOn(one -> one.rule().equals("unknown-key"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.line()).isEqualTo(13);
              assertThat(one.remedy().english()).contains("offset.storage.replication.factor");
            });
  }

  @Test
  void shouldBeSilentOnASoundResource() {
    assertThat(yaml(StrimziFileTest.V1)).isEmpty();
  }

  @Test
  void shouldJudgeTheClustersOfAResource() {
    List<LintFinding> found =
        yaml(
            StrimziFileTest.V1BETA2
                .replace("connectCluster: \"west\"", "connectCluster: \"east\"")
                .replace("sourceCluster: \"east\"", "sourceCluster: \"north\"")
                .replace("offset.sotrage", "ssl.keystore.location: x\n      offset.sotrage"));

    assertThat(found)
        .extracting(LintFinding::rule)
        .contains("other-connect-cluster", "unknown-cluster", "key-without-effect");
    assertThat(found)
        .filteredOn(one -> one.rule().equals("other-connect-cluster"))
        .extracting(LintFinding::severity)
        .containsExactly(Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A->B.topics = a{1,3}|bad-pattern",
        "topics.exclude = *.internal|bad-pattern",
        "A->B.topics = orders\\..*|eaten-backslash",
        "A.ssl.truststore.location = C:\\keys\\a.jks|eaten-backslash",
      })
  void shouldFindPatternsThatThrowAndEatenBackslashes(String line, String rule) {
    assertThat(properties(line))
        .filteredOn(one -> one.rule().equals(rule))
        .extracting(LintFinding::line)
        .containsExactly(5);
  }

  @Test
  void shouldAcceptDoubledBackslashes() {
    assertThat(properties("A->B.topics = orders\\\\..*, x\\\n  y\n")).isEmpty();
  }

  @Test
  void shouldCompareReplicationWithBrokersOnlyWhereTheyAreKnown() {
    String text =
        """
        clusters=A,B
        A.bootstrap.servers=a:1
        B.bootstrap.servers=b:1
        A->B.enabled=true
        A->B.replication.factor=3
        offset-syncs.topic.replication.factor=-1
        """;
    Mm2File file = Mm2File.of(PropertiesFile.parse("mm2", text).orThrow()).orThrow();

    List<LintFinding> found = Linter.lint(file, alias -> alias.equals("B") ? 2 : null);

    assertThat(Linter.lint(file, Brokers.UNKNOWN)).isEmpty();
    assertThat(found).extracting(LintFinding::rule).containsOnly("replication-above-brokers");
    assertThat(found)
        .extracting(one -> one.line() + " " + one.key())
        .contains("5 replication.factor", "4 checkpoints.topic.replication.factor")
        .doesNotContain("6 offset-syncs.topic.replication.factor");
  }
}
