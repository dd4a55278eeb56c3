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
          steps.end(Question.EXISTS, problem.sentence());
      case Result.Ok<SortedMap<String, GroupInfo>>(var groups) -> found(groups.get(group));
    }
    return new Trace(group, Trace.Kind.GROUP, steps.all());
  }

  private void found(@Nullable GroupInfo info) {
    if (info == null) {
      steps.no(
          Question.EXISTS,
          patient.spec().source().alias() + " has no group " + group + ", or does not show it.",
          "Correct the name, let the group commit once, or give the principal DESCRIBE on it.");
      return;
    }
    steps.yes(Question.EXISTS, "It is a " + info.type() + " group, " + info.state() + ".");
    selected();
    if (steps.decided()) {
      return;
    }
    new ConnectorSteps(patient, steps, Part.CHECKPOINT)
        .ask(facts.tasks(), Set.of(group), "refresh.groups.interval.seconds");
    try {
      translated();
    } catch (ProblemException e) {
      steps.end(Question.SYNCS, e.problem().sentence());
    }
  }

  private void selected() {
    GroupVerdict verdict =
        GroupForecast.verdicts(patient).stream()
            .filter(each -> each.group().equals(group))
            .findFirst()
            .orElseThrow();
    String because = verdict.because();
    if (verdict.why() == GroupVerdict.Why.OTHER_TYPE) {
      steps.no(
          Question.TYPE,
          "MirrorMaker lists groups of consumers alone, and this is " + because + ".",
          "Set its position on the target by hand.");
      return;
    }
    steps.yes(Question.TYPE, "It is a group of consumers.");
    switch (verdict.why()) {
      case NOT_INCLUDED ->
          steps.no(Question.INCLUDED, "No pattern of groups matches it.", "Add it to groups.");
      case EXCLUDED ->
          steps.no(
              Question.INCLUDED,
              "groups.exclude takes it out with " + because + ", and that wins.",
              "Take " + because + " out of groups.exclude, or make it narrower.");
      case COMMITS_UNKNOWN -> {
        steps.yes(Question.INCLUDED, "The patterns take it.");
        steps.end(Question.COMMITS, "What it committed could not be read.");
      }
      case NO_MIRRORED_TOPIC -> {
        steps.yes(Question.INCLUDED, "The patterns take it.");
        steps.no(
            Question.COMMITS,
            because.isEmpty()
                ? "It committed nothing."
                : "It committed on topics that are not mirrored alone, such as " + because + ".",
            "Mirror its topics, or wait until it commits.");
      }
      case MATCHES, OTHER_TYPE -> {
        steps.yes(Question.INCLUDED, "groups takes it with " + because + ".");
        steps.yes(Question.COMMITS, "It committed on mirrored topics.");
      }
    }
  }

  private void translated() {
    List<GroupForecast> own =
        GroupForecast.of(patient).stream().filter(each -> each.group().equals(group)).toList();
    if (own.isEmpty()) {
      steps.end(
          Question.SYNCS,
          "Its partitions hold no records, or the flow has no topic of checkpoints yet.");
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
        own.stream().map(GroupTracer::words).sorted().collect(Collectors.joining(", ")) + ".",
        "Wait for emit.checkpoints.interval.seconds; if that does not help, read the worker's"
            + " log.");
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
    String remedy =
        any
            ? "Let it read on past the oldest offset sync, or write its offsets to the target."
            : "Offset syncs come with mirrored records: see why its topics are not replicated.";
    steps.answer(
        Question.SYNCS,
        covered,
        covered
            ? "Offset syncs cover what it committed."
            : any
                ? "It is before the oldest offset sync of its partitions."
                : "There is no offset sync of its partitions.",
        remedy);
  }

  private static String words(GroupForecast each) {
    String fidelity =
        switch (each.kind()) {
          case EXACT -> "exact";
          case BOUNDED -> "re-reads up to " + each.rereads();
          case BEHIND_SYNCS -> "none, before the oldest offset sync";
          case NONE -> "none";
        };
    return each.partition() + " at " + each.committed() + " " + fidelity;
  }

  private void written() {
    boolean on =
        patient
            .desired(Part.CHECKPOINT)
            .filter(it -> "true".equals(it.config().get("sync.group.offsets.enabled")))
            .isPresent();
    steps.answer(
        Question.ENABLED,
        on,
        "sync.group.offsets.enabled is " + on + ".",
        "Set it to true, or let consumers look up their checkpoints.");
    GroupInfo there = patient.target().orThrow().groups().orThrow().get(group);
    Integer members = there == null ? Integer.valueOf(0) : there.members();
    if (members == null) {
      steps.unknown(Question.FREE, "The target does not tell its members.");
    } else {
      steps.answer(
          Question.FREE,
          members == 0,
          "On the target it has " + members + " member(s).",
          "Stop them, or use another group name there: the target refuses offsets of a group that "
              + "is used.");
    }
    arrived(there);
  }

  private void arrived(@Nullable GroupInfo there) {
    Map<TopicPartition, Long> committed = there == null ? Map.of() : there.committed();
    if (committed == null) {
      steps.unknown(Question.WRITTEN, "What it committed on the target could not be read.");
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
            .map(each -> each.topicPartition() + " to " + each.downstreamOffset())
            .toList();
    steps.answer(
        Question.WRITTEN,
        missing.isEmpty(),
        missing.isEmpty()
            ? "Its offsets are on the target."
            : "Not written yet: " + Few.of(missing) + ".",
        "Wait for sync.group.offsets.interval.seconds; if that does not help, read the worker's"
            + " log.");
  }
}
