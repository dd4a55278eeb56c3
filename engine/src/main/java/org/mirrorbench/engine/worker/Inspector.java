package org.mirrorbench.engine.worker;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectCluster.PluginInfo;
import org.mirrorbench.engine.connect.ConnectCluster.WorkerIdentity;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.RestAccess;
import org.mirrorbench.engine.connect.RestConnectCluster;
import org.mirrorbench.engine.keys.Listeners;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.SecretRule;
import org.mirrorbench.engine.worker.Advice.Topic;
import org.mirrorbench.engine.worker.RemoteInspection.Plugin;

/** Asks a remote Connect cluster about itself; changes nothing on it. Blocking. */
public final class Inspector {

  private final RemoteWorker worker;
  private final Collection<KnownCluster> known;
  private final List<Advice> advice = new ArrayList<>();

  /**
   * @param known the workspace's clusters; one whose id was never seen cannot be recognised
   */
  public Inspector(RemoteWorker worker, Collection<KnownCluster> known) {
    this.worker = worker;
    this.known = List.copyOf(known);
  }

  public Result<RemoteInspection> run() {
    return RemoteRest.access(worker).then(this::inspect);
  }

  private Result<RemoteInspection> inspect(RestAccess access) {
    RestConnectCluster cluster = new RestConnectCluster(access);
    return cluster
        .identity()
        .then(
            identity ->
                cluster.plugins().map(plugins -> inspection(access, cluster, identity, plugins)));
  }

  private RemoteInspection inspection(
      RestAccess access,
      ConnectCluster cluster,
      WorkerIdentity identity,
      List<PluginInfo> plugins) {
    addresses(access, cluster.address(), identity);
    attachment(identity);
    advice.addAll(ConnectVersion.of(identity.version()));
    String policy = mirrorMaker(cluster, plugins);
    open(access);
    Map<String, ConnectorStatus> statuses = value(cluster.statuses());
    Integer workers = statuses == null ? null : workers(statuses.values());
    Integer failed = statuses == null ? null : failed(statuses.values());
    Map<String, ConnectorConfig> configs = value(cluster.configs());
    if (configs != null) {
      connectors(identity, configs.values());
    }
    advice.sort(Advice.GRAVEST_FIRST);
    return new RemoteInspection(
        cluster.address(),
        identity.version(),
        identity.kafkaClusterId(),
        policy,
        plugins.stream().map(it -> new Plugin(it.className(), it.type(), it.version())).toList(),
        workers,
        statuses == null ? null : statuses.size(),
        failed,
        advice);
  }

  private static <T> @Nullable T value(Result<T> result) {
    return result instanceof Result.Ok<T>(T value) ? value : null;
  }

  /** Each address by itself: one that belongs to another cluster would be hit by a failover. */
  private void addresses(RestAccess access, String answering, WorkerIdentity identity) {
    for (URI url : worker.urls()) {
      if (!Listeners.loopback(host(url)) && "http".equals(url.getScheme())) {
        advice.add(Advice.of(Topic.REST_IN_CLEAR, url.toString()));
      }
      if (url.toString().equals(answering)) {
        continue;
      }
      switch (new RestConnectCluster(access.only(url)).identity()) {
        case Result.Ok<WorkerIdentity>(WorkerIdentity other) -> {
          if (!other.kafkaClusterId().equals(identity.kafkaClusterId())) {
            advice.add(
                Advice.of(
                    Topic.WRONG_CLUSTER,
                    name(other.kafkaClusterId()) + " (" + url + ")",
                    name(identity.kafkaClusterId())));
          }
        }
        case Result.Err<WorkerIdentity>(Problem problem) ->
            advice.add(Advice.of(Topic.URL_SILENT, url.toString(), problem.detail()));
      }
    }
  }

  private static String host(URI url) {
    return url.getHost() == null ? "" : url.getHost();
  }

