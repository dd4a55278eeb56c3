package org.mirrorbench.engine.flow;

/**
 * What a checkpoint connector would do with one group of its source.
 *
 * @param because what decided: the pattern, the state or the type; empty when there is none
 */
public record GroupVerdict(String group, Why why, String because) {

  /** Whether its offsets are translated. */
  public boolean translated() {
    return why == Why.MATCHES;
  }

  /** What decided. */
  public enum Why {
    MATCHES,
    NOT_INCLUDED,
    EXCLUDED,
    /** Neither a classic nor a consumer group: MirrorMaker does not list it. */
    OTHER_TYPE,
    /** It committed nothing on a topic that is mirrored. */
    NO_MIRRORED_TOPIC,
    /** The patterns take it, but what it committed could not be read. */
    COMMITS_UNKNOWN
  }
}
