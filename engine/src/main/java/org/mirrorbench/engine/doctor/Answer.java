package org.mirrorbench.engine.doctor;

import org.mirrorbench.engine.problem.Sentence;

/** All that a trace answers, and what it advises where it stops. */
public enum Answer implements Sentence {
  // the topic
  /** {0} cluster, {1} topic. */
  NO_TOPIC("{0} has no topic {1}, or does not show it."),
  MAKE_TOPIC("Correct the name, make the topic, or give the principal DESCRIBE on it."),
  /** {0} number, {1} cluster. */
  TOPIC_THERE("It has {0} partition(s) on {1}."),
  READ_MISSING("READ or DESCRIBE is missing on it."),
  GIVE_READ("Give the principal READ and DESCRIBE on it."),
  READ_GIVEN("READ and DESCRIBE are given."),
  RIGHTS_UNTOLD("The broker does not tell what the principal may do."),

  // the patterns
  NO_TOPIC_PATTERN("No pattern of topics matches the whole name."),
  /** {0} class of a filter of one's own. */
  FILTER_LEAVES("The filter {0} does not take it."),
  ADD_TO_TOPICS("Add it to topics."),
  /** {0} pattern. */
  TOPIC_EXCLUDED("topics.exclude takes it out with {0}, and that wins."),
  /** {0} pattern. */
  NARROW_TOPICS_EXCLUDE("Take {0} out of topics.exclude, or make it narrower."),
  /** {0} pattern. */
  TOPIC_TAKEN("topics takes it with {0}."),
  HEARTBEATS_TAKEN("Its name is that of heartbeats, which are always mirrored."),
  TAKEN("The patterns take it."),
  INTERNAL("The replication policy takes its name for an internal one."),
  RENAME_INTERNAL("Rename it, or use a replication policy that takes it."),
  NOT_INTERNAL("Its name is not an internal one."),
  /** {0} cluster. */
  CAME_BACK("By its name it came from {0} and is never sent back there."),
  RENAME_CYCLE("Rename it if it did not come from there, or use another separator."),
  NO_CYCLE("By its name it did not come from the target."),

  // the connector
  /** {0} connector. */
  NO_CONNECTOR("The worker has no connector {0}."),
  START_FLOW("Start the flow, or apply its plan."),
  /** {0} connector. */
  CONNECTOR_THERE("{0} is on its worker."),
  /** {0} connector, {1} state. */
  CONNECTOR_STATE("{0} is {1}."),
  /** {0} connector, {1} state, {2} the first of its trace. */
  CONNECTOR_STATE_WHY("{0} is {1}: {2}."),
  RESTART("Mend the cause, then restart it."),
  RESUME("Resume or start the flow."),
  TASKS_UNTOLD("The worker does not tell what its tasks were given."),
  /** {0} names. */
  NO_TASK("No task was given {0}."),
  /** {0} key of an interval, {1} connector. */
  WAIT_FOR_TASK("Wait for {0}; if that does not help, read the worker's log, then restart {1}."),
  /** {0} number, {1} state. */
  TASK_STATE("Task {0} is {1}."),
  /** {0} number, {1} state, {2} its trace. */
  TASK_STATE_WHY("Task {0} is {1}: {2}."),
  /** {0} names. */
  TASKS_GIVEN("Tasks that run were given {0}."),
  /** {0} cluster id, {1} alias, {2} its cluster id. */
  ATTACHED("The worker is attached to the Kafka cluster {0}, and {1} is {2}."),
  /** {0} alias. */
  ATTACH("Run the flow on a worker that is attached to {0}."),
  ATTACHED_UNTOLD("No worker tells which cluster it is attached to."),

  // the mirror
  /** {0} alias. */
  TARGET_UNREAD("{0} could not be read."),
  /** {0} topic, {1} alias. */
  NO_MIRROR("{0} is not there yet, and {1} would take it."),
  WAIT_FOR_REFRESH("Wait for refresh.topics.interval.seconds while the flow runs."),
  /** {0} topic, {1} alias, {2} the brokers' words. */
  MIRROR_REFUSED("{0} is not there yet, and {1} refuses it: {2}"),
  CHANGE_REFUSED(
      "Change what is refused: replication.factor, or the configs that are carried over."),
  /** {0} topic. */
  MIRROR_THERE("{0} is there."),
  /** {0} partitions there, {1} partitions here. */
  MIRROR_PARTITIONS("The mirror has {0} of {1} partition(s)."),
  ENLARGE("Enlarge the mirror, or wait for refresh.topics.interval.seconds."),
  WRITE_GIVEN("WRITE on the mirror is given."),
  WRITE_MISSING("WRITE on the mirror is missing."),
  /** {0} topic. */
  GIVE_WRITE("Give the worker's principal WRITE and DESCRIBE on {0}."),

