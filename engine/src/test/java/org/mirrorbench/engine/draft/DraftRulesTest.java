package org.mirrorbench.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorbench.engine.draft.Drafted.AB;
import static org.mirrorbench.engine.draft.Drafted.BA;
import static org.mirrorbench.engine.draft.Drafted.KNOWN;
import static org.mirrorbench.engine.draft.Drafted.option;
import static org.mirrorbench.engine.draft.Drafted.topics;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.DraftFault.Topic;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Naming;
import org.mirrorbench.engine.flow.Patterns;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;

final class DraftRulesTest {

  @Test
  void shouldFindNothingInASoundDraft() {
    assertThat(topics(Drafted.of(AB))).isEmpty();
    assertThat(topics(Drafted.of(AB, BA))).isEmpty();
  }

  @Test
  void shouldAskForAPath() {
    assertThat(topics(FlowDraft.empty("x"))).containsExactly(Topic.NO_PATH);
  }

  @Test
  void shouldKnowTheClustersOfItsPaths() {
    assertThat(topics(Drafted.of(new FlowName("a", "x")))).containsExactly(Topic.UNKNOWN_CLUSTER);
    assertThat(topics(Drafted.of(AB, AB))).containsExactly(Topic.DUPLICATE_PATH);
    assertThat(DraftRules.check(Drafted.of(AB), Drafted.knownReadOnly("b")))
        .extracting(DraftFault::topic)
        .containsExactly(Topic.READ_ONLY_TARGET);
    List<DraftFault> source = DraftRules.check(Drafted.of(AB), Drafted.knownReadOnly("a"));
    assertThat(source).extracting(DraftFault::topic).containsExactly(Topic.READ_ONLY_SOURCE);
    assertThat(DraftRules.usable(source)).isTrue();
  }

  @Test
  void shouldRefuseOneClusterUnderTwoAliases() {
    ClusterProfile again = ClusterProfile.plaintext("z", "other:1, a:9092");
    Known known = Known.of(List.of(Drafted.A, again));

    assertThat(DraftRules.check(Drafted.of(new FlowName("a", "z")), known))
        .containsExactly(DraftFault.of(Topic.SAME_ADDRESS, "paths", "a", "z"));
  }

  @Test
  void shouldRefuseAnAliasThatMirrorMakerWouldSplit() {
    ClusterProfile dotted = ClusterProfile.plaintext("us.west", "u:1");
    Known known = Known.of(List.of(dotted, Drafted.B));
    FlowDraft draft = Drafted.of(new FlowName("us.west", "b"));

    assertThat(DraftRules.check(draft, known))
        .containsExactly(DraftFault.of(Topic.ALIAS_HAS_SEPARATOR, "paths", "us.west", "."));
    assertThat(DraftRules.check(draft.with(new Naming.Prefixed("_")), known)).isEmpty();
  }

  @Test
  void shouldRefuseToGoRoundWithTheSameNames() {
    FlowDraft round =
        Drafted.of(new FlowName("a", "b"), new FlowName("b", "c"), new FlowName("c", "a"));

    assertThat(topics(round)).isEmpty();
    assertThat(DraftRules.check(small(round).with(new Naming.Identity()), KNOWN))
        .containsExactly(DraftFault.of(Topic.IDENTITY_CYCLE, "paths", "a->b, b->c, c->a"));
    FlowDraft merged = Drafted.of(new FlowName("a", "c"), new FlowName("b", "c"));
    assertThat(topics(small(merged).with(new Naming.Identity())))
        .containsExactly(Topic.IDENTITY_MERGE);
  }

  private static FlowDraft small(FlowDraft draft) {
    return draft.withTopics(new Patterns(List.of("orders"), List.of()));
  }

  @Test
  void shouldWarnOfStorageTopicsUnderTheSameNames() {
    assertThat(topics(Drafted.of(AB).with(new Naming.Identity())))
        .containsExactly(Topic.IDENTITY_TAKES_STORAGE);
  }

