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
      steps.end(Question.POSITION, problem.sentence());
    } else if (patient.source().orThrow().ranges()
        instanceof Result.Ok<Map<TopicPartition, LogRange>>(var ranges)) {
      known(topic, ranges);
    } else {
      steps.end(Question.POSITION, "The source does not tell what its partitions hold.");
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
        none.add(partition + " holds " + range.span());
      } else if (range != null && last != null) {
        told.add(partition + " " + (last + 1) + "/" + range.end());
        if (range.start() > last + 1 && range.span() > 0) {
          lost.add(partition + " lost " + (range.start() - last - 1));
        }
      }
    }
    steps.answer(
        Question.POSITION,
        none.isEmpty(),
        none.isEmpty()
            ? told.isEmpty() ? "It holds nothing to deliver." : "Delivered: " + Few.of(told) + "."
            : "Nothing was delivered yet of " + Few.of(none) + ".",
        "Wait until positions are kept; if they stay away, read the worker's log.");
    steps.answer(
        Question.KEPT,
        lost.isEmpty(),
        lost.isEmpty()
            ? "The source still has all that is to be delivered."
            : "Deleted before it was delivered: " + Few.of(lost) + ".",
        "Make retention.ms or retention.bytes of the source topic longer than any stop of the"
            + " flow.");
    moving();
  }

  private void moving() {
    if (!(facts.tails() instanceof Result.Ok<Samples>(Samples tails))) {
      steps.unknown(Question.MOVING, "The topic's newest records could not be read.");
      return;
    }
    Map<TopicPartition, Long> before = patient.positions();
    Map<TopicPartition, Long> behind = behind(tails, before);
    if (behind.isEmpty()) {
      steps.yes(Question.MOVING, "Every record is delivered.");
      return;
    }
    String words =
        "Behind: "
            + behind.entrySet().stream()
                .map(each -> each.getKey() + " by " + each.getValue())
                .sorted()
                .limit(5)
                .collect(Collectors.joining(", "));
    if (!(facts.later() instanceof Result.Ok<Map<TopicPartition, Long>>(var later))) {
      steps.unknown(Question.MOVING, words + "; the position could not be asked again.");
    } else if (behind.keySet().stream()
        .anyMatch(it -> later.getOrDefault(it, -1L) > before.getOrDefault(it, -1L))) {
      steps.yes(Question.MOVING, words + "; the position moves.");
    } else {
      still(words + "; it did not move within " + TraceReader.WAIT.toSeconds() + " s");
    }
  }

  /** How often a remote worker keeps positions is not known. */
  private void still(String words) {
    if (patient.runs() instanceof Runs.Engine
        && new FlushCheck().examine(patient).findAny().isEmpty()) {
      steps.no(
          Question.MOVING,
          words + ".",
          "Read the worker's log. A transaction that stays open on the source, or a target that "
              + "refuses records, stops it without a word.");
    } else {
      steps.unknown(
          Question.MOVING, words + ", which may be too short for its worker to keep positions.");
    }
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
