package org.mirrorbench.engine.flow;

import java.util.List;
import org.mirrorbench.engine.problem.Severity;

/**
 * Something that a draft's own words tell, without asking any cluster.
 *
 * @param field what it is about: {@code paths}, {@code runs}, {@code naming}, {@code topics}, {@code
 *     groups}, or the key of an option
 * @param values what its sentences are about; never a secret
 */
public record DraftFault(Topic topic, String field, List<String> values) {

  public DraftFault {
    values = List.copyOf(values);
  }

  public static DraftFault of(Topic topic, String field, String... values) {
    return new DraftFault(topic, field, List.of(values));
  }

  /** What is wrong and what to do, in English. */
  public String sentence() {
    String words = topic.sentence;
    for (int i = 0; i < values.size(); i++) {
      words = words.replace("{" + i + "}", values.get(i));
    }
    return words;
  }

  /** What can be told. The window has its own words under {@code draft.<NAME>}. */
  public enum Topic {
    // paths
    NO_PATH(Severity.ERROR, "Choose a source and a target."),
    /** {0} alias. */
    UNKNOWN_CLUSTER(Severity.ERROR, "No cluster of this workspace is called {0}."),
    /** {0} alias. */
    NO_ADDRESS(Severity.ERROR, "The address of {0} is not known: complete its profile."),
    /** {0} and {1} aliases. */
    SAME_ADDRESS(
        Severity.ERROR,
        "{0} and {1} have an address in common: a cluster must not be mirrored to itself."),
    /** {0} alias. */
    READ_ONLY_TARGET(
        Severity.ERROR,
        "{0} is read-only in this workspace, and a target is written to: choose another one, or"
            + " make it managed."),
    /** {0} alias. */
    READ_ONLY_SOURCE(
        Severity.INFO,
        "{0} is read-only: offset syncs are kept on the target, and heartbeats do not prove the"
            + " whole way."),
    /** {0} path. */
    DUPLICATE_PATH(Severity.ERROR, "{0} is there twice: take one away."),
    /** {0} alias, {1} separator. */
    ALIAS_HAS_SEPARATOR(
        Severity.ERROR,
        "{0} contains the separator {1}, so MirrorMaker does not recognise its own topics: choose"
            + " another separator or alias."),
    /** {0} alias. */
    BAD_ALIAS(
        Severity.ERROR, "{0} cannot be part of a topic's name: use letters, digits, . _ and -."),
    /** {0} the flows in order. */
    IDENTITY_CYCLE(
        Severity.ERROR,
        "With the same names everywhere records go round for ever: {0}. Use a prefix, or leave one"
            + " direction out."),
    /** {0} the flows in order. */
    CUSTOM_CYCLE(
        Severity.WARNING, "Make sure that the naming class ends this circle: {0}."),
    /** {0} target, {1} sources. */
    IDENTITY_MERGE(
        Severity.WARNING,
        "With the same names everywhere {0} gets the records of {1} in one topic: use a prefix"
            + " unless no topic is on both."),

    // where it runs
    /** {0} worker. */
    UNKNOWN_WORKER(Severity.ERROR, "No worker of this workspace is called {0}."),
    /** {0} worker, {1} its cluster, {2} target. */
    WORKER_ELSEWHERE(
        Severity.ERROR,
        "{0} is attached to {1} and would write there, not to {2}: choose a worker on the target."),
    /** {0} worker. */
    WORKER_OPTIONS_IGNORED(
        Severity.WARNING, "{0} runs already, so the settings of a worker do not reach it."),

    // naming
    /** {0} separator. */
    BAD_SEPARATOR(
        Severity.ERROR, "{0} cannot be part of a topic's name: use letters, digits, . _ and -."),
    NO_CLASS(Severity.ERROR, "Name the class that names topics."),
    /** {0} class. */
    CLASS_MISSING(
        Severity.ERROR, "{0} is not on the class path here, where the flow is to run."),
    /** {0} class. */
    CLASS_NOT_HERE(
        Severity.WARNING,
        "{0} is not on the class path here: put it on every worker's, and nothing can be rehearsed."),
    /** {0} class. */
    NOT_A_POLICY(Severity.ERROR, "{0} is no ReplicationPolicy."),

    // patterns
    NO_PATTERN(Severity.ERROR, "Say which: .* for all."),
    NO_GROUPS(
        Severity.WARNING, "Without a pattern no group is carried over: .* for all."),
    EMPTY_PATTERN(
        Severity.ERROR, "There is nothing between two commas; Connect refuses that."),
    /** {0} pattern. */
    DUPLICATE_PATTERN(Severity.ERROR, "{0} is there twice; Connect refuses that."),
    /** {0} the pattern and what is wrong with it. */
    BAD_PATTERN(Severity.ERROR, "It is no regular expression: {0}"),
    /** {0} pattern. */
    COMMA_IN_PATTERN(
        Severity.ERROR,
        "MirrorMaker splits at every comma, also in {0}: write it without one, such as (x|xx|xxx)."),
    /** {0} pattern. */
    SPACE_IN_PATTERN(Severity.WARNING, "No topic has a space in its name: {0} takes none."),
    /** {0} pattern. */
    QUOTED_PATTERN(
        Severity.ERROR, "The quotation marks are part of the pattern: take them from {0}."),
    /** {0} pattern, {1} what is probably meant. */
    GLOB(
        Severity.WARNING,
        "{0} is read as a regular expression, where * repeats the letter before it: did you mean"
            + " {1}?"),
    /** {0} names. */
    IDENTITY_TAKES_STORAGE(
        Severity.WARNING,
        "With the same names everywhere these would overwrite their namesakes on the target, which"
            + " serve workers or registries there: {0}. Exclude them."),

