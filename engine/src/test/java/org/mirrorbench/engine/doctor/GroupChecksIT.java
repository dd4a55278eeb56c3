package org.mirrorbench.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.connect.mirror.MirrorRecords;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.Side;

/** What becomes of groups, provoked on real brokers. */
final class GroupChecksIT {

  private static final Map<String, String> COMPACT = Map.of("cleanup.policy", "compact");
  private static final String SYNC = "sync.group.offsets.enabled";
  private final Ward ward = new Ward();
  private final FlowSpec flow = ward.flow(Map.of("offset.lag.max", "100"));

  private String syncs(Map<String, String> configs, int partitions) throws Exception {
    return ward.create(
        ward.source, "mm2-offset-syncs." + ward.target.alias() + ".internal", partitions, configs);
  }

  private String checkpoints(Map<String, String> configs) throws Exception {
    return ward.create(ward.target, ward.source.alias() + ".checkpoints.internal", 1, configs);
  }

  private String commit(ClusterProfile cluster, String name, String topic, long offset)
      throws Exception {
    String group = name + ward.stem;
    Ward.admin(
        cluster,
        admin ->
            admin
                .alterConsumerGroupOffsets(
                    group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)))
                .all()
                .get());
    return group;
  }

  private String commit(String name, String topic, long offset) throws Exception {
    return commit(ward.source, name, topic, offset);
  }

  @Test
  void shouldTellHowExactlyGroupsWouldGoOn() throws Exception {
    String topic = ward.create("orders", 1, Map.of());
    Ward.produce(ward.source, topic, 3);
    String mirror = ward.create(ward.target, ward.mirror("orders"), 1, Map.of());
    TopicPartition here = new TopicPartition(topic, 0);
    TopicPartition there = new TopicPartition(mirror, 0);
    String exact = commit("exact-", topic, 100);
    String next = commit("next-", topic, 101);
    String far = commit("far-", topic, 2_500);
    String early = commit("early-", topic, 10);
    String fresh = commit("fresh-", topic, 200);

    assertThat(ward.examine(new RedeliveryCheck(), flow)).isEmpty();

    String syncs = syncs(COMPACT, 1);
    String checkpoints = checkpoints(COMPACT);
    Ward.send(
        ward.source,
        List.of(MirrorRecords.sync(syncs, here, 50, 40), MirrorRecords.sync(syncs, here, 100, 90)));
    Ward.send(
        ward.target,
        List.of(
            MirrorRecords.checkpoint(checkpoints, exact, there, 100, 90),
            MirrorRecords.checkpoint(checkpoints, next, there, 101, 91),
            MirrorRecords.checkpoint(checkpoints, far, there, 2_400, 91)));
    Patient patient = ward.patient(flow);

    assertThat(GroupForecast.of(patient))
        .extracting(each -> each.group() + " " + each.kind() + " " + each.rereads())
        .containsExactlyInAnyOrder(
            exact + " EXACT 0",
            next + " EXACT 0",
            far + " BOUNDED 2399",
            early + " BEHIND_SYNCS 0",
            fresh + " NONE 0");
    assertThat(new RedeliveryCheck().examine(patient))
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .containsExactlyInAnyOrder(
            Symptom.GROUPS_BEHIND_SYNCS + " [1, " + early + " " + here + " at 10]",
            Symptom.GROUPS_WITHOUT_CHECKPOINT + " [1, " + fresh + " " + here + " at 200]",
            Symptom.GROUPS_REREAD + " [1, 1000, " + far + " " + here + ": up to 2399]");
  }

  @Test
  void shouldFindGroupsThatAreLeftOut() throws Exception {
    String topic = ward.create("orders", 1, Map.of());
    String elsewhere = ward.create(ward.source, "x" + ward.stem, 1, Map.of());
    String sink = commit("connect-", topic, 1);
    String console = commit("console-consumer-", topic, 1);
    commit("connect-other-", elsewhere, 1);
    String plain = commit("billing-", topic, 1);

    assertThat(ward.examine(new HiddenGroupsCheck(), flow))
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .containsExactly(
            Symptom.SINK_GROUPS_HIDDEN + " [1, " + sink + "]",
            Symptom.GROUPS_HIDDEN + " [1, " + console + "]");
    FlowSpec explicit = ward.flow(Map.of("groups.exclude", "connect-.*"));
    assertThat(ward.examine(new HiddenGroupsCheck(), explicit)).isEmpty();

    assertThat(ward.examine(new GroupSyncCheck(), flow))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.GROUPS_NOT_SYNCED);
              assertThat(finding.values()).containsExactly("1", plain);
              assertThat(finding.repair()).isEqualTo(new Repair.Settings(Map.of(SYNC, "true")));
            });
    assertThat(ward.examine(new GroupSyncCheck(), ward.flow(Map.of(SYNC, "true")))).isEmpty();
  }

  @Test
  void shouldFindTopicsThatForget() throws Exception {
    String syncs = syncs(Map.of("cleanup.policy", "delete"), 2);
    String checkpoints = checkpoints(COMPACT);
    ward.create("orders", 1, Map.of());

    assertThat(ward.examine(new OwnTopicsCheck(), flow))
        .extracting(finding -> finding.symptom() + " " + finding.subject() + finding.values())
        .containsExactly(
            Symptom.MAPPINGS_EXPIRE + " " + syncs + "[delete]",
            Symptom.OWN_TOPIC_SPLIT + " " + syncs + "[2]");
    assertThat(ward.examine(new OwnTopicsCheck(), flow).getFirst().repair())
        .isEqualTo(new Repair.TopicConfig(Side.SOURCE, syncs, COMPACT));
    assertThat(checkpoints).isNotEmpty();
  }

  @Test
  void shouldFindGroupsThatTheTargetRefuses() throws Exception {
    String topic = ward.create("orders", 1, Map.of());
    String other = ward.create(ward.target, ward.prefix + "other", 1, Map.of());
    FlowSpec synced = ward.flow(Map.of(SYNC, "true"));
    String busy = commit("busy-", topic, 1);
    String share = commit("share-", topic, 1);
    commit("idle-", topic, 1);
    commit(ward.target, "busy-", other, 0);
    Map<String, Object> consumer = new HashMap<>(ward.target.clientProperties());
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    consumer.put("group.id", busy);
    Map<String, Object> sharing = new HashMap<>(ward.target.clientProperties());
    sharing.put("group.id", share);
    try (KafkaConsumer<byte[], byte[]> reader = new KafkaConsumer<>(consumer, bytes, bytes);
        KafkaShareConsumer<byte[], byte[]> sharer =
            new KafkaShareConsumer<>(sharing, bytes, bytes)) {
      reader.subscribe(Set.of(other));
      sharer.subscribe(Set.of(other));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                reader.poll(Duration.ofMillis(100));
                sharer.poll(Duration.ofMillis(100));
                return !reader.assignment().isEmpty();
              });

      assertThat(ward.examine(new BusyGroupsCheck(), synced))
          .extracting(finding -> finding.symptom() + " " + finding.subject() + finding.values())
          .containsExactlyInAnyOrder(
              Symptom.GROUP_BUSY_ON_TARGET + " " + busy + "[1]",
              Symptom.GROUP_OF_OTHER_TYPE + " " + share + "[share]");
      assertThat(ward.examine(new BusyGroupsCheck(), flow)).isEmpty();
    }
  }

  @Test
  void shouldFindReadersThatAreNotTranslated() throws Exception {
    String topic = ward.create("orders", 1, Map.of());
    String share = "shared-" + ward.stem;
    String application = commit(ward.stem, topic, 1);
    ward.create(ward.source, application + "-store-changelog", 1, COMPACT);
    Map<String, Object> sharing = new HashMap<>(ward.source.clientProperties());
    sharing.put("group.id", share);
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();

    assertThat(ward.examine(new OtherGroupsCheck(), flow)).isEmpty();

    try (KafkaShareConsumer<byte[], byte[]> sharer =
        new KafkaShareConsumer<>(sharing, bytes, bytes)) {
      sharer.subscribe(Set.of(topic));
      await()
          .atMost(Duration.ofSeconds(40))
          .until(
              () -> {
                sharer.poll(Duration.ofMillis(200));
                return !ward.examine(new OtherGroupsCheck(), flow).isEmpty();
              });
    }
    assertThat(ward.examine(new OtherGroupsCheck(), flow))
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .containsExactly(Symptom.GROUPS_OF_OTHER_TYPES + " [1, " + share + " (share)]");
    assertThat(ward.examine(new StreamsCheck(), flow))
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .containsExactly(Symptom.STREAMS_STATE_STAYS + " [1, " + application + "]");
  }

  @Test
  void shouldFindWhatAFlowBackLeavesBehind() throws Exception {
    String original = ward.create(ward.target, ward.prefix + "orders", 1, Map.of());
    String copy = ward.create(ward.source, ward.target.alias() + "." + original, 1, Map.of());
    Ward.produce(ward.target, original, 3);
    Ward.produce(ward.source, copy, 5);

    assertThat(ward.examine(new FailbackCheck(), flow)).isEmpty();

    ward.create(ward.source, ward.target.alias() + ".checkpoints.internal", 1, COMPACT);
    FlowSpec there = ward.flow(ward.target, ward.source, Map.of());

    assertThat(ward.examine(new FailbackCheck(), flow, there)).isEmpty();
    assertThat(ward.examine(new FailbackCheck(), flow))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.FAILBACK_LEAVES_BEHIND);
              assertThat(finding.values()).containsExactly("1", ward.target.alias(), copy + " +2");
            });
  }

  @Test
  void shouldFindSettingsThatSpoilTranslation() throws Exception {
    ward.create("orders", 1, Map.of());
    FlowSpec spoiled =
        ward.flow(
            Map.of(
                "transforms", "route",
                "emit.offset-syncs.enabled", "false",
                "metric.names.formats", "legacy, new"));
    Patient patient = ward.patient(spoiled);

    assertThat(new TransformsCheck().examine(patient))
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .containsExactly(Symptom.TRANSFORMS_MISLEAD_OFFSETS + " [route]");
    assertThat(new SyncsEmittedCheck().examine(patient))
        .extracting(Finding::repair)
        .containsExactly(new Repair.Settings(Map.of("emit.offset-syncs.enabled", "true")));
    assertThat(new MetricNamesCheck().examine(patient))
        .extracting(Finding::repair)
        .containsExactly(new Repair.Settings(Map.of("metric.names.formats", "legacy")));
  }
}
