package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.topology.LogRange;
import org.mirrorbench.engine.topology.TopicInfo;

/** Whether a topic's records were delivered, and whether those that were not are on their way. */
final class DeliverySteps {

  private final Patient patient;
  private final TraceFacts facts;
  private final TraceSteps steps;

  DeliverySteps(Patient patient, TraceFacts facts, TraceSteps steps) {
    this.patient = patient;
    this.facts = facts;
    this.steps = steps;
  }

  void ask(TopicInfo topic) {
    if (patient.worker().positions() instanceof Result.Err<List<SourceOffset>>(Problem problem)) {
      steps.end(Question.POSITION, Said.of(problem));
    } else if (patient.source().orThrow().ranges()
        instanceof Result.Ok<Map<TopicPartition, LogRange>>(var ranges)) {
      known(topic, ranges);
    } else {
      steps.end(Question.POSITION, Answer.CONTENT_UNTOLD.of());
    }
  }

  private void known(TopicInfo topic, Map<TopicPartition, LogRange> ranges) {
    Map<TopicPartition, Long> positions = patient.positions();
    SortedSet<String> none = new TreeSet<>();
    SortedSet<String> lost = new TreeSet<>();
    SortedSet<String> told = new TreeSet<>();
    for (TopicInfo.PartitionInfo each : topic.partitions()) {
      TopicPartition partition = new TopicPartition(topic.name(), each.partition());
      LogRange range = ranges.get(partition);
      Long last = positions.get(partition);
      if (range != null && last == null && range.span() > 0) {
        none.add(counted(partition, range.span()));
      } else if (range != null && last != null) {
        told.add(partition + " " + (last + 1) + "/" + range.end());
        if (range.start() > last + 1 && range.span() > 0) {
          lost.add(counted(partition, range.start() - last - 1));
        }
      }
    }
    steps.answer(
        Question.POSITION,
        none.isEmpty(),
        none.isEmpty()
            ? told.isEmpty() ? Answer.HOLDS_NOTHING.of() : Answer.DELIVERED.of(Few.of(told))
            : Answer.NOTHING_DELIVERED.of(Few.of(none)),
        Answer.WAIT_FOR_POSITIONS.of());
    steps.answer(
        Question.KEPT,
        lost.isEmpty(),
        lost.isEmpty() ? Answer.ALL_KEPT.of() : Answer.DELETED.of(Few.of(lost)),
        Answer.KEEP_LONGER.of());
    moving();
  }

  private void moving() {
    if (!(facts.tails() instanceof Result.Ok<Samples>(Samples tails))) {
      steps.unknown(Question.MOVING, Answer.TAILS_UNREAD.of());
      return;
    }
    Map<TopicPartition, Long> before = patient.positions();
    Map<TopicPartition, Long> behind = behind(tails, before);
    if (behind.isEmpty()) {
      steps.yes(Question.MOVING, Answer.ALL_DELIVERED.of());
      return;
    }
    String words =
        Few.of(
            behind.entrySet().stream()
                .map(each -> counted(each.getKey(), each.getValue()))
                .toList());
    if (!(facts.later() instanceof Result.Ok<Map<TopicPartition, Long>>(var later))) {
      steps.unknown(Question.MOVING, Answer.BEHIND_UNKNOWN.of(words));
    } else if (behind.keySet().stream()
        .anyMatch(it -> later.getOrDefault(it, -1L) > before.getOrDefault(it, -1L))) {
      steps.yes(Question.MOVING, Answer.BEHIND_MOVES.of(words));
    } else {
      still(words, TraceReader.WAIT.toSeconds());
    }
  }

  /** How often a remote worker keeps positions is not known. */
  private void still(String words, long seconds) {
    if (patient.runs() instanceof Runs.Engine
        && new FlushCheck().examine(patient).findAny().isEmpty()) {
      steps.no(
          Question.MOVING, Answer.BEHIND_STILL.of(words, seconds), Answer.STOPPED_SILENTLY.of());
    } else {
      steps.unknown(Question.MOVING, Answer.BEHIND_TOO_SHORT.of(words, seconds));
    }
  }

  private static String counted(TopicPartition partition, long records) {
    return partition + " (" + records + ")";
  }

  private static Map<TopicPartition, Long> behind(
      Samples tails, Map<TopicPartition, Long> positions) {
    return tails.last().entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .filter(
            each -> positions.getOrDefault(each.getKey(), -1L) < each.getValue().getLast().offset())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each ->
                    each.getValue().getLast().offset()
                        - positions.getOrDefault(each.getKey(), -1L)));
  }
}
