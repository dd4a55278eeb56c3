package org.mirrorbench.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorbench.engine.problem.Result;

class LinterTest {

  /** Four good lines; what a test adds stands from line 5 on. */
  private static final String BASE =
      """
      clusters = A, B
      A.bootstrap.servers = a:9092
      B.bootstrap.servers = b:9092
      A->B.enabled = true
      """;

  private static List<LintFinding> lint(String text) {
    return Linter.lint(PropertiesFile.parse("mm2.properties", text).orThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tasks.maxx = 1 | unknown-key | warning | Did you mean tasks.max?
          max.tasks = 1 | unknown-key | warning | Did you mean tasks.max?
          emit_heartbeats_enabled = true | unknown-key | warning | emit.heartbeats.enabled?
          A->B.topic.exclude = x | unknown-key | warning | Did you mean A->B.topics.exclude?
          B.producer.bach.size = 1 | unknown-key | warning | Did you mean B.producer.batch.size?
          A->B.source.consumer.fetch.min.byte = 1 | unknown-key | warning | A->B.source.consumer.fetch.min.bytes?
          zebra = 1 | unknown-key | warning | Remove it.
          checkpoint.consumer.poll.timeout.ms = 1 | unknown-key | warning | Remove it.
          A->C.topics = x | unknown-cluster | warning | Add C
          C.security.protocol = SSL | unknown-cluster | warning | Add C
          C.producer.acks = all | unknown-cluster | warning | Add C
          A->C.enabled = true | unknown-cluster | error | Add it
          offset.flush.interval.ms = 1 | key-without-effect | warning | Write B.offset.flush.interval.ms.
          A->B.offset.flush.interval.ms = 1 | key-without-effect | warning | Write B.offset.flush.interval.ms.
          group.id = x | key-without-effect | warning | Write B.group.id.
          producer.override.acks = all | key-without-effect | warning | A->B.producer.override.acks.
          producer.acks = all | key-without-effect | warning | Write A->B.producer.override.acks.
          consumer.fetch.min.bytes = 1 | key-without-effect | warning | A->B.source.consumer.fetch.min.bytes.
          fetch.min.bytes = 1 | key-without-effect | warning | A->B.source.consumer.fetch.min.bytes.
          transforms.x.type = T | key-without-effect | warning | Write A->B.transforms.x.type.
          exactly.once.support = required | key-without-effect | warning | A->B.exactly.once.support.
          B.replication.factor = 3 | key-without-effect | warning | Write replication.factor or
          B.topics = x | key-without-effect | warning | Write topics or A->B.topics.
          B.producer.override.acks = all | key-without-effect | warning | A->B.producer.override.acks.
          B.listeners = http://:1 | key-without-effect | warning | Remove it.
          B.connector.client.config.override.policy = All | key-without-effect | warning | Remove it.
          listeners = http://:1 | key-without-effect | warning | internal REST server.
          plugin.path = /x | key-without-effect | warning | Write B.plugin.path.
          A->B.security.protocol = SSL | key-without-effect | warning | Write A.security.protocol or
          A->B.max.poll.records = 1 | key-without-effect | warning | A->B.source.consumer.max.poll.records.
          A->B.consumer.override.max.poll.records = 1 | key-without-effect | warning | A->B.source.consumer.
          A->B.source.cluster.retries = 1 | key-without-effect | warning | A->B.source.consumer.retries
          A->B.producer.batch.size = 1 | offset-syncs-producer-only | warning | A->B.producer.override.batch.size
          A->B.target.producer.acks = all | offset-syncs-producer-only | warning | A->B.producer.override.acks
          A.producer.batch.size = 1 | offset-syncs-producer-only | warning | Write B.producer.batch.size.
          B.consumer.fetch.min.bytes = 1 | limited-reach | warning | Write A.consumer.fetch.min.bytes.
          B.batch.size = 1 | limited-reach | warning | Write A->B.producer.override.batch.size.
          A->B.admin.override.retries = 1 | limited-reach | warning | Write A->B.target.admin.retries.
          topics.blacklist = x | removed-key | error | Write topics.exclude instead.
          A->B.groups.blacklist = x | removed-key | error | Write groups.exclude instead.
          rest.port = 8083 | removed-key | warning | listeners
          topics = a.* # all of a | inline-comment | error | line of its own
          replication.factor = 3 # three | inline-comment | error | line of its own
          topics = "a.*" | quoted-value | warning | Remove them.
          tasks.max = many | bad-value | error | the default is 1.
          A->B.sync.topic.acls.enabled = yes | bad-value | error | the default is true.
          B.producer.linger.ms = 5ms | bad-value | error | the default is 5.
          B->A.enabled = 1 | bad-value | error | Write true or false.
          A -> B.topics = x | spaced-arrow | error | without spaces
          topics = caf\u00e9 | not-ascii | warning | \\uXXXX
          A.ssl.key.password = geheim | secret-in-clear | info | config provider
          A.sasl.jaas.config = x required username="u" password="p"; | secret-in-clear | info | config provider
          source.cluster.alias = Z | cluster-alias-overridden | warning | Remove it.
          A->B.target.cluster.alias = Z | cluster-alias-overridden | warning | Remove it.
          """)
  void shouldFind(String line, String rule, String severity, String remedy) {
    List<LintFinding> findings = lint(BASE + line + "\n");
    assertThat(findings).as(findings.toString()).hasSize(1);
    LintFinding finding = findings.getFirst();
    assertThat(finding.rule()).isEqualTo(rule);
    assertThat(finding.severity()).hasToString(severity);
    assertThat(finding.remedy().english()).contains(remedy);
    assertThat(finding.line()).isEqualTo(5);
    assertThat(finding.file()).isEqualTo("mm2.properties");
    assertThat(finding.message().english()).doesNotContain("geheim").endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tasks.max = 4",
        "topics = a{1}, b#c",
        "topics.exclude = x",
        "A->B.topics = x",
        "A->B.transforms = r\nA->B.transforms.r.type = T",
        "A->B.producer.override.batch.size = 1",
        "A->B.consumer.fetch.min.bytes = 1",
        "A->B.source.consumer.fetch.min.bytes = 1",
        "A->B.target.admin.retries = 1",
        "A->B.use.defaults.from = source",
        "A->B.source.cluster.security.protocol = SSL",
        "A->B.key.converter = x.Y\nA->B.key.converter.z = 1",
        "A.consumer.fetch.min.bytes = 1",
        "B.producer.batch.size = 1",
        "B.admin.retries = 1",
        "B.offset.flush.interval.ms = 1",
        "A.offset.storage.replication.factor = 1",
        "offset.storage.replication.factor = 1",
        "config.storage.min.insync.replicas = 1",
        "replication.policy.own.setting = 1",
        "task.shutdown.graceful.timeout.ms = 1",
        "B.group.id = x",
        "B.plugin.path = /x",
        "B.metrics.context.x = y",
        "security.protocol = SSL",
        "A.security.protocol = SSL\nA.ssl.truststore.location = /x",
        "A.ssl.key.password = ${file:/x:y}",
        "A.sasl.jaas.config = x required username=\"u\" password=\"${file:/x:y}\";",
        "A.sasl.jaas.config = x required username=\"a #b\";",
        "A.ssl.truststore.certificates = pem",
        "dedicated.mode.enable.internal.rest = true\nlisteners = http://localhost:1",
        "config.providers = file\nconfig.providers.file.class = x.Y",
        "emit.heartbeats.enabled = true",
        "source.cluster.alias = A",
        "A->B.emit.heartbeats.enabled = true ",
        "A->B.replication.factor = ${env:RF}",
        "B->A.enabled = false",
        "# topics.blacklist = x",
        "metric.reporters ="
      })
  void shouldFindNothing(String line) {
    assertThat(lint(BASE + line + "\n")).isEmpty();
  }

  @Test
  void shouldFindWorkersThatPushEachOtherOut() {
    String three =
        """
        clusters = A, B, C
        A.bootstrap.servers = a:1
        B.bootstrap.servers = b:1
        C.bootstrap.servers = c:1
        A->B.enabled = true
        C->B.enabled = true
        A.group.id = of-heartbeats
        B.group.id = of-flows
        B.offset.storage.topic = together
        """;
    assertThat(lint(three))
        .extracting(LintFinding::line, LintFinding::rule, f -> f.severity().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(7, "shared-worker", "warning"),
            org.assertj.core.groups.Tuple.tuple(8, "shared-worker", "error"));
    assertThat(lint(three + "A->B.group.id = x\nC->A.group.id = y\n"))
        .extracting(LintFinding::rule)
        .doesNotContain("shared-worker");
    assertThat(lint(BASE + "group.id = mine\n"))
        .extracting(LintFinding::rule)
        .doesNotContain("shared-worker");
  }

  @Test
  void shouldFindEachRepetition() {
    List<LintFinding> findings = lint(BASE + "topics = a\ntopics = b\ntopics = a\n");
    assertThat(findings)
        .extracting(LintFinding::line, LintFinding::rule, f -> f.severity().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(5, "duplicate-key", "info"),
            org.assertj.core.groups.Tuple.tuple(6, "duplicate-key", "warning"));
  }

  @Test
  void shouldFindASpaceThatStopsAWorker() {
    String base = "clusters = A, B\nbootstrap.servers = x:1\nemit.heartbeats.enabled = false\n";
    assertThat(lint(base + "A->B.enabled = true\nB->A.enabled = true \n"))
        .extracting(LintFinding::rule)
        .containsExactly("trailing-space");
    assertThat(lint(base + "A->B.enabled = true\nB->A.enabled = true\n")).isEmpty();
  }

  @Test
  void shouldFindATopLevelKeyThatHidesTheClusters() {
    assertThat(lint(BASE + "status.storage.topic = a\nB.status.storage.topic = b\n"))
        .extracting(LintFinding::key, LintFinding::rule)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("B.status.storage.topic", "key-without-effect"));
  }

  @Test
  void shouldFindWorkerKeysWhereNoWorkerRuns() {
    assertThat(lint(BASE + "emit.heartbeats.enabled = false\nA.offset.flush.interval.ms = 1\n"))
        .extracting(LintFinding::rule)
        .containsExactly("key-without-effect");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          topics = x | missing-clusters
          clusters = | missing-clusters
          clusters = A,B~A.bootstrap.servers = x:1~A->B.enabled = true | missing-bootstrap-servers
          clusters = A,B~bootstrap.servers = x:1 | no-flow
          clusters = A,A | bad-value
          """)
  void shouldFindWhatStopsMirrorMaker(String text, String rule) {
    assertThat(lint(text.replace('~', '\n')))
        .extracting(LintFinding::rule, f -> f.severity().toString())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(rule, "error"));
  }

  @Test
  void shouldSayThatAFileCannotBeRead(@TempDir Path folder) throws IOException {
    Path bad = folder.resolve("bad.properties");
    Files.writeString(bad, "a = \\u12", StandardCharsets.ISO_8859_1);
    assertThat(Linter.lint(bad)).isInstanceOf(Result.Err.class);
    Files.writeString(bad, BASE, StandardCharsets.ISO_8859_1);
    assertThat(Linter.lint(bad)).isEqualTo(Result.ok(List.of()));
  }
}
