package org.mirrorbench.engine.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a source connector would do with one topic of its source. */
public sealed interface TopicVerdict {

  /** Its name on the source. */
  String topic();

  /**
   * It is mirrored.
   *
   * @param remote its name on the target
   * @param records an upper bound of the records to seed, or null when unknown
   * @param bytes what they take on the source, or null when unknown
   * @param why MATCHES, or HEARTBEATS for what is mirrored whatever the patterns say
   * @param because the pattern that takes it; empty when there is none
   */
  record Mirrored(
      String topic,
      String remote,
      int partitions,
      @Nullable Long records,
      @Nullable Long bytes,
      Why why,
      String because,
      List<Clash> clashes)
      implements TopicVerdict {
    public Mirrored {
      clashes = List.copyOf(clashes);
    }

    /** The same with what stands in the way. */
    Mirrored with(List<Clash> found) {
      return new Mirrored(topic, remote, partitions, records, bytes, why, because, found);
    }
  }

  /**
   * It is not.
   *
   * @param because what decided: the pattern, the policy's word, a name; empty when there is none
   */
  record Left(String topic, Why why, String because) implements TopicVerdict {}

  /** What decided. */
  enum Why {
    /** An including pattern matches the whole name and no excluding one does. */
    MATCHES,
    /** A topic of heartbeats: always mirrored, unless that is switched off. */
    HEARTBEATS,
    /** No including pattern matches the whole name. */
    NOT_INCLUDED,
    /** An excluding pattern matches; it wins over any including one. */
    EXCLUDED,
    /** The policy takes the name for an internal one. */
    INTERNAL,
    /** By its name it came from the target already. */
    CYCLE
  }

  /**
   * What stands in the way on the target, or beyond.
   *
   * @param with the topic that it meets, the flow, or the flows of a loop in order
   */
  record Clash(Kind kind, String with) {

    /** The kinds of clashes. */
    public enum Kind {
      /** A topic of that name exists on the target and this flow did not make it. */
      TOPIC_EXISTS,
      /** The target has a topic whose name differs only in dots and underscores; Kafka refuses. */
      ALIKE,
      /** Two topics of the source get one name on the target. */
      SAME_NAME,
      /** It is a storage topic of a Connect worker. */
      CONNECT_STORAGE,
      /** It is the topic of a schema registry. */
      SCHEMAS,
      /** It is the changelog or the repartition topic of a streams application. */
      STREAMS,
      /** Another flow brings records into the same target topic. */
      OTHER_FLOW,
      /** Together with other flows its records come back to where they were. */
      LOOP,
      /** The name is longer than Kafka allows, or has letters that it does not. */
      BAD_NAME
    }
  }
}
