package org.mirrorbench.engine.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.keys.Placement.Effective;
import org.mirrorbench.engine.keys.Placement.Ineffective;
import org.mirrorbench.engine.keys.Placement.Partial;
import org.mirrorbench.engine.keys.Placement.Unknown;

/** Keys behind {@code A.}: for the clients of a cluster, and for the worker that runs on it. */
final class ClusterKeys {

  /** What stands at the top level under these overrides the cluster's own: {@code workerConfig}. */
  static final List<String> TOP_LEVEL_WINS =
      List.of(
          "offset.storage",
          "config.storage",
          "status.storage",
          "key.converter",
          "value.converter",
          "header.converter",
          "task",
          "worker",
          "config.providers");

  private final Names names;
  private final MirrorFile file;

  ClusterKeys(Names names, MirrorFile file) {
    this.names = names;
    this.file = file;
  }

  Placement classify(String alias, String name) {
    KeyInfo worker = names.worker(name);
    KeyInfo connector = names.connector(name);
    if (names.cluster(name)) {
      return new Effective(names.catalogue().findClient(name));
    }
    if (worker != null || names.workerFamily(name)) {
      return ofWorker(alias, name, worker);
    }
    if (connector != null || names.connectorFamily(name)) {
      return new Ineffective(
          connector != null ? connector : new Family(name, Scope.CONNECTOR).key(),
          "It is a key of the connectors, which read it at the top level or behind a flow",
          "Write " + name + " or " + flow(alias) + "." + name);
    }
    Placement client = Names.client(name) == null ? null : ofClient(alias, name);
    return client != null ? client : elsewhere(alias, name);
  }

  private Placement ofWorker(String alias, String name, @Nullable KeyInfo worker) {
    KeyInfo key = worker != null ? worker : new Family(name, Scope.WORKER).key();
    if (names.ignoredWhenDedicated(name)) {
      return new Ineffective(key, Names.IGNORED, "Remove it");
    }
    if (!file.workers().contains(alias)) {
      return new Ineffective(
          key,
          "It is a key of the worker, and no worker runs on " + alias,
          "Write it under the target: " + file.someTarget() + "." + name);
    }
    boolean hidden =
        TOP_LEVEL_WINS.stream().anyMatch(name::startsWith) && file.keys().contains(name);
    return hidden
        ? new Ineffective(key, "The same key at the top level wins", "Keep one of the two")
        : new Effective(worker);
  }

  private @Nullable Placement ofClient(String alias, String name) {
    Scope scope = Names.client(name);
    if (scope == null) {
      return null;
    }
    String bare = Names.afterDot(name);
    KeyInfo known = names.catalogue().find(scope, bare);
    if (known != null) {
      return reach(alias, known);
    }
    KeyInfo override = names.catalogue().find(name);
    if (bare.startsWith("override.") && override != null) {
      return new Ineffective(
          override,
          "Overrides belong to connectors, and a cluster has none",
          "Write " + flow(alias) + "." + Names.clientPrefix(override) + override.name());
    }
    String prefix = alias + "." + name.substring(0, name.length() - bare.length());
    return new Unknown(names.suggestion(prefix, bare, scope));
  }

  private Placement reach(String alias, KeyInfo known) {
    boolean judged = !file.flows().isEmpty();
    if (judged && known.scope() == Scope.PRODUCER && !file.isTarget(alias)) {
      return new Partial(
          known,
          "No flow writes records to " + alias + ": it reaches only offset syncs and heartbeats",
          "Write " + file.someTarget() + ".producer." + known.name(),
          true);
    }
    if (judged && known.scope() == Scope.CONSUMER && !file.isSource(alias)) {
      return new Partial(
          known,
          "No flow reads records from " + alias + ": it reaches only checkpoints",
          "Write " + file.someSource() + ".consumer." + known.name(),
          false);
    }
    return new Effective(known);
  }

  private Placement elsewhere(String alias, String name) {
    KeyInfo client = names.catalogue().findClient(name);
    if (client == null) {
      return new Unknown(
          names.suggestion(alias + ".", name, Scope.WORKER, Scope.ADMIN, Scope.CONSUMER));
    }
    String remedy = "Write " + flow(alias) + "." + Names.clientPrefix(client) + name;
    return file.workers().contains(alias)
        ? new Partial(
            client,
            "Without a client's prefix it reaches only the clients of Connect's storage topics",
            remedy,
            false)
        : new Ineffective(client, "It is a key of a client and lacks the client's prefix", remedy);
  }

  private String flow(String alias) {
    return file.flows().stream()
        .filter(flow -> flow.source().equals(alias) || flow.target().equals(alias))
        .findFirst()
        .map(MirrorFile.Flow::toString)
        .orElse(file.someFlow());
  }
}