    // options
    /** {0} key, {1} new key. */
    REMOVED_KEY(Severity.ERROR, "{0} is gone since Kafka 4: use {1}."),
    /** {0} key. */
    FIELD_KEY(Severity.WARNING, "{0} has a field of its own, which wins: take it from the options."),
    /** {0} key. */
    SET_BY_FLOW(Severity.ERROR, "{0} derives from the flow and its clusters: take it away."),
    /** {0} key. */
    UNKNOWN_KEY(Severity.WARNING, "Nothing in Kafka 4.3 knows {0}."),
    /** {0} key, {1} known key. */
    UNKNOWN_KEY_NEAR(Severity.WARNING, "Nothing in Kafka 4.3 knows {0}: did you mean {1}?"),
    /** {0} key, {1} why, {2} what to do; both in English. */
    NO_EFFECT(Severity.WARNING, "{0} has no effect here. {1}. {2}."),
    /** {0} key, {1} what it reaches, {2} what to do; both in English. */
    PARTIAL_EFFECT(Severity.WARNING, "{0} does less than it says. {1}. {2}."),
    /** {0} key, {1} value. */
    NOT_A_WHOLE_NUMBER(Severity.ERROR, "{0} takes a whole number, not {1}."),
    /** {0} key, {1} value. */
    NOT_A_NUMBER(Severity.ERROR, "{0} takes a number, not {1}."),
    /** {0} key, {1} value. */
    NOT_TRUE_OR_FALSE(Severity.ERROR, "{0} is true or false, not {1}."),
    /** {0} key, {1} value, {2} what is allowed. */
    NOT_ALLOWED(Severity.ERROR, "{0} cannot be {1}; it takes {2}."),
    /** {0} key, {1} value. */
    BAD_RATE(
        Severity.ERROR,
        "{0} takes bytes a second as a whole number above 0, or unlimited, not {1}."),
    /** {0} key. */
    SECRET_IN_CLEAR(
        Severity.WARNING,
        "{0} is a secret, which no draft keeps: put it into the cluster's profile, or refer to it as"
            + " in ${file:/path:key}."),
    /** {0} key. */
    NOT_A_WORKER_KEY(Severity.WARNING, "No worker of Kafka 4.3 knows {0}."),

    // exactly-once
    EXACTLY_ONCE_UNCOMMITTED(
        Severity.ERROR,
        "Exactly-once needs source.consumer.isolation.level=read_committed: Connect refuses"
            + " anything else."),
    /** {0} worker, or empty for the flow's own. */
    EXACTLY_ONCE_NO_WORKER(
        Severity.ERROR,
        "The worker {0} does not have exactly-once, and Connect would refuse the flow: set"
            + " exactly.once.source.support=enabled on it."),
    /** {0} worker. */
    EXACTLY_ONCE_UNKNOWN(
        Severity.WARNING, "Nobody can see whether {0} has exactly-once before the flow is planned."),
    EXACTLY_ONCE_NOT_REQUIRED(
        Severity.INFO,
        "The worker copies exactly once. With exactly.once.support=required it would also refuse to"
            + " do less."),
    EXACTLY_ONCE_NO_IDEMPOTENCE(
        Severity.ERROR, "Exactly-once needs producer.override.enable.idempotence=true."),
    EXACTLY_ONCE_HEARTBEATS(
        Severity.INFO,
        "With exactly-once heartbeats are written to the target and do not prove the whole way."),

    // figures that do not go together
    /** {0} key, {1} value, {2} preset. */
    PRESET_CONTRADICTED(Severity.WARNING, "{0}={1} undoes what the preset {2} is for."),
    /** {0} key, {1} value, {2} the preset's value, {3} preset. */
    PRESET_OVERRIDDEN(Severity.INFO, "{0}={1} instead of {2}, which the preset {3} has."),
    ORDER_AT_RISK(
        Severity.WARNING,
        "Without idempotence a retry can change the order: at most one request in flight keeps it."),
    IDEMPOTENCE_IMPOSSIBLE(
        Severity.ERROR,
        "The producer refuses idempotence with more than five requests in flight, or with acks other"
            + " than all."),
    DROPS_RECORDS(
        Severity.WARNING,
        "With errors.tolerance=all records that the target refuses are dropped in silence."),
    /** {0} key that is off. */
    GROUP_SYNC_NEEDS(
        Severity.WARNING, "No position of a group can be written while {0} is off.");

    private final Severity severity;
    private final String sentence;

    Topic(Severity severity, String sentence) {
      this.severity = severity;
      this.sentence = sentence;
    }

    public Severity severity() {
      return severity;
    }
  }
}
