package org.mirrorbench.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** What a flow's own words and its clusters' ids tell. */
final class SettingsChecksIT {

  private final Ward ward = new Ward();

  private List<Finding> findings(Patient patient) {
    return new Doctor().examine(patient, Progress.NONE).findings();
  }

  @Test
  void shouldFindSettingsThatDoHarm() throws Exception {
    ward.create("orders", 1, Map.of());
    FlowSpec flow =
        ward.flow(
            Map.of(
                "key.converter",
                "org.apache.kafka.connect.json.JsonConverter",
                "errors.tolerance",
                "all",
                "replication.factor",
                "3",
                "source.cluster.max.poll.records",
                "7",
                "source.consumer.auto.offset.reset",
                "latest",
                "refresh.topics.interval.seconds",
                "900"));

    List<Finding> found = findings(ward.patient(flow));

    assertThat(found)
        .extracting(Finding::symptom)
        .contains(
            Symptom.CONVERTER,
            Symptom.ERRORS_TOLERATED,
            Symptom.REPLICATION_TOO_HIGH,
            Symptom.KEY_WITHOUT_EFFECT,
            Symptom.NEW_TOPICS_LATE,
            Symptom.NEW_TOPICS_FROM_THEIR_END)
        .doesNotContain(Symptom.TOPIC_REFUSED);
    assertThat(found)
        .filteredOn(finding -> finding.symptom() == Symptom.CONVERTER)
        .hasSize(3)
        .first()
        .satisfies(
            finding -> {
              assertThat(finding.subject()).endsWith("-source");
              assertThat(finding.evidence())
                  .startsWith("key.converter is org.apache.kafka.connect.json.JsonConverter,");
              assertThat(finding.repair())
                  .isEqualTo(
                      new Repair.Settings(
                          Map.of(
                              "key.converter",
                              "org.apache.kafka.connect.converters.ByteArrayConverter")));
            });
    assertThat(found)
        .filteredOn(finding -> finding.symptom() == Symptom.REPLICATION_TOO_HIGH)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.evidence())
                  .startsWith("It is 3, and " + ward.target.alias() + " has 1 broker(s)");
              assertThat(finding.repair())
                  .isEqualTo(new Repair.Settings(Map.of("replication.factor", "1")));
            });
  }

  @Test
  void shouldFindWhatKeepsNewTopicsOut() throws Exception {
    assertThat(
            ward.examine(
                new NewTopicsCheck(), ward.flow(Map.of("refresh.topics.enabled", "false"))))
        .extracting(Finding::symptom)
        .containsExactly(Symptom.NEW_TOPICS_NEVER);
  }

  @Test
  void shouldFindPatternsThatThrow() {
    Patient patient = ward.patient(ward.flow(Map.of("topics", "a{1,3}b", "groups", "g[")));

    CheckReport report = new Doctor().examine(patient, Progress.NONE);

    assertThat(report.findings())
        .filteredOn(finding -> finding.symptom() == Symptom.PATTERN_BROKEN)
        .extracting(Finding::subject)
        .containsExactlyInAnyOrder("topics", "groups");
    assertThat(report.notDone()).anyMatch(one -> one.check().equals("selection"));
    assertThat(report.passed()).doesNotContain("selection");
  }

  @Test
  void shouldFindThatNothingIsSelected() {
    FlowSpec flow = ward.flow(Map.of("topics", ward.prefix + "orders?"));

    assertThat(ward.examine(new SelectionCheck(), flow))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.NOTHING_SELECTED);
              assertThat(finding.evidence()).contains(ward.prefix + "orders?", "None of the ");
            });
  }

  @Test
  void shouldKnowClustersByTheirIds() {
    ClusterProfile twin = ClusterProfile.plaintext(ward.stem + "t", ward.source.bootstrapServers());
    FlowSpec toItself = ward.flow(ward.source, twin, Map.of());
    FlowSpec back = ward.flow(ward.target, twin, Map.of());

    assertThat(ward.examine(new SameClusterCheck(), toItself))
        .extracting(Finding::symptom)
        .containsExactly(Symptom.SAME_CLUSTER);
    assertThat(ward.examine(new AliasesCheck(), ward.flow(), back))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.TWO_ALIASES);
              assertThat(finding.evidence()).contains(ward.source.alias() + ", " + twin.alias());
            });
  }

  @Test
  void shouldFindRecordsThatComeBackOrArriveTwice() throws Exception {
    String topic = ward.create("orders", 1, Map.of());
    Map<String, String> same =
        Map.of(
            "replication.policy.class",
            "org.apache.kafka.connect.mirror.IdentityReplicationPolicy");
    ClusterProfile twin = ClusterProfile.plaintext(ward.stem + "t", ward.source.bootstrapServers());
    FlowSpec there = ward.flow(same);
    FlowSpec back = ward.flow(ward.target, ward.source, same);

    assertThat(ward.examine(new LoopCheck(), there, back))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.LOOP);
              assertThat(finding.evidence())
                  .contains(topic, there.name() + ", " + back.name(), "1 topic(s)");
            });
    assertThat(ward.examine(new LoopCheck(), there, ward.flow(twin, ward.target, same)))
        .extracting(Finding::symptom)
        .containsExactly(Symptom.DOUBLE_PATH);
    assertThat(
            ward.examine(
                new LoopCheck(), ward.flow(), ward.flow(ward.target, ward.source, Map.of())))
        .isEmpty();
  }

  @Test
  void shouldFindOneOffsetSyncsTopicForTwoTargets() {
    ClusterProfile twin = ClusterProfile.plaintext(ward.stem + "t", ward.source.bootstrapServers());
    ClusterProfile namesake =
        ClusterProfile.plaintext(ward.target.alias(), ward.source.bootstrapServers());
    FlowSpec other = ward.flow(twin, namesake, Map.of());

    assertThat(ward.examine(new SyncsTopicCheck(), ward.flow(), other))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.SYNCS_SHARED);
              assertThat(finding.evidence())
                  .contains("mm2-offset-syncs." + ward.target.alias() + ".internal");
            });
  }

  @Test
  void shouldFindAnAliasThatHoldsTheSeparator() {
    ClusterProfile dotted =
        ClusterProfile.plaintext(ward.stem + ".west", ward.source.bootstrapServers());

    assertThat(ward.examine(new SeparatorCheck(), ward.flow(dotted, ward.target, Map.of())))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.ALIAS_MISREAD);
              assertThat(finding.evidence()).contains("is read as one of " + ward.stem + ":");
            });
    assertThat(
            ward.examine(
                new SeparatorCheck(),
                ward.flow(dotted, ward.target, Map.of("replication.policy.separator", "_"))))
        .isEmpty();
  }

  @Test
  void shouldFindATargetThatMayNotBeChanged() {
    ClusterProfile guarded =
        new ClusterProfile(
            ward.target.alias(),
            ward.target.bootstrapServers(),
            ward.target.security(),
            Access.READ_ONLY);

    assertThat(ward.examine(new WritableCheck(), ward.flow(ward.source, guarded, Map.of())))
        .extracting(Finding::symptom)
        .containsExactly(Symptom.TARGET_READ_ONLY);
  }

  @Test
  void shouldWarnOfASecondDedicatedMirrorMaker() {
    FlowSpec flow = ward.flow();
    Patient patient =
        ward.patient(
            flow,
            new Runs.Files(),
            Result.err(PatientReader.noWorker(flow)),
            new TopicIds(Map.of(), Map.of()));

    assertThat(new DedicatedRestCheck().examine(patient))
        .extracting(Finding::symptom)
        .containsExactly(Symptom.DEDICATED_ALONE);
  }

  @Test
  void shouldFindBrokersThatAreTooOld() {
    Patient patient = ward.patient(ward.flow());
    Problem problem =
        new Problem.Invalid("Cluster x", "the brokers are too old for this request: x.", "Update.");
    Patient old = Altered.source(patient, Result.err(problem));

    assertThat(new AgeCheck().examine(old))
        .extracting(Finding::symptom)
        .containsExactly(Symptom.BROKERS_TOO_OLD);
    assertThat(new ReachableCheck().examine(old)).isEmpty();
  }
}
