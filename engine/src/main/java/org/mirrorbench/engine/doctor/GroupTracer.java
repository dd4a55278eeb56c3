package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.mirror.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.doctor.GroupForecast.Kind;
import org.mirrorbench.engine.flow.GroupVerdict;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.topology.GroupInfo;
import org.mirrorbench.engine.topology.Inventory;

/** Why a group's offsets are translated or not, in MirrorMaker's order of questions. */
final class GroupTracer {

  private final Patient patient;
  private final TraceFacts facts;
  private final String group;
  private final TraceSteps steps = new TraceSteps();

  GroupTracer(Patient patient, TraceFacts facts, String group) {
    this.patient = patient;
    this.facts = facts;
    this.group = group;
  }

  Trace trace() {
    switch (patient.source().then(Inventory::groups)) {
      case Result.Err<SortedMap<String, GroupInfo>>(Problem problem) ->
          steps.end(Question.EXISTS, Said.of(problem));
      case Result.Ok<SortedMap<String, GroupInfo>>(var groups) -> found(groups.get(group));
    }
    return new Trace(group, Trace.Kind.GROUP, steps.all());
  }

  private void found(@Nullable GroupInfo info) {
    if (info == null) {
      steps.no(
          Question.EXISTS,
          Answer.NO_GROUP.of(patient.spec().source().alias(), group),
          Answer.MAKE_GROUP.of());
      return;
    }
    steps.yes(Question.EXISTS, Answer.GROUP_THERE.of(info.type(), info.state()));
    selected();
    if (steps.decided()) {
      return;
    }
    new ConnectorSteps(patient, steps, Part.CHECKPOINT)
        .ask(facts.tasks(), Set.of(group), "refresh.groups.interval.seconds");
    try {
      translated();
    } catch (ProblemException e) {
      steps.end(Question.SYNCS, Said.of(e.problem()));
    }
  }

  private void selected() {
    GroupVerdict verdict =
        GroupForecast.verdicts(patient).stream()
            .filter(each -> each.group().equals(group))
            .findFirst()
            .orElseThrow();
    if (verdict.why() == GroupVerdict.Why.OTHER_TYPE) {
      steps.no(Question.TYPE, Answer.OTHER_TYPE.of(verdict.because()), Answer.SET_BY_HAND.of());
    } else {
      steps.yes(Question.TYPE, Answer.CONSUMERS.of());
      included(verdict);
    }
  }

  private void included(GroupVerdict verdict) {
    String because = verdict.because();
    switch (verdict.why()) {
      case NOT_INCLUDED ->
          steps.no(Question.INCLUDED, Answer.NO_GROUP_PATTERN.of(), Answer.ADD_TO_GROUPS.of());
      case EXCLUDED ->
          steps.no(
              Question.INCLUDED,
              Answer.GROUP_EXCLUDED.of(because),
              Answer.NARROW_GROUPS_EXCLUDE.of(because));
      case COMMITS_UNKNOWN -> {
        steps.yes(Question.INCLUDED, Answer.TAKEN.of());
        steps.end(Question.COMMITS, Answer.COMMITS_UNREAD.of());
      }
      case NO_MIRRORED_TOPIC -> {
        steps.yes(Question.INCLUDED, Answer.TAKEN.of());
        steps.no(
            Question.COMMITS,
            because.isEmpty()
                ? Answer.COMMITTED_NOTHING.of()
                : Answer.COMMITTED_ELSEWHERE.of(because),
            Answer.MIRROR_TOPICS.of());
      }
      case MATCHES, OTHER_TYPE -> {
        steps.yes(Question.INCLUDED, Answer.GROUP_TAKEN.of(because));
        steps.yes(Question.COMMITS, Answer.COMMITTED.of());
      }
    }
  }

  private void translated() {
    List<GroupForecast> own =
        GroupForecast.of(patient).stream().filter(each -> each.group().equals(group)).toList();
    if (own.isEmpty()) {
      steps.end(Question.SYNCS, Answer.NOTHING_TO_TRANSLATE.of());
      return;
    }
    syncs(own);
    List<GroupForecast> none =
        own.stream()
            .filter(each -> each.kind() == Kind.NONE || each.kind() == Kind.BEHIND_SYNCS)
            .toList();
    steps.answer(
        Question.CHECKPOINT,
        none.size() < own.size(),
        Answer.TRANSLATED.of(
            some(own, Set.of(Kind.EXACT)),
            some(own, Set.of(Kind.BOUNDED)),
            some(own, Set.of(Kind.NONE, Kind.BEHIND_SYNCS))),
        Answer.WAIT_FOR_CHECKPOINTS.of());
    written();
  }

  private void syncs(List<GroupForecast> own) {
    Set<TopicPartition> known =
        patient.logs().syncs().orThrow().stream()
            .map(sync -> sync.topicPartition())
            .collect(Collectors.toSet());
    boolean covered =
        own.stream()
            .anyMatch(each -> known.contains(each.partition()) && each.kind() != Kind.BEHIND_SYNCS);
    boolean any = own.stream().anyMatch(each -> known.contains(each.partition()));
    steps.answer(
        Question.SYNCS,
        covered,
        covered ? Answer.SYNCS_COVER.of() : any ? Answer.BEFORE_SYNCS.of() : Answer.NO_SYNCS.of(),
        any ? Answer.READ_PAST.of() : Answer.SEE_TOPICS.of());
  }

  /** Partitions with their positions, and with how much is read again at most. */
  private static String some(List<GroupForecast> own, Set<Kind> kinds) {
    List<String> found =
        own.stream()
            .filter(each -> kinds.contains(each.kind()))
            .map(
                each ->
                    each.partition()
                        + " ("
                        + each.committed()
                        + (each.kind() == Kind.BOUNDED ? ", ≤ " + each.rereads() : "")
                        + ")")
            .toList();
    return found.isEmpty() ? "0" : Few.of(found);
  }

  private void written() {
    boolean on =
        patient
            .desired(Part.CHECKPOINT)
            .filter(it -> "true".equals(it.config().get("sync.group.offsets.enabled")))
            .isPresent();
    steps.answer(Question.ENABLED, on, Answer.SYNC_SWITCH.of(on), Answer.SWITCH_ON.of());
    GroupInfo there = patient.target().orThrow().groups().orThrow().get(group);
    Integer members = there == null ? Integer.valueOf(0) : there.members();
    if (members == null) {
      steps.unknown(Question.FREE, Answer.MEMBERS_UNTOLD.of());
    } else {
      steps.answer(
          Question.FREE, members == 0, Answer.MEMBERS.of(members), Answer.STOP_MEMBERS.of());
    }
    arrived(there);
  }

  private void arrived(@Nullable GroupInfo there) {
    Map<TopicPartition, Long> committed = there == null ? Map.of() : there.committed();
    if (committed == null) {
      steps.unknown(Question.WRITTEN, Answer.TARGET_COMMITS_UNREAD.of());
      return;
    }
    List<Checkpoint> own =
        patient.logs().checkpoints().orThrow().stream()
            .filter(each -> each.consumerGroupId().equals(group))
            .toList();
    List<String> missing =
        own.stream()
            .filter(
                each ->
                    committed.getOrDefault(each.topicPartition(), -1L) < each.downstreamOffset())
            .map(each -> each.topicPartition() + " (" + each.downstreamOffset() + ")")
            .toList();
    steps.answer(
        Question.WRITTEN,
        missing.isEmpty(),
        missing.isEmpty() ? Answer.WRITTEN.of() : Answer.NOT_WRITTEN.of(Few.of(missing)),
        Answer.WAIT_FOR_OFFSETS.of());
  }
}
