package org.mirrorbench.engine.doctor;

import java.util.Locale;
import org.mirrorbench.engine.problem.Severity;

/**
 * Everything that the doctor can find. The English sentences are what the command line prints; the
 * window has its own under {@code symptom.<NAME>.evidence} and {@code .remedy}.
 */
public enum Symptom {
  // what destroys data, or does nothing while it looks healthy
  SAME_CLUSTER(
      Severity.ERROR,
      "{0} and {1} are one Kafka cluster, {2}.",
      "Give the flow two different clusters: a flow into itself copies its own "
          + "copies."),
  UNREACHABLE(
      Severity.ERROR,
      "It cannot be read: {0}",
      "{1}"),
  BROKERS_TOO_OLD(
      Severity.ERROR,
      "Its brokers do not know a request that MirrorMaker 4 needs: {0}",
      "Kafka 4 clients need brokers 2.1 or newer, and a target 2.4 or newer. Update "
          + "the brokers, or run an older MirrorMaker."),
  WORKER_ELSEWHERE(
      Severity.ERROR,
      "Its worker is attached to the Kafka cluster {0}, and not to {1}, which is {2}: "
          + "records would be written to the worker's own cluster, whatever the flow's "
          + "target says.",
      "Run the flow on a worker that is attached to {1}."),
  WORKER_STATE_ELSEWHERE(
      Severity.WARNING,
      "Its worker is attached to the Kafka cluster {0} and not to {1} ({2}); records "
          + "go to {1} because of producer.override.bootstrap.servers, but positions, "
          + "configurations and states stay with {0}.",
      "Run the flow on a worker that is attached to {1}, or keep in mind that losing "
          + "{0} loses the flow's positions."),
  TWO_ALIASES(
      Severity.WARNING,
      "The aliases {0} are one Kafka cluster, {1}: MirrorMaker 4.3 recognises what "
          + "came from there by its alias alone.",
      "Use one alias for a cluster in all flows."),
  LOOP(
      Severity.ERROR,
      "Records of {1} topic(s), such as {2}, come back to the cluster that they came "
          + "from: {0}.",
      "Keep the clusters' names in the topics' names (the default replication "
          + "policy), or leave the topics out of one of these flows."),
  DOUBLE_PATH(
      Severity.WARNING,
      "Records of {1} topic(s), such as {2}, reach {3} more than once: {0}.",
      "Leave the topics out of all flows but one of these."),
  CONVERTER(
      Severity.ERROR,
      "{0} is {1}, which rewrites what passes through it; only {2} leaves every byte "
          + "as it is.",
      "Set {0} to {2}."),
  GAP(
      Severity.ERROR,
      "{0} records were deleted on the source before they were mirrored: {1} is the "
          + "next offset to be read, and the log begins at {2}. They are lost to the "
          + "mirror, and MirrorMaker goes on without a word.",
      "Copy them from elsewhere if that is possible. Make retention.ms or "
          + "retention.bytes of the source topic longer than any stop of the flow."),
  GAP_NEAR(
      Severity.WARNING,
      "Only {0} of {1} offsets lie between the source's oldest record and the flow's "
          + "position, which is {2} behind the end: retention is about to overtake it.",
      "Make retention.ms or retention.bytes of the source topic longer now, then let "
          + "the flow catch up with more tasks or a larger preset."),
  SOURCE_REWOUND(
      Severity.ERROR,
      "The flow's position is {0} and the log ends at {1}: the topic was deleted and "
          + "made again, or its log was cut. What is written next goes behind the old "
          + "records on the target, or is skipped.",
      "Stop the flow, reset the positions of this topic, decide what shall become of "
          + "the old records on the target, and start it again."),
  TARGET_REWOUND(
      Severity.ERROR,
      "The checkpoint of group {0} is {1} and the mirror ends at {2}: the mirror was "
          + "emptied or made again. What was copied before is not copied again, and the "
          + "group's offsets are not synchronised until the mirror is longer than it was.",
      "Stop the flow, reset its positions of this topic, delete the group's offsets "
          + "on the target, and start it again."),
  MIRROR_GONE(
      Severity.ERROR,
      "The topic was delivered from {0} and is not there any more. It will be made "
          + "again empty: what was delivered before is not copied a second time.",
      "Stop the flow, reset its positions of {0}, and start it again; or leave {0} "
          + "out."),
  SOURCE_MADE_ANEW(
      Severity.ERROR,
      "The source topic was deleted and made again since it was first examined: its "
          + "id was {0} and is {1}, and the flow still has its position in the old one. "
          + "Records of the new one may be skipped.",
      "Stop the flow, reset the positions of this topic, and start it again."),
  TARGET_MADE_ANEW(
      Severity.ERROR,
      "The mirror was deleted and made again since it was first examined: its id was "
          + "{0} and is {1}, and the flow goes on from its old position. What was there "
          + "before is missing.",
      "Stop the flow, reset its positions of this topic, and start it again."),
  POSITIONS_MISSING(
      Severity.ERROR,
      "{0} mirror(s) hold records, such as {1}, and the flow has no position for any "
          + "topic: starting it copies everything again.",
      "Give the flow the positions of the one that filled them, empty the mirrors, or "
          + "leave their topics out."),
  POSITIONS_OF_OTHER_ALIAS(
      Severity.ERROR,
      "Its positions were written under the alias {0}, and the source is called {1} "
          + "now: they do not count, and everything is copied again.",
      "Call the source {0} again, or set the positions under {1} before the flow "
          + "starts."),
  CONNECT_STORAGE_MIXED(
      Severity.ERROR,
      "{0} topic(s) of Connect workers would be mirrored into topics of the same name "
          + "on {2}: {1}. Connectors and positions of both sides mix.",
      "Leave them out with topics.exclude."),
  INFRASTRUCTURE_MIRRORED(
      Severity.WARNING,
      "{0} topic(s) that serve Connect, a schema registry or streams applications are "
          + "mirrored: {1}.",
      "Leave them out with topics.exclude, unless they are wanted as mere data."),
  ERRORS_TOLERATED(
      Severity.ERROR,
      "errors.tolerance is all: a record that the target refuses, such as one that is "
          + "too large, is left out and counts as delivered.",
      "Set errors.tolerance to none: the task then stops at such a record and says "
          + "why."),
  GROUP_LIVES_ON_TARGET(
      Severity.ERROR,
      "The group has {0} member(s) on the target, {1} on the source, and its offsets "
          + "are still synchronised: MirrorMaker 4.3 moves it as soon as it has no member "
          + "for a moment, as in a rolling restart.",
      "Set sync.group.offsets.enabled to false before consumers start on the target, "
          + "or use other group names there."),
  SYNCS_MIXED(
      Severity.ERROR,
      "The offset syncs of {0} partition(s) go back and forth, as when two flows "
          + "write them: {1}. Offsets of groups are translated wrongly.",
      "Give every target cluster an alias of its own in all deployments: the topic is "
          + "named after it alone."),
  SYNCS_SHARED(
      Severity.ERROR,
      "{0} write their offset syncs to one topic, {1}, though they have different "
          + "targets. Offsets of groups are translated wrongly.",
      "Give every target cluster an alias of its own: the topic is named after it "
          + "alone."),
  SOURCE_NOT_READABLE(
      Severity.ERROR,
      "{0} topic(s) must not be read: {1}. The task would stay RUNNING and copy "
          + "nothing.",
      "Give the principal READ and DESCRIBE on them, or leave them out."),
  SOURCE_WITHOUT_LEADER(
      Severity.ERROR,
      "{0} partition(s) to be mirrored have no leader, so that nobody can read them: "
          + "{1}.",
      "Bring their brokers back."),
  TARGET_WITHOUT_LEADER(
      Severity.ERROR,
      "{0} partition(s) of mirrors have no leader, so that nobody can write them: "
          + "{1}.",
      "Bring their brokers back."),
  PATTERN_BROKEN(
      Severity.ERROR,
      "MirrorMaker reads {0} as {1}, which is no regular expression: {2}.",
      "Correct it. A comma always separates two patterns, also within braces."),
  NOTHING_SELECTED(
      Severity.WARNING,
      "None of the {1} topics that can be seen on {2} is selected by {0}: the flow "
          + "would run without a task.",
      "Correct topics: each pattern must match a whole name. Where topics are "
          + "missing, the principal may not see them."),
  NO_TASKS(
      Severity.WARNING,
      "It is RUNNING and has no task, though {0} topic(s) are selected.",
      "Read the worker's log for what its start failed at, then restart the "
          + "connector."),
  FAILED(
      Severity.ERROR,
      "It FAILED: {0}",
      "Mend the cause, then restart it: Connect never does so by itself."),
  TASK_UNASSIGNED(
      Severity.WARNING,
      "No worker runs it.",
      "Wait for scheduled.rebalance.max.delay.ms of the worker, 5 minutes by default, "
          + "or bring the worker back that is gone."),
  TOO_FEW_IN_SYNC(
      Severity.ERROR,
      "It wants {0} copies in step before it takes a record, and partition(s) {1} "
          + "have fewer: writing is tried again for ever.",
      "Bring the missing brokers back, or lower min.insync.replicas of the topic."),
  FEWER_COPIES_THAN_IN_SYNC(
      Severity.ERROR,
      "New mirrors would get {0} copies, and the brokers want {1} in step before they "
          + "take a record: nothing could be written.",
      "Set replication.factor to {1} or more."),
  TARGET_READ_ONLY(
      Severity.ERROR,
      "It is read-only in this workspace, and the flow would write to it.",
      "Make it managed in its profile, or choose another target."),
  TARGET_NOT_WRITABLE(
      Severity.ERROR,
      "{0} mirror(s) must not be written: {1}. The task would try for ever.",
      "Give the worker's principal WRITE and DESCRIBE on them."),
  REPLICATION_TOO_HIGH(
      Severity.ERROR,
      "It is {0}, and {1} has {2} broker(s): topics cannot be made, of which "
          + "MirrorMaker only logs a warning.",
      "Set it to {2} at most, or to -1 for the brokers' own default."),
  TOPIC_REFUSED(
      Severity.ERROR,
      "{2} refuses to make it and {1} topic(s) in all that are like it: {0}",
      "Change what is refused: replication.factor, or the source topic's configs with "
          + "config.properties.exclude. MirrorMaker would only log a warning."),
  CONFIG_REFUSED(
      Severity.WARNING,
      "{2} refuses the source's configs for it and {1} topic(s) in all that are like "
          + "it: {0}",
      "Leave the config out with config.properties.exclude, which replaces the "
          + "default list: repeat what stands there."),
  TAKEN_FOR_A_COPY(
      Severity.WARNING,
      "Its name says that it came from {0}, so it is never sent there; but {0} has no "
          + "topic {1}.",
      "Rename it, or give {0} another alias, or use another separator."),
  TAKEN_FOR_INTERNAL(
      Severity.WARNING,
      "The patterns select it, but its name begins with a dot and counts as internal: "
          + "it is never mirrored.",
      "Rename it, or use a replication policy that takes it."),
  TAKEN_FOR_HEARTBEATS(
      Severity.WARNING,
      "The patterns do not select it, but its name ends like a topic of heartbeats: "
          + "it is mirrored all the same.",
      "Rename it, or set heartbeats.replication.enabled to false."),
  ALIAS_MISREAD(
      Severity.WARNING,
      "The mirror {0} is read as one of {1}: the configs and partitions of mirrors "
          + "are never kept in step, and cycles are not recognised.",
      "Choose an alias without the separator."),
  ONE_NAME_FOR_SEVERAL(
      Severity.ERROR,
      "Several topics get this one name on the target: {0}.",
      "Leave all but one out, or use another replication policy or separator."),
  DEDICATED_ALONE(
      Severity.INFO,
      "{0} is not on, so that only one dedicated MirrorMaker serves the flow well: "
          + "others would never hear of new topics.",
      "Add {0} = true to the file before a second one is started."),
  KEY_WITHOUT_EFFECT(
      Severity.WARNING,
      "Nothing reads it: {0}.",
      "{1}."),
  KEY_REACHES_LITTLE(
      Severity.WARNING,
      "It reaches less than its name says: {0}.",
      "{1}."),
  OVERRIDE_REFUSED(
      Severity.ERROR,
      "Its worker does not allow {0}: {1}",
      "Set connector.client.config.override.policy to All on every worker of its "
          + "group, or do without this setting."),
  CONNECTOR_REFUSED(
      Severity.ERROR,
      "Connect does not accept {0}: {1}",
      "Correct the setting."),
  NO_MIRROR_MAKER(
      Severity.ERROR,
      "Its worker has no {0}.",
      "Add Kafka's connect-mirror library to the worker's plugin.path or class path."),
  NEW_TOPICS_NEVER(
      Severity.WARNING,
      "refresh.topics.enabled is false: topics and partitions that are made later are "
          + "never mirrored.",
      "Set it to true."),
  NEW_TOPICS_LATE(
      Severity.INFO,
      "A new topic or partition is noticed after up to {0} seconds.",
      "Set refresh.topics.interval.seconds to 30 to 60 while something is moved."),
  NEW_TOPICS_FROM_THEIR_END(
      Severity.WARNING,
      "New topics are read from their end: what is written in up to {0} seconds, "
          + "until they are noticed, is never mirrored.",
      "Set source.consumer.auto.offset.reset to earliest."),
  ABORTED_COME_BACK(
      Severity.ERROR,
      "{0} topic(s) are written in transactions, such as {1}, and the flow reads "
          + "uncommitted records: those of aborted transactions arrive as ordinary ones.",
      "Set source.consumer.isolation.level to read_committed."),
  SAME_KEY_ON_BOTH_SIDES(
      Severity.WARNING,
      "{0} keys are written on both sides; looked at were {1} keys on the source and "
          + "{2} on the target. Which record of a key is the last is not defined.",
      "Let each key be written on one side only, or let readers choose by a time "
          + "within the records."),