  // the records
  CONTENT_UNTOLD("The source does not tell what its partitions hold."),
  HOLDS_NOTHING("It holds nothing to deliver."),
  /** {0} partitions with positions. */
  DELIVERED("Delivered: {0}."),
  /** {0} partitions with the number of records. */
  NOTHING_DELIVERED("Nothing was delivered yet of the records of {0}."),
  WAIT_FOR_POSITIONS("Wait until positions are kept; if they stay away, read the worker's log."),
  ALL_KEPT("The source still has all that is to be delivered."),
  /** {0} partitions with the number of records. */
  DELETED("Records that were deleted before they were delivered: {0}."),
  KEEP_LONGER(
      "Make retention.ms or retention.bytes of the source topic longer than any stop of the flow."),
  TAILS_UNREAD("The topic's newest records could not be read."),
  ALL_DELIVERED("Every record is delivered."),
  /** {0} partitions with the number of records. */
  BEHIND_UNKNOWN("Behind: {0}; the position could not be asked again."),
  /** {0} partitions with the number of records. */
  BEHIND_MOVES("Behind: {0}; the position moves."),
  /** {0} partitions with the number of records, {1} seconds. */
  BEHIND_STILL("Behind: {0}; it did not move within {1} s."),
  STOPPED_SILENTLY(
      "Read the worker's log. A transaction that stays open on the source, or a target that refuses"
          + " records, stops it without a word."),
  /** {0} partitions with the number of records, {1} seconds. */
  BEHIND_TOO_SHORT(
      "Behind: {0}; it did not move within {1} s, which may be too short for its worker to keep"
          + " positions."),

  // the group
  /** {0} cluster, {1} group. */
  NO_GROUP("{0} has no group {1}, or does not show it."),
  MAKE_GROUP("Correct the name, let the group commit once, or give the principal DESCRIBE on it."),
  /** {0} type, {1} state. */
  GROUP_THERE("Type of the group: {0}; state: {1}."),
  /** {0} type. */
  OTHER_TYPE("MirrorMaker lists groups of consumers alone; the type of this one is {0}."),
  SET_BY_HAND("Set its position on the target by hand."),
  CONSUMERS("It is a group of consumers."),
  NO_GROUP_PATTERN("No pattern of groups matches it."),
  ADD_TO_GROUPS("Add it to groups."),
  /** {0} pattern. */
  GROUP_EXCLUDED("groups.exclude takes it out with {0}, and that wins."),
  /** {0} pattern. */
  NARROW_GROUPS_EXCLUDE("Take {0} out of groups.exclude, or make it narrower."),
  /** {0} pattern. */
  GROUP_TAKEN("groups takes it with {0}."),
  COMMITS_UNREAD("What it committed could not be read."),
  COMMITTED_NOTHING("It committed nothing."),
  /** {0} topics. */
  COMMITTED_ELSEWHERE("It committed only on topics that are not mirrored, such as {0}."),
  MIRROR_TOPICS("Mirror its topics, or wait until it commits."),
  COMMITTED("It committed on mirrored topics."),

  // its offsets
  NOTHING_TO_TRANSLATE(
      "Its partitions hold no records, or the flow has no topic of checkpoints yet."),
  SYNCS_COVER("Offset syncs cover what it committed."),
  BEFORE_SYNCS("It is before the oldest offset sync of its partitions."),
  READ_PAST("Let it read on past the oldest offset sync, or write its offsets to the target."),
  NO_SYNCS("There is no offset sync of its partitions."),
  SEE_TOPICS("Offset syncs come with mirrored records: see why its topics are not replicated."),
  /** Partitions with their positions: {0} exact, {1} with what is read again, {2} none. */
  TRANSLATED("Translated exactly: {0}. Some is read again: {1}. Not translated: {2}."),
  WAIT_FOR_CHECKPOINTS(
      "Wait for emit.checkpoints.interval.seconds; if that does not help, read the worker's log."),
  /** {0} true or false. */
  SYNC_SWITCH("sync.group.offsets.enabled is {0}."),
  SWITCH_ON("Set it to true, or let consumers look up their checkpoints."),
  MEMBERS_UNTOLD("The target does not tell its members."),
  /** {0} number. */
  MEMBERS("On the target it has {0} member(s)."),
  STOP_MEMBERS(
      "Stop them, or use another group name there: the target refuses offsets of a group that is"
          + " used."),
  TARGET_COMMITS_UNREAD("What it committed on the target could not be read."),
  WRITTEN("Its offsets are on the target."),
  /** {0} partitions with offsets. */
  NOT_WRITTEN("Not written yet: {0}."),
  WAIT_FOR_OFFSETS(
      "Wait for sync.group.offsets.interval.seconds; if that does not help, read the worker's log.");

  private final String english;

  Answer(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
