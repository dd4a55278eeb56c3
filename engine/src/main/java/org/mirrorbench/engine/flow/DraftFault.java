package org.mirrorbench.engine.flow;

import java.util.List;
import org.mirrorbench.engine.problem.Sentences;
import org.mirrorbench.engine.problem.Severity;

/**
 * Something that a draft's own words tell, without asking any cluster.
 *
 * @param field what it is about: paths, runs, naming, topics, groups, or the key of an option
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
    return Topic.SENTENCES.text(topic.name(), values);
  }

  /**
   * What can be told, each with the values that its sentence is about, {@code {0}} first. The
   * English ones are in {@code faults.properties}; the window has its own under {@code
   * draft.fault.<NAME>}.
   */
  public enum Topic {
    // paths
    NO_PATH(Severity.ERROR),
    UNKNOWN_CLUSTER(Severity.ERROR, "alias"),
    NO_ADDRESS(Severity.ERROR, "alias"),
    SAME_ADDRESS(Severity.ERROR, "alias", "other alias"),
    READ_ONLY_TARGET(Severity.ERROR, "alias"),
    READ_ONLY_SOURCE(Severity.INFO, "alias"),
    DUPLICATE_PATH(Severity.ERROR, "path"),
    ALIAS_HAS_SEPARATOR(Severity.ERROR, "alias", "separator"),
    BAD_ALIAS(Severity.ERROR, "alias"),
    IDENTITY_CYCLE(Severity.ERROR, "flows in order"),
    CUSTOM_CYCLE(Severity.WARNING, "flows in order"),
    IDENTITY_MERGE(Severity.WARNING, "target", "sources"),
    // where it runs
    UNKNOWN_WORKER(Severity.ERROR, "worker"),
    WORKER_ELSEWHERE(Severity.ERROR, "worker", "its cluster", "target"),
    WORKER_OPTIONS_IGNORED(Severity.WARNING, "worker"),
    // naming
    BAD_SEPARATOR(Severity.ERROR, "separator"),
    NO_CLASS(Severity.ERROR),
    CLASS_MISSING(Severity.ERROR, "class"),
    CLASS_NOT_HERE(Severity.WARNING, "class"),
    NOT_A_POLICY(Severity.ERROR, "class"),
    // patterns
    NO_PATTERN(Severity.ERROR),
    NO_GROUPS(Severity.WARNING),
    EMPTY_PATTERN(Severity.ERROR),
    DUPLICATE_PATTERN(Severity.ERROR, "pattern"),
    BAD_PATTERN(Severity.ERROR, "pattern and what is wrong with it"),
    COMMA_IN_PATTERN(Severity.ERROR, "pattern"),
    SPACE_IN_PATTERN(Severity.WARNING, "pattern"),
    QUOTED_PATTERN(Severity.ERROR, "pattern"),
    GLOB(Severity.WARNING, "pattern", "what is probably meant"),
    IDENTITY_TAKES_STORAGE(Severity.WARNING, "names"),
    // options
    REMOVED_KEY(Severity.ERROR, "key", "new key"),
    FIELD_KEY(Severity.WARNING, "key"),
    SET_BY_FLOW(Severity.ERROR, "key"),
    UNKNOWN_KEY(Severity.WARNING, "key"),
    UNKNOWN_KEY_NEAR(Severity.WARNING, "key", "known key"),
    NO_EFFECT(Severity.WARNING, "key", "why", "what to do"),
    PARTIAL_EFFECT(Severity.WARNING, "key", "what it reaches", "what to do"),
    NOT_A_WHOLE_NUMBER(Severity.ERROR, "key", "value"),
    NOT_A_NUMBER(Severity.ERROR, "key", "value"),
    NOT_TRUE_OR_FALSE(Severity.ERROR, "key", "value"),
    NOT_ALLOWED(Severity.ERROR, "key", "value", "what is allowed"),
    BAD_RATE(Severity.ERROR, "key", "value"),
    SECRET_IN_CLEAR(Severity.WARNING, "key"),
    NOT_A_WORKER_KEY(Severity.WARNING, "key"),
    // exactly-once
    EXACTLY_ONCE_UNCOMMITTED(Severity.ERROR),
    EXACTLY_ONCE_NO_WORKER(Severity.ERROR, "worker, or empty for the flow's own"),
    EXACTLY_ONCE_UNKNOWN(Severity.WARNING, "worker"),
    EXACTLY_ONCE_UNSAID(Severity.WARNING, "worker"),
    EXACTLY_ONCE_NOT_REQUIRED(Severity.INFO),
    EXACTLY_ONCE_NO_IDEMPOTENCE(Severity.ERROR),
    EXACTLY_ONCE_HEARTBEATS(Severity.INFO),
    // figures that do not go together
    PRESET_CONTRADICTED(Severity.WARNING, "key", "value", "preset"),
    PRESET_OVERRIDDEN(Severity.INFO, "key", "value", "preset's value", "preset"),
    ORDER_AT_RISK(Severity.WARNING),
    IDEMPOTENCE_IMPOSSIBLE(Severity.ERROR),
    DROPS_RECORDS(Severity.WARNING),
    GROUP_SYNC_NEEDS(Severity.WARNING, "key that is off");

    private static final Sentences SENTENCES = Sentences.beside(Topic.class, "faults.properties");

    private final Severity severity;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> meanings;

    Topic(Severity severity, String... meanings) {
      this.severity = severity;
      this.meanings = List.of(meanings);
    }

    public Severity severity() {
      return severity;
    }

    /** What each value of a fault is, in English. */
    List<String> meanings() {
      return meanings;
    }
  }
}
