package org.mirrorbench.engine.carryover;

import org.mirrorbench.engine.problem.Sentence;

/** What MirrorMaker makes of a difference between a topic and its copy. */
public enum Carry implements Sentence {
  MADE_NEXT("It is made at the next refresh."),
  REFRESH_OFF("refresh.topics.enabled is off."),
  NEVER_FEWER("MirrorMaker never takes partitions away."),
  ADDED_AT_REFRESH("Added at the next refresh."),
  STRANGER("By its name MirrorMaker does not take it for its own copy."),

  // configs
  DELETED("It was deleted while it was read."),
  SECRET("It is a secret."),
  EXCLUDED("config.properties.exclude leaves it out."),
  CONFIGS_OFF("sync.topic.configs.enabled is off."),
  BROKERS_FILE("It comes from the source broker's own file."),
  BACK_TO_DEFAULT("What the target's topic has of its own is removed: the source has the default."),
  OWN_DEFAULT("Each cluster keeps its own default."),
  TARGET_TOO_OLD("The target's brokers do not know this config."),
  SOURCE_TOO_OLD("The source's brokers do not know this config."),
  SET_NEXT("Set at the next sync."),

  // ACLs
  PREFIXED("MirrorMaker carries no ACL of prefixed patterns."),
  EVERY_TOPIC("For every topic there, on the target it would be for none."),
  DOWNGRADED("ALL becomes READ on a copy."),
  WRITE_LEFT("Nobody may write to a copy."),
  ADDED_NEXT("Added at the next sync."),
  ADDED_DOWNGRADED("Added at the next sync. ALL becomes READ on a copy."),
  ACLS_OFF("sync.topic.acls.enabled is off."),
  ACL_STAYS("MirrorMaker never takes an ACL away.");

  private final String english;

  Carry(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
