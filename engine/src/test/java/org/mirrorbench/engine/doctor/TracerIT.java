package org.mirrorbench.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.mirror.MirrorRecords;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.demo.FreePorts;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Result;

/** Where traces end, on real brokers, with what a worker says in between. */
final class TracerIT {

  private static final Map<String, String> COMPACT = Map.of("cleanup.policy", "compact");

  private final Ward ward = new Ward();
  private final FlowSpec flow = ward.flow();
  private final FlowNames names = new FlowNames(flow.name());

  private Trace.Step topic(Patient patient, Result<ConnectCluster> worker, String topic) {
    return new Tracer(patient, worker).topic(topic).orThrow().steps().getLast();
  }

  private Trace.Step topic(FlowSpec spec, String topic) {
    Result<ConnectCluster> none = Result.err(PatientReader.noWorker(spec));
    return topic(ward.patient(spec, none), none, topic);
  }

  private Trace.Step group(FlowSpec spec, String group) {
    Result<ConnectCluster> none = Result.err(PatientReader.noWorker(spec));
    return new Tracer(ward.patient(spec, none), none).group(group).orThrow().steps().getLast();
  }

  private static void stops(Trace.Step step, Question question, String evidence) {
    assertThat(step.question()).isEqualTo(question.id());
    assertThat(step.passed()).isFalse();
    assertThat(step.evidence().english()).contains(evidence);
    assertThat(step.remedy().english()).isNotEmpty();
  }

  @Test
  void shouldStopWhereTheTopicDoes() throws Exception {
    ward.create(ward.target, names.offsetsTopic(), 1, COMPACT);
    String refused = ward.create("refused", 1, Map.of());
    String narrow = ward.create("narrow", 2, Map.of());
    String fresh = ward.create("fresh", 1, Map.of());
    String lost = ward.create("lost", 1, Map.of());
    String stuck = ward.create("stuck", 1, Map.of());
    for (String topic : List.of(fresh, lost, stuck)) {
      Ward.produce(ward.source, topic, 50);
    }
    for (String topic : List.of("narrow", "fresh", "lost", "stuck")) {
      ward.create(ward.target, ward.mirror(topic), 1, Map.of());
    }
    Ward.admin(
        ward.source,
        admin ->
            admin
                .deleteRecords(
                    Map.of(new TopicPartition(lost, 0), RecordsToDelete.beforeOffset(30)))
                .all()
                .get());
    ward.positions(flow, Map.of(lost, 9L, stuck, 20L));

    FlowSpec copies = ward.flow(Map.of("replication.factor", "3"));
    stops(topic(copies, refused), Question.MIRROR, "refuses it: ");
    stops(topic(flow, narrow), Question.PARTITIONS, "1 of 2 partition(s)");
    stops(topic(flow, fresh), Question.POSITION, "records of " + fresh + "-0 (50)");
    stops(topic(flow, lost), Question.KEPT, "delivered: " + lost + "-0 (20)");
    Trace.Step unknown = topic(flow, stuck);
    assertThat(unknown.question()).isEqualTo(Question.MOVING.id());
    assertThat(unknown.passed()).isNull();
    assertThat(unknown.evidence().english()).startsWith("Behind: " + stuck + "-0 (29)");
  }

  @Test
  void shouldStopWhereTheWorkerDoes() throws Exception {
    String topic = ward.create("orders", 1, Map.of());
    String name = names.sourceConnector();
    stops(asked("{}", "[]", topic), Question.CONNECTOR, "has no connector");
    stops(asked(status(name, "FAILED", "RUNNING"), "[]", topic), Question.RUNNING, "FAILED");
    stops(
        asked(status(name, "RUNNING", "RUNNING"), "[]", topic),
        Question.TASK,
        "No task was given " + topic + "-0");
    String given =
        "[{\"id\":{\"connector\":\"x\",\"task\":0},"
            + "\"config\":{\"task.assigned.partitions\":\"a-0,%s-0\"}}]".formatted(topic);
    stops(
        asked(status(name, "RUNNING", "FAILED"), given, topic), Question.TASK, "Task 0 is FAILED");
    stops(
        asked(status(name, "RUNNING", "RUNNING"), given, topic),
        Question.ATTACHED,
        "attached to the Kafka cluster elsewhere");
  }

