package org.mirrorbench.engine.draft;

import java.util.List;
import org.mirrorbench.engine.flow.Scenario;

/**
 * What a person should know who is about to do such a thing. The window has its own words under
 * {@code scenario.<NAME>}.
 */
public enum ScenarioAdvice {
  RUN_AT_TARGET(
      "Run the worker near the target: reading across a long way is cheap, writing is not."),
  SYNC_GROUPS(
      "Positions of groups are written to the target, so that consumers go on there where they"
          + " were, with some records read again."),
  GROUPS_OFF_BEFORE_SWITCH(
      "Before consumers start on the target, switch sync.group.offsets.enabled off: it could set"
          + " their groups back."),
  SAME_NAMES_ONE_WAY(
      "Topics keep their names, so never mirror back while this flow runs: records would go round"
          + " for ever."),
  FAIL_BACK_ANEW(
      "To go back after a failure, set up a new flow in the other direction: positions are not"
          + " translated backwards."),
  STOP_PRODUCERS_FIRST(
      "Switch in this order: stop producers, wait until the flow is in step, stop consumers, switch"
          + " the writing of groups off, start on the target."),
  INCLUDE_SINKS(
      "Groups of sink connectors, connect-*, are carried over here; MirrorMaker leaves them out."),
  SCHEMA_REGISTRY(
      "Schemas are not mirrored: the ids in the records must mean the same on the target's"
          + " registry."),
  ACLS_AND_USERS(
      "Only ACLs of whole topic names are carried over: users, group ACLs and quotas are not."),
  STORAGE_LEFT_OUT(
      "Topics of Connect workers, schema registries and streams applications are left out: on the"
          + " target they would overwrite their namesakes."),
  HUB_FEEDS(
      "Each region gets its own flow; one that is slow or down does not hold up the others."),
  PREFIX_KEEPS_APART(
      "The source's alias before each topic's name keeps apart what several clusters call the"
          + " same."),
  READ_BY_PATTERN(
      "Readers of all clusters subscribe by pattern, such as .*\\.orders, and see each cluster's"
          + " topic."),
  NO_ORDER_ACROSS("Between topics of different clusters there is no order."),
  LOCAL_READERS(
      "Readers stay near their cluster and read the topics with the remote alias before the name."),
  LATENCY_OF_THE_WAY(
      "What is read is as old as the way is long: watch the lag in seconds, not only in records."),
  NO_SAME_KEY(
      "Produce each key on one side only: nobody can tell which of two records of one key came"
          + " last."),
  BOTH_TOPICS(
      "Readers need the local topic and the mirrored one to see everything."),
  NO_GROUP_SYNC_BOTH_WAYS(
      "Positions of groups are not written: groups that live on both sides would be moved under"
          + " their readers."),
  CAPACITY_BOTH_WAYS("Each side needs room and network for the records of both."),
  FEW_TOPICS("Choose one or two topics without much in them."),
  ONLY_RECORDS(
      "Only records are mirrored: no ACLs, no positions of groups, no heartbeats. Nothing shows that"
          + " an idle flow works."),
  CANARY("Then send canary records: they show that each arrives, and how fast.");

  private final String sentence;

  ScenarioAdvice(String sentence) {
    this.sentence = sentence;
  }

  /** In English. */
  public String sentence() {
    return sentence;
  }

  /** What goes with a scenario, most important first. */
  public static List<ScenarioAdvice> of(Scenario scenario) {
    return switch (scenario) {
      case DISASTER_RECOVERY ->
          List.of(
              SAME_NAMES_ONE_WAY, SYNC_GROUPS, GROUPS_OFF_BEFORE_SWITCH, FAIL_BACK_ANEW,
              STORAGE_LEFT_OUT, SCHEMA_REGISTRY, ACLS_AND_USERS, RUN_AT_TARGET);
      case MIGRATION ->
          List.of(
              STOP_PRODUCERS_FIRST, GROUPS_OFF_BEFORE_SWITCH, INCLUDE_SINKS, SAME_NAMES_ONE_WAY,
              STORAGE_LEFT_OUT, SCHEMA_REGISTRY, ACLS_AND_USERS, CANARY);
      case MULTI_REGION ->
          List.of(HUB_FEEDS, PREFIX_KEEPS_APART, RUN_AT_TARGET, LATENCY_OF_THE_WAY, SCHEMA_REGISTRY);
      case AGGREGATION ->
          List.of(PREFIX_KEEPS_APART, READ_BY_PATTERN, NO_ORDER_ACROSS, SCHEMA_REGISTRY);
      case CROSS_CLUSTER_READING ->
          List.of(LOCAL_READERS, LATENCY_OF_THE_WAY, RUN_AT_TARGET, SCHEMA_REGISTRY);
      case ACTIVE_ACTIVE ->
          List.of(
              NO_SAME_KEY, BOTH_TOPICS, NO_GROUP_SYNC_BOTH_WAYS, CAPACITY_BOTH_WAYS, SCHEMA_REGISTRY);
      case TRIAL -> List.of(FEW_TOPICS, ONLY_RECORDS, CANARY);
    };
  }
}
