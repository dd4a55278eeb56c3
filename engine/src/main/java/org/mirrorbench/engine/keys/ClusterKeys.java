package org.mirrorbench.engine.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.keys.Placement.Effective;
import org.mirrorbench.engine.keys.Placement.Ineffective;
import org.mirrorbench.engine.keys.Placement.Partial;
import org.mirrorbench.engine.keys.Placement.Unknown;
import org.mirrorbench.engine.problem.Said;

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
          Reach.UNDER_A_FLOW.of(),
          Reach.WRITE_ONE.of(name, flow(alias) + "." + name));
    }
    Placement client = Names.client(name) == null ? null : ofClient(alias, name);
    return client != null ? client : elsewhere(alias, name);
  }

  private Placement ofWorker(String alias, String name, @Nullable KeyInfo worker) {
    KeyInfo key = worker != null ? worker : new Family(name, Scope.WORKER).key();
    if (names.ignoredWhenDedicated(name)) {
      return new Ineffective(key, Reach.IGNORED.of(), Reach.REMOVE.of());
    }
    if (!file.workers().contains(alias)) {
      return new Ineffective(
          key, Reach.NO_WORKER.of(alias), Reach.UNDER_TARGET.of(file.someTarget() + "." + name));
    }
    boolean hidden =
        TOP_LEVEL_WINS.stream().anyMatch(name::startsWith) && file.keys().contains(name);
    return hidden
        ? new Ineffective(key, Reach.TOP_LEVEL_WINS.of(), Reach.KEEP_ONE.of())
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
          Reach.NO_OVERRIDES.of(),
          Reach.WRITE.of(flow(alias) + "." + Names.clientPrefix(override) + override.name()));
    }
    String prefix = alias + "." + name.substring(0, name.length() - bare.length());
    return new Unknown(names.suggestion(prefix, bare, scope));
  }

  private Placement reach(String alias, KeyInfo known) {
    boolean judged = !file.flows().isEmpty();
    if (judged && known.scope() == Scope.PRODUCER && !file.isTarget(alias)) {
      return new Partial(
          known,
          Reach.NO_RECORDS_WRITTEN.of(alias),
          Reach.WRITE.of(file.someTarget() + ".producer." + known.name()),
          true);
    }
    if (judged && known.scope() == Scope.CONSUMER && !file.isSource(alias)) {
      return new Partial(
          known,
          Reach.NO_RECORDS_READ.of(alias),
          Reach.WRITE.of(file.someSource() + ".consumer." + known.name()),
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
    Said remedy = Reach.WRITE.of(flow(alias) + "." + Names.clientPrefix(client) + name);
    return file.workers().contains(alias)
        ? new Partial(client, Reach.STORAGE_CLIENTS.of(), remedy, false)
        : new Ineffective(client, Reach.NO_PREFIX.of(), remedy);
  }

  private String flow(String alias) {
    return file.flows().stream()
        .filter(flow -> flow.source().equals(alias) || flow.target().equals(alias))
        .findFirst()
        .map(MirrorFile.Flow::toString)
        .orElse(file.someFlow());
  }
}
