package org.mirrorbench.engine.plan;

import java.util.List;

/**
 * What stands against a plan, or what a person should know before it is applied.
 *
 * @param subject the topic, connector, client or worker that it is about
 * @param values what its sentences are about; never a secret
 */
public record Objection(Kind kind, String subject, List<String> values) {

  public Objection {
    values = List.copyOf(values);
  }

  static Objection of(Kind kind, String subject, String... values) {
    return new Objection(kind, subject, List.of(values));
  }

  /** What it is. */
  public enum Kind {
    /** {0} topic, {1} cluster, {2} what the broker said. */
    TOPIC_REFUSED,
    /** {0} key, {1} what Connect said. */
    SETTING_REFUSED,
    /** {0} worker, {1} id of its cluster, {2} target's alias, {3} its id. */
    WRONG_CLUSTER,
    /** {0} why, {1} what to do. */
    ADOPTION_BLOCKED,
    /** {0} how many positions, {1} where they were found. */
    TAKES_OVER,
    /** No values. */
    BEGINS_AGAIN,
    /** {0} setting, {1} name of the secret, {2} where it has to be, {3} worker. */
    SECRET_TO_PLACE,
    /** {0} setting, {1} worker. */
    SECRET_IN_CLEAR,
    /** {0} key of the quota, {1} cluster, {2} why. */
    QUOTA_IMPOSSIBLE,
    /** {0} where it runs now, {1} where it shall run. */
    RUNS_ELSEWHERE,
    /** {0} topic, {1} cluster. */
    TOPIC_STAYS,
    /** {0} topic, {1} partitions. */
    PARTITIONS_STAY
  }
}