  private void attachment(WorkerIdentity identity) {
    KnownCluster attached = byId(identity.kafkaClusterId());
    if (attached == null) {
      advice.add(Advice.of(Topic.UNKNOWN_CLUSTER, identity.kafkaClusterId()));
      return;
    }
    advice.add(Advice.of(Topic.ATTACHED, attached.alias()));
    if (attached.profile().access() == Access.READ_ONLY) {
      advice.add(Advice.of(Topic.TARGET_READ_ONLY, attached.alias()));
    }
  }

  private @Nullable KnownCluster byId(String id) {
    return known.stream()
        .filter(cluster -> id.equals(cluster.clusterId()))
        .findFirst()
        .orElse(null);
  }

  private String name(String id) {
    KnownCluster cluster = byId(id);
    return cluster == null ? "the cluster with id " + id : cluster.alias();
  }

  private @Nullable String mirrorMaker(ConnectCluster cluster, List<PluginInfo> plugins) {
    if (plugins.stream().noneMatch(it -> it.className().equals(OverridePolicy.MIRROR_SOURCE))) {
      advice.add(Advice.of(Topic.NO_MIRROR_MAKER));
      return null;
    }
    String policy = OverridePolicy.find(cluster);
    if (policy == null) {
      advice.add(Advice.of(Topic.OVERRIDES_UNKNOWN));
    } else if (!policy.equals("All")) {
      advice.add(Advice.of(Topic.OVERRIDES_REFUSED, policy));
    }
    return policy;
  }

  /** The root tells little and some workers leave it open: the connectors are what counts. */
  private void open(RestAccess access) {
    URI url = worker.urls().getFirst();
    boolean certificate = worker.tls() != null && worker.tls().identity() != null;
    if (!certificate
        && new RestConnectCluster(access.anonymous()).statuses()
            instanceof Result.Ok<Map<String, ConnectorStatus>>) {
      advice.add(Advice.of(Topic.NO_AUTHENTICATION, url.toString()));
    }
  }

  private int workers(Collection<ConnectorStatus> statuses) {
    int seen = ConnectorFigures.workers(statuses);
    if (seen < WorkerCheck.ENOUGH_WORKERS) {
      advice.add(Advice.of(Topic.FEWER_THAN_THREE, Integer.toString(seen)));
    }
    return seen;
  }

  private int failed(Collection<ConnectorStatus> statuses) {
    int failed = ConnectorFigures.failed(statuses);
    if (failed > 0) {
      advice.add(Advice.of(Topic.FAILED_TASKS, Integer.toString(failed)));
    }
    return failed;
  }

  /** The most damaging mistake of all, where it was made already, and secrets that lie open. */
  private void connectors(WorkerIdentity identity, Collection<ConnectorConfig> configs) {
    Set<String> bare = new TreeSet<>();
    for (ConnectorConfig connector : configs) {
      connector
          .config()
          .forEach(
              (key, value) -> {
                if (SecretRule.isSecret(key, value)) {
                  bare.add(connector.name());
                }
              });
      misplaced(identity, connector.config());
    }
    if (!bare.isEmpty()) {
      advice.add(Advice.of(Topic.SECRETS_IN_CLEAR, String.join(", ", bare)));
    }
  }

  private void misplaced(WorkerIdentity identity, Map<String, String> config) {
    String target = config.get("target.cluster.bootstrap.servers");
    if (target == null
        || !config.getOrDefault("connector.class", "").endsWith("MirrorSourceConnector")
        || config.containsKey("producer.override.bootstrap.servers")) {
      return;
    }
    for (KnownCluster cluster : known) {
      ClusterProfile profile = cluster.profile();
      String id = cluster.clusterId();
      if (id != null
          && profile.bootstrapServers().equals(target)
          && !id.equals(identity.kafkaClusterId())) {
        advice.add(
            Advice.of(Topic.WRONG_CLUSTER, name(identity.kafkaClusterId()), cluster.alias()));
      }
    }
  }
}
