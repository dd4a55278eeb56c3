package org.mirrorbench.engine.cluster;

/** What this product may do to a cluster. */
public enum Access {
  /** It may create topics, write records and change settings. */
  MANAGED,
  /** It may only look. */
  READ_ONLY
}
