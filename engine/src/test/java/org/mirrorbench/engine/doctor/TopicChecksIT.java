package org.mirrorbench.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.testkit.InProcessBroker;

/** What names, configs and trials tell. */
final class TopicChecksIT {

  private static InProcessBroker strict;

  private final Ward ward = new Ward();

  @BeforeAll
  static void startAStrictTarget() {
    strict =
        InProcessBroker.start(
            "strict",
            131,
            Map.of(
                "create.topic.policy.class.name",
                StrictPolicies.Creating.class.getName(),
                "alter.config.policy.class.name",
                StrictPolicies.Altering.class.getName(),
                "min.insync.replicas",
                "2"));
  }

  @AfterAll
  static void stop() {
    strict.close();
  }

  @Test
  void shouldFindWhatATargetRefuses() throws Exception {
    ClusterProfile target = ClusterProfile.plaintext(ward.stem + "s", strict.bootstrap());
    ward.create("refused", 1, Map.of("retention.bytes", "1000000"));
    ward.create("alike", 1, Map.of("retention.bytes", "1000000"));
    ward.create("changed", 1, Map.of("retention.bytes", "1000000"));
    ward.create("fine", 1, Map.of());
    ward.create(target, ward.mirror("changed"), 1, Map.of());

    Patient patient = ward.patient(ward.flow(ward.source, target, Map.of()));

    assertThat(new TopicCreationCheck().examine(patient))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.TOPIC_REFUSED);
              assertThat(finding.subject()).isEqualTo(ward.mirror("alike"));
              assertThat(finding.evidence()).contains("not yours to set", "and 2 topic(s)");
            });
    assertThat(new ConfigTrialCheck().examine(patient))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.CONFIG_REFUSED);
              assertThat(finding.subject()).isEqualTo(ward.mirror("changed"));
            });
    assertThat(new InSyncCheck().examine(patient))
        .extracting(finding -> finding.symptom() + " " + finding.subject())
        .containsExactly(
            Symptom.TOO_FEW_IN_SYNC + " " + ward.mirror("changed"),
            Symptom.FEWER_COPIES_THAN_IN_SYNC + " " + target.alias());
  }

  @Test
  void shouldTryMoreTopicsThanOneRequestMayHold() throws Exception {
    for (int i = 0; i < 5; i++) {
      ward.create("many" + i, 1, Map.of("retention.ms", "" + (1_000_000 + i % 2)));
    }

    Trial trial = ward.patient(ward.flow()).trials().create().orThrow();

    assertThat(trial.tried().values()).containsExactlyInAnyOrder(3, 2);
    assertThat(trial.refused()).isEmpty();
  }

  @Test
  void shouldFindNamesThatDecideAgainstThePatterns() throws Exception {
    String copy = ward.target.alias() + ".orders";
    String genuine = ward.target.alias() + ".real";
    String hidden = "." + ward.stem;
    String beats = ward.prefix + "x.heartbeats";
    for (String topic : List.of(copy, genuine, hidden, beats)) {
      ward.create(ward.source, topic, 1, Map.of());
    }
    ward.create(ward.target, "real", 1, Map.of());
    FlowSpec flow = ward.flow(Map.of("topics", ward.target.alias() + "\\..*,\\." + ward.stem));

    assertThat(ward.examine(new SkippedNamesCheck(), flow))
        .extracting(finding -> finding.symptom() + " " + finding.subject())
        .contains(
            Symptom.TAKEN_FOR_A_COPY + " " + copy,
            Symptom.TAKEN_FOR_INTERNAL + " " + hidden,
            Symptom.TAKEN_FOR_HEARTBEATS + " " + beats)
        .noneMatch(line -> line.contains(genuine));
    // mirrored by every flow from this broker
    Ward.admin(ward.source, admin -> admin.deleteTopics(List.of(beats)).all().get());
  }

  @Test
  void shouldFindOneNameForSeveralTopics() throws Exception {
    ward.create("orders", 1, Map.of());
    ward.create("Orders", 1, Map.of());

    assertThat(
            ward.examine(
                new NamesCheck(),
                ward.flow(Map.of("replication.policy.class", LowerCasePolicy.class.getName()))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.ONE_NAME_FOR_SEVERAL);
              assertThat(finding.evidence())
                  .contains(ward.prefix + "Orders, " + ward.prefix + "orders");
            });
  }

  @Test
  void shouldFindInfrastructureAmongTheData() throws Exception {
    String storage = ward.create("connect-offsets", 1, Map.of());
    String changes = ward.create("app-store-changelog", 1, Map.of());
    ward.create(ward.target, storage, 1, Map.of());
    ward.create("orders", 1, Map.of());
    FlowSpec same =
        ward.flow(
            Map.of(
                "replication.policy.class",
                "org.apache.kafka.connect.mirror.IdentityReplicationPolicy"));

    List<Finding> prefixed = ward.examine(new InfrastructureCheck(), ward.flow());

    assertThat(prefixed)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.INFRASTRUCTURE_MIRRORED);
              assertThat(finding.evidence()).contains(changes + ", " + storage);
            });
    assertThat(ward.examine(new InfrastructureCheck(), same))
        .extracting(Finding::symptom)
        .containsExactly(Symptom.CONNECT_STORAGE_MIXED, Symptom.INFRASTRUCTURE_MIRRORED);
    Repair.Settings mend =
        (Repair.Settings) java.util.Objects.requireNonNull(prefixed.getFirst().repair());
    assertThat(ward.patient(ward.flow(mend.connector())).mirrored().orThrow())
        .containsOnlyKeys(ward.prefix + "orders");
  }

  @Test
  void shouldFindPartitionsWithoutLeader() throws Exception {
    String topic = ward.create("orders", 1, Map.of());
    Patient patient = ward.patient(ward.flow());

    assertThat(new LeadersCheck().examine(patient)).isEmpty();
    assertThat(new LeadersCheck().examine(Altered.leaderless(patient, topic)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.SOURCE_WITHOUT_LEADER);
              assertThat(finding.evidence()).contains(topic + "-0");
            });
  }
}
