package org.mirrorbench.engine.connection;

import static org.apache.kafka.common.acl.AclOperation.ALTER;
import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.ClusterReader;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.SecureBroker;
import org.mirrorbench.engine.testkit.Wire;

/** The table of rights of a principal whose rights are known to the last one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsIT {

  private static final String WIRE = "SASL";
  private static final String SYNCS = "mm2-offset-syncs.b.internal";
  private final SecureBroker broker = SecureBroker.start("rights", 121, Wire.sasl(WIRE, "PLAIN"));
  private final ClusterProfile alice =
      broker.profile(WIRE, new Security.Sasl(SecureBroker.plain("alice"), null));

  @BeforeAll
  void createTopics() {
    broker.asAdmin(
        admin -> {
          admin
              .createTopics(
                  List.of(new NewTopic("orders", 1, (short) 1), new NewTopic(SYNCS, 1, (short) 1)))
              .all()
              .get();
          admin
              .alterConsumerGroupOffsets(
                  "billing", Map.of(new TopicPartition("orders", 0), new OffsetAndMetadata(0)))
              .all()
              .get();
        });
  }

  @AfterAll
  void stop() {
    broker.close();
  }

  @BeforeEach
  void startWithNone() {
    broker.forbidAll("alice");
  }

  private void allowAllOfASource() {
    broker.allow("alice", ResourceType.TOPIC, "orders", READ, DESCRIBE_CONFIGS);
    broker.allow("alice", ResourceType.TOPIC, SYNCS, READ, WRITE);
    broker.allow("alice", ResourceType.GROUP, "billing", DESCRIBE);
  }

  private static Map<String, Right.Grant> table(ConnectionReport report, Right.Role role) {
    Map<String, Right.Grant> table = new TreeMap<>();
    for (Right right : report.rights()) {
      if (right.role() == role) {
        table.put(right.resource() + " " + right.name() + " " + right.operation(), right.grant());
      }
    }
    return table;
  }

  @Test
  void shouldTellEachRightOfASource() {
    allowAllOfASource();

    ConnectionReport report = Tested.run(alice).report();

    assertThat(table(report, Right.Role.SOURCE))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "TOPIC * DESCRIBE", Right.Grant.GRANTED,
                "TOPIC * READ", Right.Grant.GRANTED,
                "TOPIC * DESCRIBE_CONFIGS", Right.Grant.GRANTED,
                "CLUSTER kafka-cluster DESCRIBE", Right.Grant.MISSING,
                "TOPIC mm2-offset-syncs.*.internal CREATE", Right.Grant.UNKNOWN,
                "TOPIC mm2-offset-syncs.*.internal DESCRIBE", Right.Grant.GRANTED,
                "TOPIC mm2-offset-syncs.*.internal WRITE", Right.Grant.GRANTED,
                "TOPIC mm2-offset-syncs.*.internal READ", Right.Grant.GRANTED,
                "GROUP * DESCRIBE", Right.Grant.GRANTED));
  }

  @Test
  void shouldSayForWhichRoleItIsFit() {
    allowAllOfASource();
    Tested tested = Tested.run(alice);
    assertThat(tested.passedAt(Stage.RIGHTS, Diagnosis.RIGHTS_SOURCE_ONLY).detail())
        .contains("topic * WRITE", "topic heartbeats WRITE");

    ConnectionReport report =
        ConnectionTest.run(alice, EnumSet.of(Right.Role.TARGET), result -> {});
    assertThat(report.passed()).isFalse();
    assertThat(report.rights()).allMatch(right -> right.role() == Right.Role.TARGET);
    assertThat(ConnectionTest.run(alice, EnumSet.of(Right.Role.SOURCE), result -> {}).passed())
        .isTrue();
  }

  @Test
  void shouldMissOneRightAtATime() {
    Map<String, Runnable> without =
        Map.of(
            "TOPIC * DESCRIBE_CONFIGS",
            () -> {
              broker.allow("alice", ResourceType.TOPIC, "orders", READ);
              broker.allow("alice", ResourceType.TOPIC, SYNCS, READ, WRITE);
            },
            "TOPIC * READ",
            () -> {
              broker.allow("alice", ResourceType.TOPIC, "orders", DESCRIBE, DESCRIBE_CONFIGS);
              broker.allow("alice", ResourceType.TOPIC, SYNCS, READ, WRITE);
            },
            "TOPIC mm2-offset-syncs.*.internal WRITE",
            () -> {
              broker.allow("alice", ResourceType.TOPIC, "orders", READ, DESCRIBE_CONFIGS);
              broker.allow("alice", ResourceType.TOPIC, SYNCS, READ);
            });
    without.forEach(
        (missing, grants) -> {
          broker.forbidAll("alice");
          broker.allow("alice", ResourceType.GROUP, "billing", DESCRIBE);
          grants.run();
          ConnectionReport report =
              ConnectionTest.run(alice, EnumSet.of(Right.Role.SOURCE), result -> {});
          Map<String, Right.Grant> table = table(report, Right.Role.SOURCE);
          table.remove("CLUSTER kafka-cluster DESCRIBE");
          assertThat(table.get(missing)).as(missing).isEqualTo(Right.Grant.MISSING);
          table.remove(missing);
          assertThat(table.values()).as(missing).doesNotContain(Right.Grant.MISSING);
          assertThat(report.stages().getLast().remark().diagnosis())
              .isEqualTo(Diagnosis.RIGHTS_MISSING);
        });
  }

  @Test
  void shouldTellTheRightsOfATarget() {
    broker.allow("alice", ResourceType.CLUSTER, "kafka-cluster", CREATE, DESCRIBE);
    broker.allow(
        "alice", ResourceType.TOPIC, "*", READ, WRITE, ALTER, ALTER_CONFIGS, DESCRIBE_CONFIGS);
    broker.allow("alice", ResourceType.GROUP, "*", READ);

    Tested tested = Tested.run(alice);

    tested.passedAt(Stage.RIGHTS, Diagnosis.RIGHTS_GOOD);
    assertThat(table(tested.report(), Right.Role.TARGET))
        .containsEntry("TOPIC * CREATE", Right.Grant.GRANTED)
        .containsEntry("TOPIC * ALTER_CONFIGS", Right.Grant.GRANTED)
        .containsEntry("TOPIC heartbeats DESCRIBE", Right.Grant.UNKNOWN)
        .containsEntry("TOPIC heartbeats CREATE", Right.Grant.GRANTED)
        .containsEntry("CLUSTER kafka-cluster ALTER", Right.Grant.MISSING)
        .containsEntry("GROUP * READ", Right.Grant.GRANTED)
        .containsEntry("GROUP mm2-mirrorbench.* READ", Right.Grant.UNKNOWN);
  }

  @Test
  void shouldGrantEverythingWithoutAnAuthorizer() {
    Tested tested = Tested.run(Brokers.source().profile());
    tested.passedAt(Stage.RIGHTS, Diagnosis.RIGHTS_OPEN);
    assertThat(tested.report().rights())
        .isNotEmpty()
        .allMatch(right -> right.grant() == Right.Grant.GRANTED);
  }

  @Test
  void shouldNotTakeALoginThatSeesNothingForFit() {
    Tested tested = Tested.run(alice);

    assertThat(tested.at(Stage.RIGHTS).state()).isEqualTo(StageState.UNKNOWN);
    assertThat(tested.at(Stage.RIGHTS).remark().diagnosis()).isEqualTo(Diagnosis.RIGHTS_UNSEEN);
    assertThat(
            ConnectionTest.run(alice, EnumSet.of(Right.Role.SOURCE), result -> {})
                .stages()
                .getLast()
                .state())
        .isEqualTo(StageState.UNKNOWN);
  }

  @Test
  void shouldNotCountGroupsThatItMayNotSee() {
    broker.allow("alice", ResourceType.TOPIC, "orders", DESCRIBE);
    try (ClusterReader reader = new ClusterReader(alice)) {
      assertThat(reader.read().groups()).isNull();
      broker.allow("alice", ResourceType.CLUSTER, "kafka-cluster", DESCRIBE);

      assertThat(reader.read().groups()).isEqualTo(1);
    }
  }

  @Test
  void shouldFailWhenItIsFitForNothing() {
    broker.allow("alice", ResourceType.TOPIC, "orders", DESCRIBE);
    Remark remark = Tested.run(alice).failedAt(Stage.RIGHTS, Diagnosis.RIGHTS_MISSING);
    assertThat(remark.detail()).contains("topic * READ", "topic * WRITE");
  }
}
