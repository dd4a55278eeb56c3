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
      "Give the flow two different clusters: a flow into itself copies its own " + "copies."),
  UNREACHABLE(Severity.ERROR, "It cannot be read: {0}", "{1}"),
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
      "Stop the flow, reset its positions of {0}, and start it again; or leave {0} " + "out."),
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
      "Call the source {0} again, or set the positions under {1} before the flow " + "starts."),
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
      "Set errors.tolerance to none: the task then stops at such a record and says " + "why."),
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
      "Give every target cluster an alias of its own: the topic is named after it " + "alone."),
  SOURCE_NOT_READABLE(
      Severity.ERROR,
      "{0} topic(s) must not be read: {1}. The task would stay RUNNING and copy " + "nothing.",
      "Give the principal READ and DESCRIBE on them, or leave them out."),
  SOURCE_WITHOUT_LEADER(
      Severity.ERROR,
      "{0} partition(s) to be mirrored have no leader, so that nobody can read them: " + "{1}.",
      "Bring their brokers back."),
  TARGET_WITHOUT_LEADER(
      Severity.ERROR,
      "{0} partition(s) of mirrors have no leader, so that nobody can write them: " + "{1}.",
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
      "Read the worker's log for what its start failed at, then restart the " + "connector."),
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
      "{2} refuses the source's configs for it and {1} topic(s) in all that are like " + "it: {0}",
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
  KEY_WITHOUT_EFFECT(Severity.WARNING, "Nothing reads it: {0}.", "{1}."),
  KEY_REACHES_LITTLE(Severity.WARNING, "It reaches less than its name says: {0}.", "{1}."),
  OVERRIDE_REFUSED(
      Severity.ERROR,
      "Its worker does not allow {0}: {1}",
      "Set connector.client.config.override.policy to All on every worker of its "
          + "group, or do without this setting."),
  CONNECTOR_REFUSED(Severity.ERROR, "Connect does not accept {0}: {1}", "Correct the setting."),
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

  // offsets and failing over, size, time, order and load
  GROUPS_REREAD(
      Severity.WARNING,
      "{0} position(s) of groups would be read again by more than {1} records after "
          + "failing over: {2}.",
      "Let these groups and the flow catch up before consumers move, make offset.lag.max "
          + "smaller, or write exact offsets to the target."),
  GROUPS_BEHIND_SYNCS(
      Severity.WARNING,
      "{0} position(s) of groups lie before the oldest offset sync, so that they are not "
          + "translated: {1}. On the target these consumers begin where their own "
          + "auto.offset.reset says.",
      "Let the groups read on past these offsets, or write their offsets to the target."),
  GROUPS_WITHOUT_CHECKPOINT(
      Severity.WARNING,
      "{0} position(s) of groups have no checkpoint: {1}. On the target these consumers "
          + "begin where their own auto.offset.reset says.",
      "Wait for emit.checkpoints.interval.seconds and refresh.groups.interval.seconds; if "
          + "that does not help, ask why such a group is not translated."),
  GROUPS_HIDDEN(
      Severity.INFO,
      "{0} group(s) that read mirrored topics are left out by the default of "
          + "groups.exclude: {1}.",
      "Set groups.exclude if they are to be translated."),
  SINK_GROUPS_HIDDEN(
      Severity.WARNING,
      "{0} group(s) of Connect sinks that read mirrored topics are left out by the default "
          + "of groups.exclude: {1}. On the target these sinks would begin anew.",
      "Set groups.exclude to what stands there without connect-.*, or set these sinks' "
          + "offsets on the target by hand."),
  GROUPS_NOT_SYNCED(
      Severity.INFO,
      "{0} group(s) are translated into checkpoints only, since sync.group.offsets.enabled "
          + "is false: {1}. On the target they have no offsets.",
      "Set sync.group.offsets.enabled to true, unless consumers look up their checkpoints "
          + "themselves."),
  CONNECTORS_DISAGREE(
      Severity.ERROR,
      "{0} is {1} for the source connector and {2} for the checkpoint connector: offsets of "
          + "groups are not translated, or for topics of other names.",
      "Give both connectors the same value."),
  SYNCS_NOT_EMITTED(
      Severity.WARNING,
      "{0} is false: no offset syncs are written, and no group can be translated.",
      "Set {0} to true, or switch the checkpoints off as well."),
  MAPPINGS_EXPIRE(
      Severity.ERROR,
      "Its cleanup.policy is {0}: what offsets of groups are translated with is deleted "
          + "after its retention.",
      "Set its cleanup.policy to compact."),
  OWN_TOPIC_SPLIT(
      Severity.INFO,
      "It has {0} partitions, as when a broker made it by itself; MirrorMaker writes and "
          + "reads partition 0 alone.",
      "Make it again with one partition and cleanup.policy compact while the flow is "
          + "stopped, or leave it."),
  OWN_TOPIC_NOT_READABLE(
      Severity.WARNING,
      "It must not be read on {0}: after each restart only groups beyond the newest offset "
          + "sync are translated.",
      "Give the principal READ on it."),
  GROUP_BUSY_ON_TARGET(
      Severity.WARNING,
      "The group has {0} member(s) on the target that do not read the mirrors: while it is "
          + "used, the target refuses its translated offsets.",
      "Use another group name for what reads there, or stop it before failing over."),
  GROUP_OF_OTHER_TYPE(
      Severity.WARNING,
      "On the target a group of this name is of type {0}: it takes no translated offsets.",
      "Use another group name there."),
  FAILBACK_LEAVES_BEHIND(
      Severity.WARNING,
      "{0} topic(s) came from {1} and hold more there than their originals: {2}. What was "
          + "written into them since is not sent back, for they count as copies.",
      "Let producers write to topics of the original names, or copy the difference with a "
          + "fresh flow that renames them. Groups are not translated back: set their offsets "
          + "by hand, and never reuse the checkpoints of the way here."),
  TRANSFORMS_MISLEAD_OFFSETS(
      Severity.WARNING,
      "The transforms {0} run on the source connector: offset syncs and checkpoints know the "
          + "topics' names and records of before, so that translated offsets cannot be "
          + "trusted.",
      "Do without transforms, or set sync.group.offsets.enabled to false and move groups by "
          + "hand."),
  VERSION_LOSES_OFFSETS(
      Severity.ERROR,
      "It is {0}: before 3.4.1 offsets of groups are translated too far, and consumers "
          + "miss records after failing over.",
      "Update the workers."),
  VERSION_NEVER_AT_END(
      Severity.WARNING,
      "It is {0}: from 3.5.0 to 3.6.1 groups never reach the end of a topic when they are "
          + "translated, and far more is read again than needed.",
      "Update the workers."),
  VERSION_RENAMES_OWN_TOPICS(
      Severity.WARNING,
      "It is {0}: from 3.1 to 3.5 another separator also renames MirrorMaker's own topics, so "
          + "that an update loses sight of them.",
      "Set replication.policy.internal.topic.separator.enabled deliberately when the "
          + "workers are updated."),
  VERSION_WITHOUT_OFFSETS(
      Severity.INFO,
      "It is {0}: before 3.7 a flow cannot be started from given positions.",
      "Update the workers before you promote, seed or roll back flows."),
  GROUPS_OF_OTHER_TYPES(
      Severity.WARNING,
      "{0} share or streams group(s) read mirrored topics: {1}. MirrorMaker does not list "
          + "them; their positions stay behind.",
      "Set their positions on the target by hand when they move."),
  STREAMS_STATE_STAYS(
      Severity.WARNING,
      "{0} streams application(s) read mirrored topics: {1}. Their offsets are translated, "
          + "their state is not: stores and offsets do not fit together on the target.",
      "Reset these applications on the target, so that they build their state anew."),
  RECORD_TOO_LARGE(
      Severity.ERROR,
      "A record of {0} bytes was seen, and {1} allows {2}: the task fails at such a record.",
      "Make {1} larger than the largest record."),
  RECORDS_MAY_BE_TOO_LARGE(
      Severity.WARNING,
      "{0} topic(s) take records of up to {2} bytes on the source, and {3} allows {4}: {1}. "
          + "The task fails at the first record that is larger.",
      "Make {3} as large as the source's max.message.bytes."),
  TIMESTAMP_REFUSED(
      Severity.ERROR,
      "A record has a timestamp {0} s from now, and {1} of the mirror allows {2} s: the "
          + "target refuses it and the task fails.",
      "Make {1} of the mirror larger, or let it use LogAppendTime."),
  RECORDS_EXPIRE_AT_ONCE(
      Severity.WARNING,
      "Its oldest records are {0} s old, and the mirror keeps records for {1} s, the source "
          + "for {2} s: they are deleted as soon as they are copied.",
      "Give the mirror the source's retention.ms."),
  TARGET_CONFIG_WIPED(
      Severity.WARNING,
      "{0} setting(s) of mirrors will be taken back to what the source has, since configs are "
          + "kept in step: {1}.",
      "Add these keys to config.properties.exclude, or set sync.topic.configs.enabled to "
          + "false."),
  BROKER_DEFAULTS_CARRIED(
      Severity.INFO,
      "Defaults that were set on the source's running brokers become settings of each mirror: "
          + "{0}.",
      "Add these keys to config.properties.exclude if the target shall use its own."),
  ACLS_NOT_CARRIED(
      Severity.INFO,
      "{0} of the source's ACLs are not carried over: {1}.",
      "Carry them over by hand before consumers and producers move."),
  ACLS_REFUSED(
      Severity.WARNING,
      "{0} ACL(s) of mirrored topics cannot be made on {1}: {2}.",
      "Give the principal ALTER on the cluster, or set sync.topic.acls.enabled to false."),
  ACLS_MISSING(
      Severity.WARNING,
      "{0} ACL(s) of mirrored topics are missing on {1}: {2}.",
      "Wait for sync.topic.acls.interval.seconds; if that does not help, read the worker's "
          + "log."),
  FEW_TASKS(
      Severity.INFO,
      "{0} task(s) copy {1} partitions.",
      "Make tasks.max larger, at most as large as the number of partitions."),
  HOT_PARTITION(
      Severity.INFO,
      "The partition holds {0} of {1} bytes, and a partition is copied by one task: the "
          + "other tasks cannot help.",
      "Nothing helps but more partitions on the source, or keys that spread better."),
  ORDER_AT_RISK(
      Severity.ERROR,
      "Its producer has {0} requests in flight without idempotence: a request that is sent "
          + "again overtakes later ones, and records change their order.",
      "Set producer.override.enable.idempotence to true, with at most 5 requests in flight."),
  LONG_WAY(
      Severity.INFO,
      "A request to {0} takes {1} ms: with batches of {2} bytes, {3} in flight and "
          + "compression {4}, little gets through.",
      "Run the workers near the target, or use the preset WAN."),
  MIRRORS_GROW(
      Severity.INFO,
      "{0} topic(s) are stored compressed on the source and copied without compression: {1}; "
          + "about {2} bytes become {3}.",
      "Set producer.override.compression.type to lz4 or zstd."),
  MIRROR_LONGER(
      Severity.WARNING,
      "{0} partition(s) of mirrors hold more records than their sources ever had: {1}. Some "
          + "were copied twice, or somebody else writes there.",
      "Compare the contents. Shorten offset.flush.interval.ms or use exactly-once against "
          + "copying twice, and take WRITE on mirrors from everybody else."),
  FLUSHES_RARELY(
      Severity.INFO,
      "Positions are kept every {0} ms: after a crash up to that much is copied a second "
          + "time.",
      "Make offset.flush.interval.ms of the worker shorter, or use exactly-once."),
  MIRROR_TOO_FEW_PARTITIONS(
      Severity.WARNING,
      "The source topic has {1} partitions and the mirror {0}: what is written to the others "
          + "waits until it is enlarged.",
      "Enlarge the mirror, or wait for refresh.topics.interval.seconds while the flow runs."),
  MIRROR_MORE_PARTITIONS(
      Severity.WARNING,
      "The mirror has {0} partitions and the source topic {1}: producers that move to the "
          + "target put keys elsewhere, so that order by key is lost and compaction keeps "
          + "stale values.",
      "Enlarge the source topic to {0} before producers move, or make the mirror again."),
  OFFSETS_WITH_HOLES(
      Severity.INFO,
      "{0} topic(s) have holes between their offsets, as of transactions or compaction: {1}. "
          + "Each hole costs an offset sync.",
      "Expect that much traffic to the offset syncs' topic; larger transactions cost less."),
  SCHEMA_IDS_TRAVEL(
      Severity.INFO,
      "{0} topic(s) hold ids of a schema registry in their values: {1}. They arrive as they "
          + "are.",
      "Let readers of the mirrors use the same registry, or one that has the same schemas "
          + "under the same ids."),
  TASK_CONFIG_TOO_LARGE(
      Severity.ERROR,
      "A task's configuration takes about {0} bytes, since it names its partitions, and the "
          + "worker can keep {1}: tasks cannot be started.",
      "Make tasks.max larger, part the topics between several connectors, or make "
          + "max.message.bytes of the configs topic larger."),
  FOREIGN_CONNECTORS(
      Severity.ERROR,
      "{0} connector(s) that are not of this flow stand in {1}: {2}. Another Connect cluster "
          + "keeps its state there; each overwrites the other.",
      "Give the other Connect cluster storage topics and a group.id of its own."),
  GROUP_IN_USE(
      Severity.WARNING,
      "The workers' group {0} has {1} member(s), at {2}, though the flow does not run here: "
          + "another workspace or machine runs it.",
      "Stop it there first, or attach to that worker."),
  STOCK_RUNS_TOO(
      Severity.ERROR,
      "A dedicated MirrorMaker, group {0} with {1} member(s) at {2}, mirrors the same way: "
          + "records arrive twice.",
      "Stop it, and take over its positions."),
  STORAGE_NOT_COMPACTED(
      Severity.ERROR,
      "A worker keeps its state there, and its cleanup.policy is {0}: the worker refuses to "
          + "start, or loses positions.",
      "Set its cleanup.policy to compact."),
  STORAGE_CONFIGS_SPLIT(
      Severity.ERROR,
      "It has {0} partitions; a worker keeps its configurations in one only and refuses to "
          + "start.",
      "Delete it while no worker runs, and let the worker make it."),
  WORKERS_ON_LOOPBACK(
      Severity.WARNING,
      "{0} workers are named {1}: one that tells others it is on this machine cannot be "
          + "reached by them, and configurations are refused.",
      "Set rest.advertised.host.name of each worker to a name that the others can reach."),
  SECRETS_SHOWN(
      Severity.WARNING,
      "Everybody who may ask the worker is shown {0} in clear.",
      "Put references of a config provider in their place."),
  HEARTBEATS_OFF(
      Severity.INFO,
      "No heartbeats are written: nothing proves that a quiet flow still works.",
      "Set emit.heartbeats.enabled to true."),
  HEARTBEATS_NOT_END_TO_END(
      Severity.INFO,
      "Heartbeats are written to {0} itself: they prove that its worker lives, and not that "
          + "anything comes from {1}.",
      "Let the heartbeat connector write to {1}, unless that is read-only."),
  HEARTBEATS_NOT_MIRRORED(
      Severity.INFO,
      "heartbeats.replication.enabled is false: heartbeats stay on the source.",
      "Set it to true for one flow of each pair of clusters."),
  HEARTBEATS_STOPPED(
      Severity.WARNING,
      "Its connectors are RUNNING, and the newest heartbeat that arrived is {0} s old; one is "
          + "due every {1} s.",
      "Read the worker's log: RUNNING says nothing of copying."),
  METRICS_CLASH(
      Severity.WARNING,
      "metric.names.formats is {0}: in 4.3.0 and 4.3.1 every checkpoint but the first then "
          + "logs an error, and its metric is lost.",
      "Set metric.names.formats to legacy."),

  // what a plan runs into
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
