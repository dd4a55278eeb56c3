package org.mirrorbench.engine.keys;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Said;

/** What a key does at the place of an {@code mm2.properties} where it stands. */
public sealed interface Placement {

  /**
   * It does what it says.
   *
   * @param key its definition; null for open families such as {@code transforms.*}
   */
  record Effective(@Nullable KeyInfo key) implements Placement {}

  /**
   * It reaches less than its name suggests.
   *
   * @param offsetSyncsOnly whether it is a producer's key that misses the producer of records
   */
  record Partial(KeyInfo key, Said reach, Said remedy, boolean offsetSyncsOnly)
      implements Placement {}

  /** The key exists, and MirrorMaker does not read it there. */
  record Ineffective(KeyInfo key, Said why, Said remedy) implements Placement {}

  /** Its prefix names a cluster that {@code clusters} does not list. */
  record UnknownCluster(String alias) implements Placement {}

  /**
   * Nothing knows the key.
   *
   * @param suggestion the whole key that was probably meant, or null
   */
  record Unknown(@Nullable String suggestion) implements Placement {}
}
