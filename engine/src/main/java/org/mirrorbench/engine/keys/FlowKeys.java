package org.mirrorbench.engine.keys;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.keys.Placement.Effective;
import org.mirrorbench.engine.keys.Placement.Ineffective;
import org.mirrorbench.engine.keys.Placement.Partial;
import org.mirrorbench.engine.keys.Placement.Unknown;

/** Keys behind {@code A->B.}: they go to the flow's connectors and to nothing else. */
final class FlowKeys {

  private final Names names;

  FlowKeys(Names names) {
    this.names = names;
  }

  Placement classify(String source, String target, String name) {
    KeyInfo connector = names.connector(name);
    if (connector != null && !names.cluster(name)) {
      return new Effective(connector);
    }
    if (names.connectorFamily(name)) {
      return new Effective(null);
    }
    Placement client = client(source, target, name);
    return client != null ? client : elsewhere(source, target, name);
  }

  private @Nullable Placement client(String source, String target, String name) {
    String flow = source + "->" + target + ".";
    for (String side : new String[] {"source.", "target."}) {
      if (name.startsWith(side + "cluster.")) {
        return ofCluster(flow, side, name.substring(side.length() + "cluster.".length()));
      }
      if (name.startsWith(side) && Names.client(name.substring(side.length())) != null) {
        return ofSide(flow, side, name.substring(side.length()));
      }
    }
    return Names.client(name) == null ? null : withoutSide(flow, target, name);
  }

  private Placement ofCluster(String flow, String side, String name) {
    KeyInfo known = names.catalogue().findClient(name);
    if (names.cluster(name)) {
      return new Effective(known);
    }
    return known == null
        ? new Unknown(names.suggestion(flow + side + "cluster.", name, Scope.ADMIN))
        : new Ineffective(
            known,
            Reach.CLUSTER_KEYS.of(side),
            Reach.WRITE_ONE.of(flow + side + "consumer." + name, flow + side + "admin." + name));
  }

  private Placement ofSide(String flow, String side, String name) {
    Scope scope = scopeOf(name);
    KeyInfo known = names.catalogue().find(scope, Names.afterDot(name));
    if (known == null) {
      String prefix = flow + side + name.substring(0, name.indexOf('.') + 1);
      return new Unknown(names.suggestion(prefix, Names.afterDot(name), scope));
    }
    if (scope == Scope.PRODUCER && side.equals("target.")) {
      return new Partial(
          known,
          Reach.SYNCS_ON_TARGET.of(),
          Reach.FOR_RECORDS.of(flow + "producer.override." + known.name()),
          true);
    }
    return new Effective(known);
  }

  private Placement withoutSide(String flow, String target, String name) {
    Scope scope = scopeOf(name);
    String bare = Names.afterDot(name);
    boolean override = bare.startsWith("override.");
    String client = override ? Names.afterDot(bare) : bare;
    KeyInfo known = names.catalogue().find(scope, client);
    if (known == null) {
      String prefix = flow + name.substring(0, name.length() - client.length());
      return new Unknown(names.suggestion(prefix, client, scope));
    }
    return override ? override(flow, known) : plain(flow, target, known);
  }

  private static Placement override(String flow, KeyInfo known) {
    return switch (known.scope()) {
      case PRODUCER -> new Effective(known);
      case CONSUMER ->
          new Ineffective(
              known,
              Reach.SINK_OVERRIDE.of(),
              Reach.WRITE.of(flow + "source.consumer." + known.name()));
      case ADMIN ->
          new Partial(
              known,
              Reach.CONNECTS_ADMIN.of(),
              Reach.WRITE.of(flow + "target.admin." + known.name()),
              false);
      case MIRROR_MAKER, CONNECTOR, WORKER -> new Effective(known);
    };
  }

  private static Placement plain(String flow, String target, KeyInfo known) {
    if (known.scope() != Scope.PRODUCER) {
      return new Effective(known);
    }
    String key = known.name();
    return new Partial(
        known,
        Reach.SYNCS_PRODUCER.of(),
        Reach.WRITE_ONE.of(flow + "producer.override." + key, target + ".producer." + key),
        true);
  }

  /** Keys that exist and that a flow's connectors do not read. */
  private Placement elsewhere(String source, String target, String name) {
    String flow = source + "->" + target + ".";
    KeyInfo worker = names.worker(name);
    KeyInfo client = names.catalogue().findClient(name);
    if (names.cluster(name) && client != null) {
      return new Ineffective(
          client,
          Reach.OF_A_CLUSTER.of(),
          Reach.WRITE_ONE.of(source + "." + name, target + "." + name));
    }
    if (worker != null || names.workerFamily(name)) {
      KeyInfo known = worker != null ? worker : new Family(name, Scope.WORKER).key();
      if (names.ignoredWhenDedicated(name)) {
        return new Ineffective(known, Reach.IGNORED.of(), Reach.REMOVE.of());
      }
      return new Ineffective(
          known, Reach.UNDER_THE_TARGET.of(), Reach.WRITE.of(target + "." + name));
    }
    if (client != null) {
      return new Ineffective(
          client, Reach.NO_PREFIX.of(), Reach.WRITE.of(flow + Names.clientPrefix(client) + name));
    }
    return new Unknown(names.suggestion(flow, name, Scope.CONNECTOR));
  }

  private static Scope scopeOf(String name) {
    Scope scope = Names.client(name);
    return scope == null ? Scope.ADMIN : scope;
  }
}
