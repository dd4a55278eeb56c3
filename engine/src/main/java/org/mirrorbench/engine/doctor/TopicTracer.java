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
      case Result.Err<Inventory>(Problem problem) -> steps.end(Question.EXISTS, problem.sentence());
      case Result.Ok<Inventory>(Inventory source) -> found(source);
    }
    return new Trace(topic, Trace.Kind.TOPIC, steps.all());
  }

  private void found(Inventory source) {
    TopicInfo info = source.topics().get(topic);
    if (info == null) {
      steps.no(
          Question.EXISTS,
          source.alias() + " has no topic " + topic + ", or does not show it.",
          "Correct the name, make the topic, or give the principal DESCRIBE on it.");
      return;
    }
    steps.yes(
        Question.EXISTS,
        "It has " + info.partitions().size() + " partition(s) on " + source.alias());
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
          refused == null ? "READ or DESCRIBE is missing on it." : refused,
          "Give the principal READ and DESCRIBE on it.");
    } else if (rights == null) {
      steps.unknown(Question.READABLE, "The broker does not tell what the principal may do.");
    } else {
      steps.yes(Question.READABLE, "READ and DESCRIBE are given.");
    }
  }

  private void selected(Judgement judged) {
    String because = judged.because();
    switch (judged.why()) {
      case NOT_INCLUDED ->
          steps.no(
              Question.INCLUDED,
              "No pattern of topics matches the whole name"
                  + (because.isEmpty() ? "." : ", says " + because + "."),
              "Add it to topics.");
      case EXCLUDED ->
          steps.no(
              Question.INCLUDED,
              "topics.exclude takes it out with " + because + ", and that wins.",
              "Take " + because + " out of topics.exclude, or make it narrower.");
      case MATCHES -> passed("topics takes it with " + because + ".");
      case HEARTBEATS -> passed("Its name is that of heartbeats, which are always mirrored.");
      case INTERNAL -> {
        steps.yes(Question.INCLUDED, "The patterns take it.");
        steps.no(
            Question.NOT_INTERNAL,
            "The replication policy takes its name for an internal one.",
            "Rename it, or use a replication policy that takes it.");
      }
      case CYCLE -> {
        steps.yes(Question.INCLUDED, "The patterns take it.");
        steps.yes(Question.NOT_INTERNAL, "Its name is not an internal one.");
        steps.no(
            Question.NO_CYCLE,
            "By its name it came from " + because + " and is never sent back there.",
            "Rename it if it did not come from there, or use another separator.");
      }
    }
  }

  private void passed(String evidence) {
    steps.yes(Question.INCLUDED, evidence);
    steps.yes(Question.NOT_INTERNAL, "Its name is not an internal one.");
    steps.yes(Question.NO_CYCLE, "By its name it did not come from the target.");
  }

  private void mirror(TopicInfo info, String remote) {
    if (!(patient.target() instanceof Result.Ok<Inventory>(Inventory target))) {
      steps.unknown(Question.MIRROR, patient.spec().target().alias() + " could not be read.");
      return;
    }
    TopicInfo mirror = target.topics().get(remote);
    if (mirror == null) {
      String refusal = refusal();
      steps.no(
          Question.MIRROR,
          remote
              + " is not there yet, and "
              + target.alias()
              + (refusal == null ? " would take it." : " refuses it: " + refusal),
          refusal == null
              ? "Wait for refresh.topics.interval.seconds while the flow runs."
              : "Change what is refused: replication.factor, or the configs that are carried"
                  + " over.");
      return;
    }
    int there = mirror.partitions().size();
    int here = info.partitions().size();
    steps.yes(Question.MIRROR, remote + " is there.");
    steps.answer(
        Question.PARTITIONS,
        there >= here,
        "The mirror has " + there + " of " + here + " partition(s).",
        "Enlarge the mirror, or wait for refresh.topics.interval.seconds.");
    if (mirror.rights() == null) {
      steps.unknown(Question.WRITABLE, "The broker does not tell what the principal may do.");
    } else {
      steps.answer(
          Question.WRITABLE,
          mirror.rights().contains(AclOperation.WRITE),
          "WRITE on the mirror is " + word(mirror) + ".",
          "Give the worker's principal WRITE and DESCRIBE on " + remote + ".");
    }
  }

  private static String word(TopicInfo mirror) {
    return mirror.rights() != null && mirror.rights().contains(AclOperation.WRITE)
        ? "given"
        : "missing";
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
