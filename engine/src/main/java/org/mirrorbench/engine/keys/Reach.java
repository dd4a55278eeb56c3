package org.mirrorbench.engine.keys;

import org.mirrorbench.engine.problem.Sentence;

/** Why a key does less than it says where it stands, and what to do; without a full stop. */
public enum Reach implements Sentence {
  // why
  NOT_OF_A_CONNECTOR("It is a key of an mm2.properties; a connector does not read it"),
  BEHIND_A_CLUSTER("A connector reads addresses and security only behind a cluster"),
  STORAGE_CLIENTS(
      "Without a client's prefix it reaches only the clients of Connect's storage topics"),
  OF_THE_CONNECTORS("It is a key of the connectors, and this is the worker's config"),
  OF_THE_WORKER("It is a key of the worker, not of a connector"),
  SYNCS_PRODUCER(
      "It reaches only the producer of offset syncs, not the one that writes the records"),
  CONNECTS_PRODUCER("Connect's producer writes for this connector, and does not read it"),
  IGNORED("A dedicated MirrorMaker's workers open no REST listener and always allow overrides"),
  UNDER_A_FLOW("It is a key of the connectors, which read it at the top level or behind a flow"),
  /** {0} cluster. */
  NO_WORKER("It is a key of the worker, and no worker runs on {0}"),
  TOP_LEVEL_WINS("The same key at the top level wins"),
  NO_OVERRIDES("Overrides belong to connectors, and a cluster has none"),
  /** {0} cluster. */
  NO_RECORDS_WRITTEN("No flow writes records to {0}: it reaches only offset syncs and heartbeats"),
  /** {0} cluster. */
  NO_RECORDS_READ("No flow reads records from {0}: it reaches only checkpoints"),
  NO_PREFIX("It is a key of a client and lacks the client's prefix"),
  /** {0} source. or target. */
  CLUSTER_KEYS("Of {0}cluster.* only the address and the security keys are read"),
  SYNCS_ON_TARGET(
      "It reaches only the producer of offset syncs, and only with"
          + " offset-syncs.topic.location = target"),
  SINK_OVERRIDE("consumer.override.* is for sink connectors; MirrorMaker makes its own consumer"),
  CONNECTS_ADMIN("It reaches only the admin client with which Connect would create topics"),
  OF_A_CLUSTER("Address and security belong to a cluster, not to a flow"),
  UNDER_THE_TARGET(
      "It is a key of the worker, which reads only what stands under its target cluster"),
  NO_LISTENER("MirrorMaker opens a listener only with dedicated.mode.enable.internal.rest = true"),
  PROVIDERS_ONLY("At the top level it finds only config providers"),
  DROPPED("MirrorMaker drops it at the top level"),
  CLIENTS_DROPPED("MirrorMaker drops clients' keys at the top level"),

  // what to do
  REMOVE("Remove it"),
  /** {0} key. */
  WRITE("Write {0}"),
  /** {0}, {1} keys. */
  WRITE_ONE("Write {0} or {1}"),
  IN_SOURCE_CONNECTOR("Write it in the sourceConnector's config behind a client's prefix"),
  IN_CONNECTOR("Write it in the config of the connector"),
  IN_WORKER("Write it in the worker's properties"),
  /** {0} key. */
  UNDER_TARGET("Write it under the target: {0}"),
  KEEP_ONE("Keep one of the two"),
  /** {0} key. */
  FOR_RECORDS("For the producer of records write {0}"),
  INTERNAL_REST("Remove it, or enable the internal REST server");

  private final String english;

  Reach(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
