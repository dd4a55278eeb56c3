package org.mirrorbench.engine.keys;

/** What options are about; in the order of a form, common ones first. */
public enum OptionGroup {
  TOPICS,
  GROUPS,
  OFFSETS,
  CONFIGS_AND_ACLS,
  HEARTBEATS,
  CHECKPOINTS,
  PERFORMANCE,
  PRODUCER,
  CONSUMER,
  ADVANCED
}
