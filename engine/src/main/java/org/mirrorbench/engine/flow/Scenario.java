package org.mirrorbench.engine.flow;

/** What a person is about to do; each fills a draft and brings its own advice. */
public enum Scenario {
  /** A second site is kept ready: one way, names kept, groups and configs carried over. */
  DISASTER_RECOVERY,
  /** Topics and groups move to another cluster, once. */
  MIGRATION,
  /** One hub feeds several regions. */
  MULTI_REGION,
  /** Several clusters are brought together in one. */
  AGGREGATION,
  /** Remote data is read near its readers, under its prefix. */
  CROSS_CLUSTER_READING,
  /** Both clusters are written to, each sees the other's topics under a prefix. */
  ACTIVE_ACTIVE,
  /** One MirrorSource on a few topics, to see it work. */
  TRIAL
}