  @Test
  void shouldJudgeTheNaming() {
    assertThat(topics(Drafted.of(AB).with(new Naming.Prefixed("->"))))
        .contains(Topic.BAD_SEPARATOR);
    assertThat(topics(Drafted.of(AB).with(new Naming.Custom(" ", Map.of()))))
        .containsExactly(Topic.NO_CLASS);
    FlowDraft missing = Drafted.of(AB).with(new Naming.Custom("com.acme.Names", Map.of()));
    assertThat(topics(missing)).containsExactly(Topic.CLASS_MISSING);
    assertThat(topics(missing.with(new Runs.Files()))).containsExactly(Topic.CLASS_NOT_HERE);
    assertThat(topics(Drafted.of(AB).with(new Naming.Custom("java.lang.String", Map.of()))))
        .containsExactly(Topic.NOT_A_POLICY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "orders ;",
        "orders,payments ;",
        "a{1,3}b ; COMMA_IN_PATTERN",
        "(a ; BAD_PATTERN",
        "orders,,b ; EMPTY_PATTERN",
        "a,a ; DUPLICATE_PATTERN",
        "or ders ; SPACE_IN_PATTERN",
        "'\"orders\"' ; QUOTED_PATTERN",
        "orders* ; GLOB",
        "[a-z]*x ;",
        "\\w*x ;",
        "a.* , b ;",
        "'' ; NO_PATTERN",
      })
  void shouldReadPatternsAsMirrorMakerDoes(String pattern, @Nullable Topic found) {
    FlowDraft draft = Drafted.of(AB).withTopics(new Patterns(List.of(pattern), List.of()));

    assertThat(topics(draft)).isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void shouldLetGroupsHaveSpacesAndBeNone() {
    Patterns spaced = new Patterns(List.of("my group"), List.of());
    assertThat(topics(Drafted.of(AB).withGroups(spaced))).isEmpty();
    assertThat(topics(Drafted.of(AB).withGroups(new Patterns(List.of(), List.of()))))
        .containsExactly(Topic.NO_GROUPS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tasks.max ; 4 ;",
        "tasks.max ; many ; NOT_A_WHOLE_NUMBER",
        "tasks.max ; 0 ; NOT_ALLOWED",
        "tasks.max ; ${env:TASKS} ;",
        "emit.checkpoints.enabled ; yes ; NOT_TRUE_OR_FALSE",
        "refresh.topics.interval.seconds ; 0 ; NOT_ALLOWED",
        "offset-syncs.topic.location ; middle ; NOT_ALLOWED",
        "errors.tolerance ; all ; DROPS_RECORDS",
        "producer.override.compression.type ; zip ; NOT_ALLOWED",
        "producer.override.acks ; 1 ;",
        "source.consumer.max.poll.records ; -1 ; NOT_ALLOWED",
        "topics.blacklist ; x ; REMOVED_KEY",
        "topics ; x ; FIELD_KEY",
        "name ; x ; SET_BY_FLOW",
        "source.cluster.bootstrap.servers ; x:1 ; SET_BY_FLOW",
        "refresh.topic.interval.seconds ; 5 ; UNKNOWN_KEY_NEAR",
        "totally.unheard.of.thing ; 5 ; UNKNOWN_KEY",
        "consumer.override.max.poll.records ; 5 ; NO_EFFECT",
        "offset.flush.interval.ms ; 5 ; NO_EFFECT",
        "producer.linger.ms ; 5 ; PARTIAL_EFFECT",
        "source.consumer.sasl.jaas.config ; x ; SECRET_IN_CLEAR",
        "mirrorbench.quota.producer_byte_rate ; 1048576 ;",
        "mirrorbench.quota.producer_byte_rate ; 1 MB ; BAD_RATE",
        "transforms ; mask ;",
        "transforms.mask.type ; com.acme.Mask ;",
        "sync.topic.acls.enabled ; TRUE ;",
      })
  void shouldJudgeEachOption(String key, String value, @Nullable Topic found) {
    assertThat(topics(option(key, value)).stream().filter(it -> it != Topic.PRESET_OVERRIDDEN))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void shouldNameTheKeyThatWasMeant() {
    DraftFault fault =
        DraftRules.check(option("refresh.topic.interval.seconds", "5"), KNOWN).getFirst();

    assertThat(fault.field()).isEqualTo("refresh.topic.interval.seconds");
    assertThat(fault.sentence())
        .isEqualTo(
            "Nothing in Kafka 4.3 knows refresh.topic.interval.seconds: did you mean"
                + " refresh.topics.interval.seconds?");
  }

  @Test
  void shouldTakeBracesInAPatternForNothingElse() {
    assertThat(DraftFault.of(Topic.GLOB, "topics", "x{1}*", "x{1}.*").sentence())
        .startsWith("x{1}* is read")
        .endsWith("did you mean x{1}.*?");
  }

  @Test
  void shouldNotRepeatASecret() {
    List<DraftFault> faults =
        DraftRules.check(option("source.consumer.ssl.key.password", "hunter2"), KNOWN);

    assertThat(faults).isNotEmpty().noneMatch(fault -> fault.sentence().contains("hunter2"));
  }

  @Test
  void shouldJudgeTheOwnOptionsOfAPathAndItsWorker() {
    FlowDraft draft =
        Drafted.of(AB)
            .withOwn(Map.of(AB, Map.of("tasks.max", "x", "topics", "orders")))
            .withWorkerOptions(Map.of("group.id", "g", "ofset.flush.interval.ms", "1"));

    assertThat(topics(draft))
        .containsExactlyInAnyOrder(
            Topic.NOT_A_WHOLE_NUMBER, Topic.SET_BY_FLOW, Topic.UNKNOWN_KEY_NEAR);
    assertThat(topics(Drafted.of(AB).withWorkerOptions(Map.of("offset.flush.interval.ms", "soon"))))
        .containsExactly(Topic.NOT_A_WHOLE_NUMBER);
  }

  @Test
  void shouldSeeWhatUndoesAPreset() {
    FlowDraft slow = option("producer.override.linger.ms", "200");

    assertThat(topics(slow)).containsExactly(Topic.PRESET_OVERRIDDEN);
    assertThat(topics(slow.with(Preset.LOW_LATENCY))).containsExactly(Topic.PRESET_CONTRADICTED);
    assertThat(
            topics(option("mirrorbench.quota.consumer_byte_rate", "unlimited").with(Preset.GENTLE)))
        .containsExactly(Topic.PRESET_CONTRADICTED);
    assertThat(
            topics(
                Drafted.of(AB)
                    .withOptions(
                        Map.of(
                            "sync.group.offsets.enabled", "true",
                            "emit.checkpoints.enabled", "false"))))
        .containsExactly(Topic.GROUP_SYNC_NEEDS);
  }
}
