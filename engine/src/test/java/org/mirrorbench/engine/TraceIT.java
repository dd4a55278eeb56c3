package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Question;
import org.mirrorbench.engine.doctor.Trace;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.Brokers;

/** Why something is replicated or not, asked of a flow that really runs. */
final class TraceIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path workspace;

  private final String prefix = Brokers.prefix("trace");
  private final String alias = prefix.replace(".", "");
  private final ClusterProfile source =
      ClusterProfile.plaintext(alias + "a", Brokers.source().bootstrap());
  private final ClusterProfile target =
      ClusterProfile.plaintext(alias + "b", Brokers.target().bootstrap());
  private final FlowSpec flow =
      new FlowSpec(
          new FlowName(source.alias(), target.alias()),
          source,
          target,
          Preset.LAN,
          Map.of(
              "topics",
              topics(),
              "topics.exclude",
              prefix.replace(".", "\\.") + "secret.*",
              "sync.group.offsets.enabled",
              "true"),
          Map.of());

  private String topics() {
    String own = prefix.replace(".", "\\.") + ".*";
    return own + "," + target.alias() + "\\..*,\\." + alias + ".*";
  }

  @Test
  void shouldTellWhySomethingIsReplicatedOrNot() throws Exception {
    String orders = create(prefix + "orders");
    String silent = create(prefix + "silent");
    String secret = create(prefix + "secret");
    String internal = create("." + alias + "-hidden");
    String copy = create(target.alias() + ".orders");
    String other = create("other-" + alias);
    produce(orders, 300);
    produce(secret, 3);
    commit("billing-" + alias, orders, 300);
    commit("connect-" + alias, orders, 100);
    commit("elsewhere-" + alias, other, 0);
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(flow).orThrow();

      Trace planned = topic(engine, orders);
      assertThat(last(planned).question()).isEqualTo(Question.MIRROR.id());
      assertThat(last(planned).evidence().english()).contains("not there yet", "would take it");
      assertThat(step(planned, Question.CONNECTOR).passed()).isNull();

      engine.start(flow.name()).join().orThrow();
      Trace moving =
          await()
              .atMost(PATIENCE)
              .pollInterval(Duration.ofSeconds(1))
              .until(() -> topic(engine, orders), TraceIT::good);
      assertThat(moving.steps())
          .extracting(Trace.Step::question)
          .containsExactly(
              "exists",
              "readable",
              "included",
              "not-internal",
              "no-cycle",
              "connector",
              "running",
              "task",
              "attached",
              "mirror",
              "partitions",
              "writable",
              "position",
              "kept",
              "moving");
      assertThat(step(moving, Question.POSITION).evidence().english())
          .contains(orders + "-0 300/300");
      assertThat(step(topic(engine, silent), Question.POSITION).evidence().english())
          .isEqualTo("It holds nothing to deliver.");

      stops(topic(engine, prefix + "nowhere"), Question.EXISTS, "has no topic");
      stops(topic(engine, other), Question.INCLUDED, "No pattern of topics");
      stops(topic(engine, secret), Question.INCLUDED, "topics.exclude takes it out with");
      stops(topic(engine, internal), Question.NOT_INTERNAL, "internal");
      stops(topic(engine, copy), Question.NO_CYCLE, "came from " + target.alias());

      Trace translated =
          await()
              .atMost(PATIENCE)
              .pollInterval(Duration.ofSeconds(1))
              .until(() -> group(engine, "billing-" + alias), TraceIT::good);
      assertThat(translated.steps())
          .extracting(Trace.Step::question)
          .containsExactly(
              "exists",
              "type",
              "included",
              "commits",
              "connector",
              "running",
              "task",
              "attached",
              "syncs",
              "checkpoint",
              "enabled",
              "free",
              "written");
      assertThat(step(translated, Question.CHECKPOINT).evidence().english())
          .isEqualTo(
              "Translated exactly: "
                  + orders
                  + "-0 (300). Some is read again: 0. Not translated: 0.");
      stops(group(engine, "connect-" + alias), Question.INCLUDED, "connect-.*");
      stops(group(engine, "elsewhere-" + alias), Question.COMMITS, other);
      stops(group(engine, "nobody-" + alias), Question.EXISTS, "has no group");

      CheckReport report = engine.checkups().check(flow, new Runs.Engine(), Progress.NONE);
      assertThat(report.findings())
          .extracting(finding -> finding.symptom().id())
          .containsExactlyInAnyOrder(
              "taken-for-a-copy", "taken-for-internal", "sink-groups-hidden");
      assertThat(engine.checkups().whyTopic(new FlowName("x", "y"), orders))
          .isInstanceOfSatisfying(
              Result.Err.class,
              err -> assertThat(err.problem()).isInstanceOf(Problem.Invalid.class));
    }
  }

  private void stops(Trace trace, Question question, String evidence) {
    assertThat(last(trace).question()).isEqualTo(question.id());
    assertThat(last(trace).passed()).isFalse();
    assertThat(last(trace).evidence().english()).contains(evidence);
    assertThat(last(trace).remedy().english()).isNotEmpty();
  }

  private static boolean good(Trace trace) {
    return trace.steps().stream().allMatch(step -> Objects.equals(step.passed(), true));
  }

  private static Trace.Step last(Trace trace) {
    return trace.steps().getLast();
  }

  private static Trace.Step step(Trace trace, Question question) {
    return trace.steps().stream()
        .filter(step -> step.question().equals(question.id()))
        .findFirst()
        .orElseThrow();
  }

  private Trace topic(Engine engine, String topic) {
    return engine.checkups().whyTopic(flow.name(), topic).orThrow();
  }

  private Trace group(Engine engine, String group) {
    return engine.checkups().whyGroup(flow.name(), group).orThrow();
  }

  private String create(String topic) throws Exception {
    try (Admin admin = Admin.create(source.clientProperties())) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
    return topic;
  }

  private void commit(String group, String topic, long offset) throws Exception {
    try (Admin admin = Admin.create(source.clientProperties())) {
      admin
          .alterConsumerGroupOffsets(
              group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)))
          .all()
          .get();
    }
  }

  private void produce(String topic, int records) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            source.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < records; i++) {
        byte[] text = ("record " + i).getBytes(StandardCharsets.UTF_8);
        var _ = producer.send(new ProducerRecord<>(topic, 0, text, text));
      }
    }
  }
}