  private Trace.Step asked(String connectors, String tasks, String topic) throws Exception {
    try (StubWorker worker = new StubWorker()) {
      worker
          .answer("/", "{\"version\":\"4.3.1\",\"kafka_cluster_id\":\"elsewhere\"}")
          .answer("/connectors", connectors)
          .answer("/connectors/" + names.sourceConnector() + "/tasks", tasks);
      Result<ConnectCluster> cluster = Result.ok(worker.cluster());
      return topic(ward.patient(flow, cluster), cluster, topic);
    }
  }

  private static String status(String name, String state, String task) {
    return """
    {"%1$s":{"status":{"name":"%1$s","connector":{"state":"%2$s","worker_id":"w:1"},
    "tasks":[{"id":0,"state":"%3$s","worker_id":"w:1"}],"type":"source"},
    "info":{"name":"%1$s","config":{}}}}
    """
        .formatted(name, state, task);
  }

  @Test
  void shouldStopWhereTheGroupDoes() throws Exception {
    String topic = ward.create("orders", 1, Map.of());
    Ward.produce(ward.source, topic, 5);
    String mirror = ward.create(ward.target, ward.mirror("orders"), 1, Map.of());
    String group = "billing-" + ward.stem;
    commit(ward.source, group, topic, 5);
    FlowSpec synced = ward.flow(Map.of("sync.group.offsets.enabled", "true"));
    FlowSpec others = ward.flow(Map.of("groups", "x.*"));
    String syncs =
        ward.create(
            ward.source, "mm2-offset-syncs." + ward.target.alias() + ".internal", 1, COMPACT);

    stops(group(others, group), Question.INCLUDED, "No pattern of groups");
    assertThat(group(flow, group).evidence().english()).contains("no topic of checkpoints yet");

    String checkpoints =
        ward.create(ward.target, ward.source.alias() + ".checkpoints.internal", 1, COMPACT);
    stops(group(flow, group), Question.SYNCS, "There is no offset sync");

    Ward.send(ward.source, List.of(MirrorRecords.sync(syncs, new TopicPartition(topic, 0), 7, 7)));
    stops(group(flow, group), Question.SYNCS, "before the oldest offset sync");

    Ward.send(ward.source, List.of(MirrorRecords.sync(syncs, new TopicPartition(topic, 0), 2, 2)));
    stops(
        group(flow, group),
        Question.CHECKPOINT,
        "Translated exactly: 0. Some is read again: 0. Not translated: " + topic + "-0 (5)");

    Ward.send(
        ward.target,
        List.of(MirrorRecords.checkpoint(checkpoints, group, new TopicPartition(mirror, 0), 5, 3)));
    stops(group(flow, group), Question.ENABLED, "is false");
    stops(group(synced, group), Question.WRITTEN, "Not written yet: " + mirror + "-0 (3)");

    commit(ward.target, group, mirror, 3);
    Trace.Step good = group(synced, group);
    assertThat(good.question()).isEqualTo(Question.WRITTEN.id());
    assertThat(good.passed()).isTrue();
  }

  private static void commit(ClusterProfile cluster, String group, String topic, long offset)
      throws Exception {
    Ward.admin(
        cluster,
        admin ->
            admin
                .alterConsumerGroupOffsets(
                    group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)))
                .all()
                .get());
  }

  @Test
  void shouldSayWhatItCannotKnow() {
    ClusterProfile nowhere =
        ClusterProfile.plaintext(ward.stem + "n", "127.0.0.1:" + FreePorts.pair()[0]);
    FlowSpec lost = ward.flow(nowhere, ward.target, Map.of());

    Trace.Step topic = topic(lost, "orders");
    assertThat(topic.question()).isEqualTo(Question.EXISTS.id());
    assertThat(topic.passed()).isNull();
    assertThat(topic.evidence().english()).contains(nowhere.alias());
    assertThat(group(lost, "billing").passed()).isNull();
  }
}
