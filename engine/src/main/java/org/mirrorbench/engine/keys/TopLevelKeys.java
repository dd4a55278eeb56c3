package org.mirrorbench.engine.keys;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.keys.Placement.Effective;
import org.mirrorbench.engine.keys.Placement.Ineffective;
import org.mirrorbench.engine.keys.Placement.Unknown;
import org.mirrorbench.engine.keys.Placement.UnknownCluster;

/** Keys without a prefix: stock keeps a list of names and drops the rest in silence. */
final class TopLevelKeys {

  private final Names names;
  private final MirrorFile file;

  TopLevelKeys(Names names, MirrorFile file) {
    this.names = names;
    this.file = file;
  }

  Placement classify(String name) {
    if (KafkaDefinitions.CONNECTOR_KEYS.contains(name) || names.cluster(name)) {
      KeyInfo connector = names.connector(name);
      return new Effective(connector != null ? connector : names.catalogue().findClient(name));
    }
    KeyInfo process = names.catalogue().find(Scope.MIRROR_MAKER, name);
    if (process != null) {
      return ofProcess(process);
    }
    KeyInfo worker = names.worker(name);
    boolean taken = ClusterKeys.TOP_LEVEL_WINS.stream().anyMatch(name::startsWith);
    if (name.startsWith("replication.policy.") || (taken && names.workerFamily(name))) {
      return new Effective(worker);
    }
    if (worker != null) {
      return taken ? new Effective(worker) : ofWorker(worker);
    }
    Placement dropped = dropped(name);
    return dropped != null ? dropped : foreign(name);
  }

  private Placement ofProcess(KeyInfo key) {
    boolean rest = names.ignoredWhenDedicated(key.name());
    return !rest || file.internalRest()
        ? new Effective(key)
        : new Ineffective(key, Reach.NO_LISTENER.of(), Reach.INTERNAL_REST.of());
  }

  private Placement ofWorker(KeyInfo key) {
    if (key.name().startsWith("plugin.")) {
      return new Ineffective(
          key, Reach.PROVIDERS_ONLY.of(), Reach.WRITE.of(file.someTarget() + "." + key.name()));
    }
    return names.ignoredWhenDedicated(key.name())
        ? new Ineffective(key, Reach.IGNORED.of(), Reach.REMOVE.of())
        : new Ineffective(
            key, Reach.UNDER_THE_TARGET.of(), Reach.WRITE.of(file.someTarget() + "." + key.name()));
  }

  /** Keys of connectors and clients that stock does not take from the top level. */
  private @Nullable Placement dropped(String name) {
    KeyInfo known = names.connector(name);
    if (known != null || names.connectorFamily(name)) {
      return new Ineffective(
          known != null ? known : new Family(name, Scope.CONNECTOR).key(),
          Reach.DROPPED.of(),
          Reach.WRITE.of(file.someFlow() + "." + name));
    }
    KeyInfo prefixed = names.catalogue().find(name);
    if (prefixed == null) {
      return null;
    }
    boolean bare = prefixed.name().equals(name);
    return new Ineffective(
        prefixed,
        bare ? Reach.NO_PREFIX.of() : Reach.CLIENTS_DROPPED.of(),
        Reach.WRITE.of(file.someFlow() + "." + Names.clientPrefix(prefixed) + prefixed.name()));
  }

  /** A cluster's key behind something that is no alias, or no key at all. */
  private Placement foreign(String name) {
    for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
      String rest = name.substring(dot + 1);
      Scope scope = Names.client(rest);
      boolean client = scope != null && names.catalogue().find(scope, Names.afterDot(rest)) != null;
      if (names.cluster(rest) || client) {
        return new UnknownCluster(name.substring(0, dot));
      }
    }
    return new Unknown(names.suggestion("", name, Scope.CONNECTOR, Scope.MIRROR_MAKER));
  }
}
