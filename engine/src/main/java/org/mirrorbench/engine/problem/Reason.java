package org.mirrorbench.engine.problem;

/** What problems of reading clusters, workers and flows say, so that it can be translated. */
public enum Reason implements Sentence {
  /** {0} flow. */
  FLOW("Flow {0}"),
  /** {0} the client's words. */
  LOGIN_REFUSED("the brokers refused the login: {0}."),
  CHECK_LOGIN("Check the user, the password and the SASL mechanism of this cluster."),
  /** {0} the client's words. */
  REQUEST_REFUSED("the brokers refused the request: {0}."),
  GIVE_RIGHT("Give the principal the missing right, or use another one."),
  /** {0} the client's words. */
  BROKERS_TOO_OLD("the brokers are too old for this request: {0}."),
  NEWER_BROKERS("Kafka clients 4.x need brokers 2.1 or newer."),
  /** {0} the client's words. */
  BAD_ADDRESS("the address cannot be used: {0}."),
  CHECK_ADDRESS("Check bootstrap.servers: host names and ports."),
  /** {0} the client's words. */
  REQUEST_FAILED("the request failed: {0}."),
  LOG_TELLS("The log has the details."),
  /** {0} the client's words. */
  NO_CLIENT("no client can be made with its properties: {0}."),
  TEST_CONNECTION("Test the connection of this cluster: the stage that fails says more."),
  /** {0} the client's words. */
  NO_BROKER_ANSWERED("no broker answered in time ({0})."),
  CHECK_CLUSTER("Check that the cluster runs, the address and port, and the advertised listeners."),
  NO_WORKER("no worker that can be asked runs it."),
  NAME_WORKER("Start it, or name its worker."),
  /** {0} Kafka's words. */
  UNUSABLE("its settings cannot be used: {0}."),
  CORRECT_FIRST("Correct them first."),
  /** {0} the cause. */
  READING_FAILED("reading it failed: {0}."),
  /** {0} seconds. */
  NO_ANSWER("there was no answer within {0} s."),
  EXAMINE_LATER("Check that the cluster and the worker answer, then examine again."),
  CANCELLED("it was cancelled."),
  EXAMINE_AGAIN("Examine again."),
  /** {0} Kafka's words. */
  UNREADABLE("its settings cannot be read: {0}."),
  EXAMINE("Examine the flow: the doctor names the setting."),
  NO_OWN_WORKER("it has no worker of its own."),
  NOTHING_TO_DO("Nothing is to be done."),
  MISSING("it does not exist."),
  START_FOR_HEARTBEAT("Start the flow: it is made with the first heartbeat."),
  NO_WAY_BACK("no known flow mirrors the other way."),
  NOT_ASKED("it was not asked."),
  ASK_AGAIN("Ask again."),
  /** {0} Kafka's words. */
  TOPICS_UNKNOWN("its topics cannot be told: {0}."),
  CORRECT_TOPICS("Correct topics, topics.exclude and the replication policy."),
  /** {0} why. */
  GROUPS_PARTLY("not every broker told its groups: {0}"),
  READING_CANCELLED("reading it was cancelled."),
  READ_AGAIN("Read it again."),
  NO_LIVE_BROKER("it names no live broker."),
  CHECK_BROKERS("Check that its brokers run."),
  /** {0} part of an inventory. */
  NOT_READ("its {0} were not read."),
  NO_AUTHORIZER("it has no authorizer, so it has no ACLs."),
  ACLS_OFF("Switch off sync.topic.acls.enabled: there is nothing to carry over."),
  /** {0} what it answered. */
  NOT_CONNECT("{0}: what answers there is not Kafka Connect."),
  CONNECT_PORT("Check host and port; Connect's REST interface is mostly at 8083."),
  /** {0} the worker's words. */
  WRONG_LOGIN("it does not accept who we say we are ({0})."),
  CHECK_TOKEN("Check the user and password, or the token."),
  /** {0} the worker's words. */
  REFUSED("it knows us and refuses the request ({0})."),
  ASK_FOR_REST("Ask for the right to use its REST interface, or use another user."),
  MAYBE_DELETED("It may have been deleted meanwhile."),
  REBALANCING("The worker is rebalancing or the state does not allow it; retry."),
  CORRECT_CONFIG("Correct the configuration."),
  PROXY("A proxy stands before it: check that the worker runs."),
  SEE_WORKER_LOG("See the worker's log."),
  /** {0} name. */
  UNKNOWN_HOST("no host is known by the name {0}."),
  CHECK_SPELLING("Check how it is written."),
  WORKER_SILENT("the worker does not answer."),
  CHECK_WORKER("Check that it runs and its address."),
  /** {0} request, {1} seconds. */
  WORKER_SLOW("{0} did not answer within {1} s."),
  WORKER_WAITS("The worker may be waiting for its Kafka cluster; see its log."),
  CANARY_CANCELLED("the canary was called back."),
  START_AGAIN("Start it again when you like."),
  /** {0} topic, {1} cluster. */
  NO_CANARY_TOPIC("it made no topic {0} on {1} in time."),
  SEE_SOURCE_LOG("Look at the source connector's log for why, or run the doctor."),
  /** {0} topic. */
  NO_CANARY("it made the topic {0}, but no record arrived in it in time."),
  CHECK_TASKS("Check that its tasks run, and their log for what keeps them."),
  /** {0}, {1}, {2} numbers. */
  CANARIES_MISSING("{0} of {1} records did not arrive in time, and {2} arrived altered."),
  LOOK_FOR_CHANGES(
      "Look for converters, transforms or a message.timestamp.type that change records."),
  /** {0} topic. */
  CAME_BACK("it or its copy {0} came back after it was deleted: somebody asked for it."),
  DELETE_LATER("Delete both by hand when the flow has looked for topics once more."),
  /** {0} topic, {1} why. */
  NOT_DELETED("it or its copy {0} could not be deleted: {1}"),
  DELETE_BY_HAND("Delete both by hand; their records expire after an hour."),
  NO_NEW_TOPICS("it does not look for new topics, so it would never find the canary's."),
  /** {0} seconds. */
  RARE_REFRESH("it looks for new topics only every {0} seconds."),
  /** {0} key, {1} seconds. */
  REFRESH_MORE("Set refresh.topics.enabled=true and {0} to at most {1} for as long as you test."),
  NOT_RUNNING("it does not run, so nothing would arrive."),
  START_FIRST("Start it first."),
  NO_FLOW("there is no such flow."),
  SAVE_FIRST("Save the flow first."),
  /** {0} Kafka's words. */
  BAD_FILTERS("its filters cannot be used: {0}."),
  CORRECT_SETTINGS("Correct its settings."),
  NO_CLUSTER_ADDRESS("the address of one of its clusters is missing."),
  GIVE_CLUSTER_ADDRESS(
      "Describe the cluster under its alias in this workspace first, then import again.");

  private final String english;

  Reason(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
