package org.mirrorbench.engine.topology;

/** A part of an inventory; each costs requests of its own. Topics and brokers are always read. */
public enum Section {
  /** First and end offset of each partition. */
  RANGES,
  /** Bytes of each partition on its largest replica. */
  SIZES,
  /** Every topic's configuration, and the brokers'. */
  CONFIGS,
  /** Consumer groups with their states. */
  GROUPS,
  /** What each group committed. */
  COMMITS,
  ACLS
}
