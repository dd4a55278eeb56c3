package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.acl.AclOperation;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.TopicSelection;
import org.mirrorbench.engine.flow.TopicSelection.Judgement;
import org.mirrorbench.engine.plan.MirrorConfigs;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.TopicInfo;

/** Why a topic is replicated or not, in MirrorMaker's order of questions. */
final class TopicTracer {

  private static final Set<AclOperation> READING = Set.of(AclOperation.READ, AclOperation.DESCRIBE);

  private final Patient patient;
  private final TraceFacts facts;
  private final String topic;
  private final TraceSteps steps = new TraceSteps();

  TopicTracer(Patient patient, TraceFacts facts, String topic) {
    this.patient = patient;
    this.facts = facts;
    this.topic = topic;
  }

  Trace trace() {
    switch (patient.source()) {
      case Result.Err<Inventory>(Problem problem) -> steps.end(Question.EXISTS, Said.of(problem));
      case Result.Ok<Inventory>(Inventory source) -> found(source);
    }
    return new Trace(topic, Trace.Kind.TOPIC, steps.all());
  }

  private void found(Inventory source) {
    TopicInfo info = source.topics().get(topic);
    if (info == null) {
      steps.no(Question.EXISTS, Answer.NO_TOPIC.of(source.alias(), topic), Answer.MAKE_TOPIC.of());
      return;
    }
    steps.yes(Question.EXISTS, Answer.TOPIC_THERE.of(info.partitions().size(), source.alias()));
    readable(info);
    TopicSelection selection =
        new TopicSelection(patient.desired(Part.SOURCE).orElseThrow().config());
    selected(selection.judge(topic));
    if (!steps.decided()) {
      Set<String> wanted =
          info.partitions().stream()
              .map(each -> topic + "-" + each.partition())
              .collect(Collectors.toCollection(TreeSet::new));
      new ConnectorSteps(patient, steps, Part.SOURCE)
          .ask(facts.tasks(), wanted, "refresh.topics.interval.seconds");
      mirror(info, selection.remote(topic));
      new DeliverySteps(patient, facts, steps).ask(info);
    }
  }

  private void readable(TopicInfo info) {
    Set<AclOperation> rights = info.rights();
    String refused =
        facts.tails() instanceof Result.Ok<Samples>(Samples tails)
            ? tails.refused().get(topic)
            : null;
    if (refused != null || (rights != null && !rights.containsAll(READING))) {
      steps.no(
          Question.READABLE,
          refused == null ? Answer.READ_MISSING.of() : Said.quoted(refused),
          Answer.GIVE_READ.of());
    } else if (rights == null) {
      steps.unknown(Question.READABLE, Answer.RIGHTS_UNTOLD.of());
    } else {
      steps.yes(Question.READABLE, Answer.READ_GIVEN.of());
    }
  }

  private void selected(Judgement judged) {
    String because = judged.because();
    switch (judged.why()) {
      case NOT_INCLUDED ->
          steps.no(
              Question.INCLUDED,
              because.isEmpty() ? Answer.NO_TOPIC_PATTERN.of() : Answer.FILTER_LEAVES.of(because),
              Answer.ADD_TO_TOPICS.of());
      case EXCLUDED ->
          steps.no(
              Question.INCLUDED,
              Answer.TOPIC_EXCLUDED.of(because),
              Answer.NARROW_TOPICS_EXCLUDE.of(because));
      case MATCHES -> passed(Answer.TOPIC_TAKEN.of(because));
      case HEARTBEATS -> passed(Answer.HEARTBEATS_TAKEN.of());
      case INTERNAL -> {
        steps.yes(Question.INCLUDED, Answer.TAKEN.of());
        steps.no(Question.NOT_INTERNAL, Answer.INTERNAL.of(), Answer.RENAME_INTERNAL.of());
      }
      case CYCLE -> {
        steps.yes(Question.INCLUDED, Answer.TAKEN.of());
        steps.yes(Question.NOT_INTERNAL, Answer.NOT_INTERNAL.of());
        steps.no(Question.NO_CYCLE, Answer.CAME_BACK.of(because), Answer.RENAME_CYCLE.of());
      }
    }
  }

  private void passed(Said evidence) {
    steps.yes(Question.INCLUDED, evidence);
    steps.yes(Question.NOT_INTERNAL, Answer.NOT_INTERNAL.of());
    steps.yes(Question.NO_CYCLE, Answer.NO_CYCLE.of());
  }

  private void mirror(TopicInfo info, String remote) {
    if (!(patient.target() instanceof Result.Ok<Inventory>(Inventory target))) {
      steps.unknown(Question.MIRROR, Answer.TARGET_UNREAD.of(patient.spec().target().alias()));
      return;
    }
    TopicInfo mirror = target.topics().get(remote);
    if (mirror == null) {
      String refusal = refusal();
      steps.no(
          Question.MIRROR,
          refusal == null
              ? Answer.NO_MIRROR.of(remote, target.alias())
              : Answer.MIRROR_REFUSED.of(remote, target.alias(), refusal),
          refusal == null ? Answer.WAIT_FOR_REFRESH.of() : Answer.CHANGE_REFUSED.of());
      return;
    }
    int there = mirror.partitions().size();
    int here = info.partitions().size();
    steps.yes(Question.MIRROR, Answer.MIRROR_THERE.of(remote));
    steps.answer(
        Question.PARTITIONS,
        there >= here,
        Answer.MIRROR_PARTITIONS.of(there, here),
        Answer.ENLARGE.of());
    if (mirror.rights() == null) {
      steps.unknown(Question.WRITABLE, Answer.RIGHTS_UNTOLD.of());
    } else {
      boolean given = mirror.rights().contains(AclOperation.WRITE);
      steps.answer(
          Question.WRITABLE,
          given,
          given ? Answer.WRITE_GIVEN.of() : Answer.WRITE_MISSING.of(),
          Answer.GIVE_WRITE.of(remote));
    }
  }

  /** What the target said when it was asked for a topic with the same configs; null for nothing. */
  private @Nullable String refusal() {
    if (!(patient.trials().create() instanceof Result.Ok<Trial>(Trial trial))
        || !(patient.source().orThrow().configs()
            instanceof Result.Ok<Map<String, Config>>(var configs))) {
      return null;
    }
    MirrorConfigs rules = new MirrorConfigs(patient.desired(Part.SOURCE).orElseThrow().config());
    Config own = configs.get(topic);
    for (Map.Entry<String, String> tried : patient.mirrored().orThrow().entrySet()) {
      String refusal = trial.refused().get(tried.getValue());
      Config alike = refusal == null ? null : configs.get(tried.getKey());
      if (own != null && alike != null && rules.ofNew(own).equals(rules.ofNew(alike))) {
        return refusal;
      }
    }
    return null;
  }
}
