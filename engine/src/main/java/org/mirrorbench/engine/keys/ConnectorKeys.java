package org.mirrorbench.engine.keys;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.keys.Placement.Effective;
import org.mirrorbench.engine.keys.Placement.Ineffective;
import org.mirrorbench.engine.keys.Placement.Partial;
import org.mirrorbench.engine.keys.Placement.Unknown;
import org.mirrorbench.engine.problem.Said;

/** Tells what a key does in the configuration of one of MirrorMaker's connectors on Connect. */
public final class ConnectorKeys {

  private static final String FLOW = "->.";

  /**
   * The filters read these from the whole configuration, whether the definition has them or not.
   */
  private static final Set<String> TOPICS = Set.of("topics", "topics.exclude");

  private static final Set<String> GROUPS = Set.of("groups", "groups.exclude");

  private final Names names;
  private final FlowKeys flowKeys;

  public ConnectorKeys(KeyCatalogue catalogue) {
    this.names = new Names(catalogue);
    this.flowKeys = new FlowKeys(names);
  }

  /** Another connector of the flow that reads the key, where this one does not. */
  public Optional<ConnectorPart> another(ConnectorPart part, String key) {
    return reads(part, key)
        ? Optional.empty()
        : Arrays.stream(ConnectorPart.values()).filter(other -> reads(other, key)).findFirst();
  }

  private static boolean reads(ConnectorPart part, String key) {
    return switch (part) {
      case SOURCE -> part.reads(key) || TOPICS.contains(key);
      case CHECKPOINT -> part.reads(key) || TOPICS.contains(key) || GROUPS.contains(key);
      case HEARTBEAT -> part.reads(key);
    };
  }

  /** What the key does in the configuration of this connector. */
  public Placement classify(ConnectorPart part, String key) {
    if (key.contains("->") || key.equals("clusters")) {
      return new Ineffective(
          new Family(key, Scope.MIRROR_MAKER).key(),
          Reach.NOT_OF_A_CONNECTOR.of(),
          Reach.REMOVE.of());
    }
    if (names.cluster(key)) {
      return new Ineffective(
          new Family(key, Scope.ADMIN).key(),
          Reach.BEHIND_A_CLUSTER.of(),
          Reach.WRITE_ONE.of("source.cluster." + key, "target.cluster." + key));
    }
    Placement ofWorker = ofWorker(key);
    if (ofWorker != null) {
      return ofWorker;
    }
    if (key.startsWith("producer.") && !key.startsWith("producer.override.")) {
      return producer(part, key);
    }
    return withoutFlow(flowKeys.classify("", "", key));
  }

  /** What the key does among a worker's own properties. */
  public Placement ofWorkersFile(String key) {
    KeyInfo worker = names.worker(key);
    if (worker != null || names.workerFamily(key) || names.cluster(key)) {
      return new Effective(worker);
    }
    Scope client = Names.client(key);
    if (client != null) {
      KeyInfo known = names.catalogue().find(client, Names.afterDot(key));
      String prefix = key.substring(0, key.indexOf('.') + 1);
      return known != null
          ? new Effective(known)
          : new Unknown(names.suggestion(prefix, Names.afterDot(key), client));
    }
    KeyInfo bare = names.catalogue().findClient(key);
    KeyInfo connector = names.connector(key);
    if (bare != null) {
      return new Partial(bare, Reach.STORAGE_CLIENTS.of(), Reach.IN_SOURCE_CONNECTOR.of(), false);
    }
    return connector != null
        ? new Ineffective(connector, Reach.OF_THE_CONNECTORS.of(), Reach.IN_CONNECTOR.of())
        : new Unknown(names.suggestion("", key, Scope.WORKER));
  }

  private @Nullable Placement ofWorker(String key) {
    KeyInfo worker = names.worker(key);
    boolean family = names.workerFamily(key) && !names.connectorFamily(key);
    if (names.connector(key) != null || (worker == null && !family)) {
      return null;
    }
    return new Ineffective(
        worker != null ? worker : new Family(key, Scope.WORKER).key(),
        Reach.OF_THE_WORKER.of(),
        Reach.IN_WORKER.of());
  }

  private Placement producer(ConnectorPart part, String key) {
    String name = Names.afterDot(key);
    KeyInfo known = names.catalogue().find(Scope.PRODUCER, name);
    if (known == null) {
      return new Unknown(names.suggestion("producer.override.", name, Scope.PRODUCER));
    }
    return part == ConnectorPart.SOURCE
        ? new Partial(
            known, Reach.SYNCS_PRODUCER.of(), Reach.WRITE.of("producer.override." + name), true)
        : new Ineffective(
            known, Reach.CONNECTS_PRODUCER.of(), Reach.WRITE.of("producer.override." + name));
  }

  private static Placement withoutFlow(Placement placement) {
    return switch (placement) {
      case Effective effective -> effective;
      case Partial(KeyInfo key, Said reach, Said remedy, boolean syncs) ->
          new Partial(key, reach, plain(remedy), syncs);
      case Ineffective(KeyInfo key, Said why, Said remedy) ->
          new Ineffective(key, why, plain(remedy));
      case Placement.UnknownCluster unknown -> unknown;
      case Unknown(String suggestion) -> new Unknown(suggestion == null ? null : plain(suggestion));
    };
  }

  private static Said plain(Said said) {
    return new Said(said.sentence(), said.values().stream().map(ConnectorKeys::plain).toList());
  }

  private static String plain(String text) {
    return text.replace(FLOW, "");
  }
}