  /** {0} topic, {1} cluster, {2} what the broker said. */
  PLAN_TOPIC_REFUSED(
      Severity.ERROR,
      "The brokers of {1} would not create {0}: {2}",
      "Change the flow's replication factor or config.properties.exclude, or leave the topic out."),
  /** {0} key, {1} what Connect said. */
  PLAN_SETTING_REFUSED(
      Severity.ERROR,
      "Connect does not accept {0}: {1}",
      "Correct the setting, or have the worker permit it"
          + " (connector.client.config.override.policy)."),
  /** {0} worker, {1} id of the cluster it writes to, {2} target, {3} the target's id. */
  PLAN_WRONG_CLUSTER(
      Severity.ERROR,
      "Worker {0} writes to the Kafka cluster {1}, but the target {2} is {3}.",
      "Choose a worker that is attached to the target, or set"
          + " producer.override.bootstrap.servers to the target's address."),
  /** {0} why, {1} what to do. */
  PLAN_ADOPTION_BLOCKED(Severity.ERROR, "It must not start as it is: {0}", "{1}"),
  /** {0} where it runs now, {1} the flow. */
  PLAN_RUNS_ELSEWHERE(
      Severity.ERROR,
      "{1} runs on worker {0}; two that run it would deliver every record twice.",
      "Remove it there first, and have positions for it: those of that worker go with it."),
  /** {0} how many, {1} where they were found. */
  PLAN_TAKES_OVER(
      Severity.INFO,
      "{0} positions are taken over from {1}: copying goes on from there.",
      "Nothing to do."),
  /** No values. */
  PLAN_BEGINS_AGAIN(
      Severity.WARNING,
      "The flow had begun, but its worker holds no position for it: it copies from the beginning of"
          + " its topics, and what the target already has arrives a second time.",
      "Give it positions first if that matters."),
  /** {0} setting, {1} name of the secret, {2} where it has to be, {3} worker. */
  PLAN_SECRET_TO_PLACE(
      Severity.WARNING,
      "{0} is not sent: it has to be there as {1} on each worker of {3} ({2}).",
      "Place the secret there and let the workers have the config provider for it."),
  /** {0} setting, {1} worker. */
  PLAN_SECRET_IN_CLEAR(
      Severity.WARNING,
      "{0} is sent to {1} in clear, and all who may read its configs topic can read it."
          + " It is not kept here, so that this run cannot be undone later.",
      "Choose a delivery by reference for the secrets of this worker."),
  /** {0} quota, {1} cluster, {2} why. */
  PLAN_QUOTA_IMPOSSIBLE(
      Severity.WARNING,
      "{0} cannot be set on {1}: {2}.",
      "Make the cluster managed, or ask its administrator for the quota."),
  /** {0} topic. */
  PLAN_TOPIC_STAYS(
      Severity.INFO, "The topic {0} stays: no topic is ever deleted.", "Delete it by hand."),
  /** {0} topic. */
  PLAN_PARTITIONS_STAY(
      Severity.INFO, "{0} keeps its partitions: Kafka cannot take any away.", "Nothing to do.");

  private final Severity severity;
  private final String evidence;
  private final String remedy;

  Symptom(Severity severity, String evidence, String remedy) {
    this.severity = severity;
    this.evidence = evidence;
    this.remedy = remedy;
  }

  public Severity severity() {
    return severity;
  }

  String evidence() {
    return evidence;
  }

  String remedy() {
    return remedy;
  }

  /** The name that scripts know: {@code same-cluster}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
