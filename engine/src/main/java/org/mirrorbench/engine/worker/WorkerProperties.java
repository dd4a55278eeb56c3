package org.mirrorbench.engine.worker;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.embedded.TokenExtension;
import org.mirrorbench.engine.keys.Defaults;
import org.mirrorbench.engine.keys.Listeners;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/** The properties of a distributed worker in this process. Pure but for revealing secrets. */
public final class WorkerProperties {

  private static final String HUB = "org.mirrorbench.engine.metrics.MetricHub";

  private WorkerProperties() {}

  /**
   * What to start a worker with. Values hold secrets.
   *
   * @param brokers live brokers of the cluster, at least 1
   * @param token of its group; ignored for a listener that has one of its own
   */
  public static Result<Map<String, String>> of(
      LocalWorker worker, ClusterProfile cluster, int brokers, String token) {
    Map<String, String> properties = new HashMap<>(Defaults.WORKER);
    copies(properties, Defaults.replicationFactor(brokers));
    measured(properties);
    properties.putAll(worker.converters().properties());
    properties.put("client.id", worker.name());
    properties.put("rest.extension.classes", TokenExtension.class.getName());
    properties.put(TokenExtension.TOKEN, token);
    plugins(properties, worker);
    if (worker.exactlyOnce()) {
      properties.put("exactly.once.source.support", "enabled");
    }
    try {
      listener(properties, worker.listener());
      properties.putAll(worker.properties());
      connection(properties, cluster);
    } catch (ProblemException e) {
      return Result.err(e.problem());
    }
    group(properties, worker.group());
    String admin = properties.getOrDefault("admin.listeners", "");
    return Listeners.plainBeyondLoopback(properties.getOrDefault("listeners", ""))
            || (!admin.isBlank() && Listeners.plainBeyondLoopback(admin))
        ? Result.err(plainHttp(worker))
        : Result.ok(properties);
  }

  private static void copies(Map<String, String> properties, String replication) {
    properties.put("config.storage.replication.factor", replication);
    properties.put("offset.storage.replication.factor", replication);
    properties.put("status.storage.replication.factor", replication);
  }

  /** Our reporter in place of JMX, whose names would be the same for every worker of a process. */
  private static void measured(Map<String, String> properties) {
    properties.put("metric.reporters", HUB);
    properties.put("producer.metric.reporters", HUB);
    properties.put("consumer.metric.reporters", HUB);
    properties.put("admin.metric.reporters", HUB);
  }

  /** Plug-ins of others may lack the service files that ours have: their jars are scanned. */
  private static void plugins(Map<String, String> properties, LocalWorker worker) {
    if (!worker.pluginPath().isEmpty()) {
      properties.put("plugin.path", String.join(",", worker.pluginPath()));
      properties.put("plugin.discovery", "hybrid_warn");
    }
  }

  private static void listener(Map<String, String> properties, Listener listener) {
    switch (listener) {
      case Listener.Private() -> properties.put("listeners", "http://127.0.0.1:0");
      case Listener.Shared shared -> {
        String scheme = shared.keyStore() == null ? "http" : "https";
        properties.put("listeners", scheme + "://" + shared.bindHost() + ":" + shared.port());
        properties.put("rest.advertised.host.name", shared.advertisedHost());
        properties.put("rest.advertised.listener", scheme);
        properties.put(TokenExtension.TOKEN, shared.token().reveal());
        if (shared.keyStore() != null) {
          https(properties, shared.keyStore());
        }
      }
    }
  }

  /** What a worker shows is also what it trusts: the others of its group show the like. */
  private static void https(Map<String, String> properties, Listener.KeyStore store) {
    String type = storeType(store.path());
    String password = store.password().reveal();
    for (String kind : new String[] {"keystore", "truststore"}) {
      properties.put("listeners.https.ssl." + kind + ".location", store.path());
      properties.put("listeners.https.ssl." + kind + ".type", type);
      properties.put("listeners.https.ssl." + kind + ".password", password);
    }
    properties.put("listeners.https.ssl.key.password", password);
    properties.put("listeners.https.ssl.endpoint.identification.algorithm", "HTTPS");
  }

  static String storeType(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".jks") ? "JKS" : "PKCS12";
  }

  /** For the worker itself, and for the clients that it opens for its connectors. */
  private static void connection(Map<String, String> properties, ClusterProfile cluster) {
    Map<String, String> security = cluster.security().clientProperties();
    for (String prefix : new String[] {"", "producer.", "consumer.", "admin."}) {
      security.forEach((key, value) -> properties.put(prefix + key, value));
    }
    properties.put("bootstrap.servers", cluster.bootstrapServers());
  }

  private static void group(Map<String, String> properties, ConnectGroup group) {
    properties.put("group.id", group.id());
    properties.put("config.storage.topic", group.configsTopic());
    properties.put("offset.storage.topic", group.offsetsTopic());
    properties.put("status.storage.topic", group.statusTopic());
  }

  private static Problem plainHttp(LocalWorker worker) {
    return new Problem.Invalid(
        "Worker " + worker.name(),
        "it would listen in plain http beyond this machine, and everybody on the network could"
            + " read its token.",
        "Give a key store for https, or listen on 127.0.0.1.");
  }
}
