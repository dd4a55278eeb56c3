package org.mirrorbench.engine.doctor;

import static org.mirrorbench.engine.problem.Severity.ERROR;
import static org.mirrorbench.engine.problem.Severity.INFO;
import static org.mirrorbench.engine.problem.Severity.WARNING;

import java.util.List;
import java.util.Locale;
import org.mirrorbench.engine.problem.Sentences;
import org.mirrorbench.engine.problem.Severity;

/**
 * Everything that the doctor can find, each with the values that its sentences are about, {@code
 * {0}} first. The English sentences are in {@code symptoms.properties}: what the command line
 * prints. The window has its own under {@code symptom.<NAME>.evidence} and {@code .remedy}.
 */
public enum Symptom {
  // what destroys data, or does nothing while it looks healthy
  SAME_CLUSTER(ERROR, "source's alias", "target's alias", "cluster id"),
  UNREACHABLE(ERROR, "what happened", "what to do"),
  BROKERS_TOO_OLD(ERROR, "what they do not know"),
  WORKER_ELSEWHERE(ERROR, "worker's cluster id", "target's alias", "target's cluster id"),
  WORKER_STATE_ELSEWHERE(WARNING, "worker's cluster id", "target's alias", "target's cluster id"),
  TWO_ALIASES(WARNING, "aliases", "cluster id"),
  LOOP(ERROR, "flows in order", "how many topics", "one of them"),
  DOUBLE_PATH(WARNING, "flows", "how many topics", "one of them", "cluster they reach"),
  CONVERTER(ERROR, "key", "its value", "value that copies bytes"),
  GAP(ERROR, "how many records", "next offset to be read", "first offset there is"),
  GAP_NEAR(WARNING, "offsets before the position", "offsets in the log", "offsets behind the end"),
  SOURCE_REWOUND(ERROR, "position", "end of the log"),
  TARGET_REWOUND(ERROR, "group", "its offset on the target", "end of the mirror"),
  MIRROR_GONE(ERROR, "source topic"),
  SOURCE_MADE_ANEW(ERROR, "id at first", "id now"),
  TARGET_MADE_ANEW(ERROR, "id at first", "id now"),
  POSITIONS_MISSING(ERROR, "how many mirrors", "some of them"),
  POSITIONS_OF_OTHER_ALIAS(ERROR, "aliases of the positions", "source's alias"),
  CONNECT_STORAGE_MIXED(ERROR, "how many topics", "some of them", "target's alias"),
  INFRASTRUCTURE_MIRRORED(WARNING, "how many topics", "some of them"),
  ERRORS_TOLERATED(ERROR),
  GROUP_LIVES_ON_TARGET(ERROR, "members on the target", "members on the source"),
  SYNCS_MIXED(ERROR, "how many partitions", "some of them"),
  SYNCS_SHARED(ERROR, "flows", "topic of the offset syncs"),
  SOURCE_NOT_READABLE(ERROR, "how many topics", "some of them"),
  SOURCE_WITHOUT_LEADER(ERROR, "how many partitions", "some of them"),
  TARGET_WITHOUT_LEADER(ERROR, "how many partitions", "some of them"),
  PATTERN_BROKEN(ERROR, "value as written", "expression made of it", "what is wrong with it"),
  NOTHING_SELECTED(WARNING, "patterns", "how many topics are seen", "source's alias"),
  NO_TASKS(WARNING, "how many topics"),
  FAILED(ERROR, "first lines of the trace"),
  TASK_UNASSIGNED(WARNING),
  TOO_FEW_IN_SYNC(ERROR, "min.insync.replicas", "partitions"),
  FEWER_COPIES_THAN_IN_SYNC(ERROR, "copies of a new mirror", "brokers' min.insync.replicas"),
  TARGET_READ_ONLY(ERROR),
  TARGET_NOT_WRITABLE(ERROR, "how many mirrors", "some of them"),
  REPLICATION_TOO_HIGH(ERROR, "wanted copies", "target's alias", "how many brokers"),
  TOPIC_REFUSED(ERROR, "brokers' words", "how many topics are like it", "target's alias"),
  CONFIG_REFUSED(WARNING, "brokers' words", "how many topics are like it", "target's alias"),
  TAKEN_FOR_A_COPY(WARNING, "target's alias", "topic it would come from"),
  TAKEN_FOR_INTERNAL(WARNING),
  TAKEN_FOR_HEARTBEATS(WARNING),
  ALIAS_MISREAD(WARNING, "name of a mirror", "alias that is read from it"),
  ONE_NAME_FOR_SEVERAL(ERROR, "source topics"),
  DEDICATED_ALONE(INFO, "key"),
  KEY_WITHOUT_EFFECT(WARNING, "why", "what to do"),
  KEY_REACHES_LITTLE(WARNING, "what it reaches", "what to do"),
  OVERRIDE_REFUSED(ERROR, "key", "Connect's words"),
  CONNECTOR_REFUSED(ERROR, "key", "Connect's words"),
  NO_MIRROR_MAKER(ERROR, "missing classes"),
  NEW_TOPICS_NEVER(WARNING),
  NEW_TOPICS_LATE(INFO, "seconds"),
  NEW_TOPICS_FROM_THEIR_END(WARNING, "seconds"),
  ABORTED_COME_BACK(ERROR, "how many topics", "some of them"),
  SAME_KEY_ON_BOTH_SIDES(
      WARNING, "keys on both sides", "keys seen on the source", "keys seen on the target"),
  // offsets and failing over, size, time, order and load
  GROUPS_REREAD(WARNING, "how many positions", "records that are too many", "some of them"),
  GROUPS_BEHIND_SYNCS(WARNING, "how many positions", "some of them"),
  GROUPS_WITHOUT_CHECKPOINT(WARNING, "how many positions", "some of them"),
  GROUPS_HIDDEN(INFO, "how many groups", "some of them"),
  SINK_GROUPS_HIDDEN(WARNING, "how many groups", "some of them"),
  GROUPS_NOT_SYNCED(INFO, "how many groups", "some of them"),
  CONNECTORS_DISAGREE(ERROR, "key", "source connector's value", "checkpoint connector's value"),
  SYNCS_NOT_EMITTED(WARNING, "key"),
  MAPPINGS_EXPIRE(ERROR, "cleanup.policy"),
  OWN_TOPIC_SPLIT(INFO, "how many partitions"),
  OWN_TOPIC_NOT_READABLE(WARNING, "cluster's alias"),
  GROUP_BUSY_ON_TARGET(WARNING, "how many members"),
  GROUP_OF_OTHER_TYPE(WARNING, "type"),
  FAILBACK_LEAVES_BEHIND(WARNING, "how many topics", "where they came from", "some of them"),
  TRANSFORMS_MISLEAD_OFFSETS(WARNING, "transforms"),
  VERSION_LOSES_OFFSETS(ERROR, "version"),
  VERSION_NEVER_AT_END(WARNING, "version"),
  VERSION_RENAMES_OWN_TOPICS(WARNING, "version"),
  VERSION_WITHOUT_OFFSETS(INFO, "version"),
  GROUPS_OF_OTHER_TYPES(WARNING, "how many groups", "some of them"),
  STREAMS_STATE_STAYS(WARNING, "how many applications", "some of them"),
  RECORD_TOO_LARGE(ERROR, "bytes of the record", "key", "bytes that it allows"),
  RECORDS_MAY_BE_TOO_LARGE(
      WARNING,
      "how many topics",
      "some of them",
      "bytes of a record",
      "key",
      "bytes that it allows"),
  TIMESTAMP_REFUSED(ERROR, "seconds from now", "key", "seconds that it allows"),
  RECORDS_EXPIRE_AT_ONCE(
      WARNING, "age in seconds", "mirror's retention in seconds", "source's retention in seconds"),
  TARGET_CONFIG_WIPED(WARNING, "how many settings", "some of them"),
  BROKER_DEFAULTS_CARRIED(INFO, "settings"),
  ACLS_NOT_CARRIED(INFO, "how many ACLs", "their kinds"),
  ACLS_REFUSED(WARNING, "how many ACLs", "target's alias", "why"),
  ACLS_MISSING(WARNING, "how many ACLs", "target's alias", "some of their topics"),
  FEW_TASKS(INFO, "how many tasks", "how many partitions"),
  HOT_PARTITION(INFO, "bytes of the partition", "bytes of all"),
  ORDER_AT_RISK(ERROR, "requests in flight"),
  LONG_WAY(
      INFO,
      "target's alias",
      "milliseconds",
      "bytes of a batch",
      "requests in flight",
      "compression"),
  MIRRORS_GROW(INFO, "how many topics", "some of them", "bytes there are", "bytes they become"),
  MIRROR_LONGER(WARNING, "how many partitions", "some of them"),
  FLUSHES_RARELY(INFO, "milliseconds"),
  MIRROR_TOO_FEW_PARTITIONS(WARNING, "mirror's partitions", "source's partitions"),
  MIRROR_MORE_PARTITIONS(WARNING, "mirror's partitions", "source's partitions"),
  OFFSETS_WITH_HOLES(INFO, "how many topics", "some of them"),
  SCHEMA_IDS_TRAVEL(INFO, "how many topics", "some of them"),
  TASK_CONFIG_TOO_LARGE(ERROR, "bytes of a configuration", "bytes that the worker can keep"),
  FOREIGN_CONNECTORS(ERROR, "how many connectors", "configs topic", "some of them"),
  GROUP_IN_USE(WARNING, "group", "how many members", "their hosts"),
  STOCK_RUNS_TOO(ERROR, "group", "how many members", "their hosts"),
  STORAGE_NOT_COMPACTED(ERROR, "cleanup.policy"),
  STORAGE_CONFIGS_SPLIT(ERROR, "how many partitions"),
  WORKERS_ON_LOOPBACK(WARNING, "how many workers", "their names"),
  SECRETS_SHOWN(WARNING, "keys"),
  HEARTBEATS_OFF(INFO),
  HEARTBEATS_NOT_END_TO_END(INFO, "target's alias", "source's alias"),
  HEARTBEATS_NOT_MIRRORED(INFO),
  HEARTBEATS_STOPPED(WARNING, "age in seconds", "seconds between two"),
  METRICS_CLASH(WARNING, "metric.names.formats"),
  // what a plan runs into
  PLAN_TOPIC_REFUSED(ERROR, "topic", "target's alias", "broker's words"),
  PLAN_SETTING_REFUSED(ERROR, "key", "Connect's words"),
  PLAN_WRONG_CLUSTER(ERROR, "worker", "its cluster id", "target's alias", "target's cluster id"),
  PLAN_ADOPTION_BLOCKED(ERROR, "why", "what to do"),
  PLAN_RUNS_ELSEWHERE(ERROR, "where it runs now", "flow"),
  PLAN_TAKES_OVER(INFO, "how many positions", "where they were found"),
  PLAN_BEGINS_AGAIN(WARNING),
  PLAN_SECRET_TO_PLACE(WARNING, "key", "name of the secret", "where it has to be", "worker"),
  PLAN_SECRET_IN_CLEAR(WARNING, "key", "worker"),
  PLAN_QUOTA_IMPOSSIBLE(WARNING, "key of the quota", "cluster's alias", "why"),
  PLAN_TOPIC_STAYS(INFO, "topic"),
  PLAN_PARTITIONS_STAY(INFO, "topic");

  private static final Sentences SENTENCES = Sentences.beside(Symptom.class, "symptoms.properties");

  private final Severity severity;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> meanings;

  Symptom(Severity severity, String... meanings) {
    this.severity = severity;
    this.meanings = List.of(meanings);
  }

  public Severity severity() {
    return severity;
  }

  /** What each value of a finding is, in English. */
  List<String> meanings() {
    return meanings;
  }

  /** What was seen, with the values in their places. */
  String evidence(List<String> seen) {
    return SENTENCES.text(name() + ".evidence", seen);
  }

  /** What to do, with the values in their places. */
  String remedy(List<String> seen) {
    return SENTENCES.text(name() + ".remedy", seen);
  }

  /** The name that scripts know: {@code same-cluster}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
