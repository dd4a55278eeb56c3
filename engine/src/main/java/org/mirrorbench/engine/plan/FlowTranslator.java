package org.mirrorbench.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.SealedReference;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.keys.Defaults;
import org.mirrorbench.engine.keys.Presets;
import org.mirrorbench.engine.secret.SecretRule;

/**
 * Makes a flow's worker properties and its three connectors. Pure.
 *
 * <p>The heartbeat connector runs on the target's worker like the others, but writes to the source:
 * only a heartbeat that the source connector had to mirror proves the path. On a read-only source
 * it writes to the target, which proves the worker alone.
 */
public final class FlowTranslator {

  private static final String HUB = "org.mirrorbench.engine.metrics.MetricHub";
  private static final String MIRROR = "org.apache.kafka.connect.mirror.";

  private final FlowSpec spec;
  private final FlowNames names;
  private final Set<String> hidden = new HashSet<>();
  private final String sourceReplication;
  private final String targetReplication;

  /**
   * @param sourceBrokers live brokers of the source, at least 1
   * @param targetBrokers live brokers of the target, at least 1
   */
  public FlowTranslator(FlowSpec spec, int sourceBrokers, int targetBrokers) {
    this.spec = spec;
    this.names = new FlowNames(spec.name());
    hide(spec.source());
    hide(spec.target());
    this.sourceReplication = Defaults.replicationFactor(sourceBrokers);
    this.targetReplication = Defaults.replicationFactor(targetBrokers);
  }

  /** What a person hid is a secret, whatever its key sounds like. */
  private void hide(ClusterProfile cluster) {
    if (cluster.security() instanceof Security.Custom custom) {
      for (String prefix : List.of("source.cluster.", "target.cluster.", "producer.override.")) {
        custom.hidden().keySet().forEach(key -> hidden.add(prefix + key));
      }
    }
  }

  /** For the worker inside this product: with the secrets apart. */
  public DesiredFlow translate() {
    Map<String, Map<String, String>> secrets = new HashMap<>();
    List<ConnectorConfig> sealed = connectors().stream().map(one -> seal(one, secrets)).toList();
    return new DesiredFlow(worker(), sealed, secrets);
  }

  /** The connectors as they are meant. Values may be secrets. */
  public List<ConnectorConfig> connectors() {
    List<ConnectorConfig> connectors = new ArrayList<>();
    connectors.add(ConnectorConfig.of(names.sourceConnector(), source()));
    connectors.add(ConnectorConfig.of(names.checkpointConnector(), checkpoint()));
    if (heartbeats()) {
      connectors.add(ConnectorConfig.of(names.heartbeatConnector(), heartbeat()));
    }
    return connectors;
  }

  /** Wherever a secret came from, it goes beside the configuration and not into it. */
  private ConnectorConfig seal(ConnectorConfig clear, Map<String, Map<String, String>> secrets) {
    Map<String, String> found = new HashMap<>(clear.config());
    found.entrySet().removeIf(one -> !isSecret(one.getKey(), one.getValue()));
    Map<String, String> sealed = new HashMap<>(clear.config());
    found.keySet().forEach(key -> sealed.put(key, SealedReference.of(clear.name(), key)));
    if (!found.isEmpty()) {
      secrets.put(clear.name(), Map.copyOf(found));
    }
    return ConnectorConfig.of(clear.name(), sealed);
  }

  private boolean isSecret(String key, String value) {
    return hidden.contains(key) || SecretRule.isSecret(key, value);
  }

  /** The properties of a local worker of this flow. Values may be secrets. */
  public Map<String, String> worker() {
    Map<String, String> worker = new HashMap<>(Defaults.WORKER);
    worker.putAll(Defaults.CONVERTERS);
    worker.put("listeners", "http://127.0.0.1:0");
    worker.put("rest.extension.classes", "org.mirrorbench.engine.connect.embedded.TokenExtension");
    worker.put("metric.reporters", HUB);
    worker.put("config.storage.replication.factor", targetReplication);
    worker.put("offset.storage.replication.factor", targetReplication);
    worker.put("status.storage.replication.factor", targetReplication);
    worker.putAll(ProducerSecurity.leftToConnectors(spec.workerSettings()));
    worker.putAll(connection("", spec.target()));
    security("consumer.", spec.target()).forEach(worker::putIfAbsent);
    worker.put("group.id", names.group());
    worker.put("client.id", names.group());
    worker.put("config.storage.topic", names.configsTopic());
    worker.put("offset.storage.topic", names.offsetsTopic());
    worker.put("status.storage.topic", names.statusTopic());
    return worker;
  }

  private Map<String, String> source() {
    Map<String, String> config = new HashMap<>(Defaults.SOURCE);
    config.putAll(Presets.fill(spec));
    Map<String, String> finished =
        finish(config, names.sourceConnector(), "MirrorSourceConnector", spec.target());
    finished.merge("metric.reporters", HUB, FlowTranslator::listed);
    finished.merge("source.consumer.metric.reporters", HUB, FlowTranslator::listed);
    return finished;
  }

  /** A file's own reporters stay; without ours the acknowledged records could not be counted. */
  private static String listed(String given, String ours) {
    return given.contains(ours) ? given : given.isBlank() ? ours : given + "," + ours;
  }

  private Map<String, String> checkpoint() {
    return finish(
        new HashMap<>(), names.checkpointConnector(), "MirrorCheckpointConnector", spec.target());
  }

  private Map<String, String> heartbeat() {
    return finish(
        new HashMap<>(),
        names.heartbeatConnector(),
        "MirrorHeartbeatConnector",
        heartbeatHome(spec));
  }

  /** The cluster that heartbeats are written to. */
  public static ClusterProfile heartbeatHome(FlowSpec spec) {
    return spec.source().access() == Access.READ_ONLY ? spec.target() : spec.source();
  }

  private boolean heartbeats() {
    return !"false".equals(spec.connectorSettings().get("emit.heartbeats.enabled"));
  }

  /**
   * @param written the cluster that the connector writes to, "target" in its own words
   */
  private Map<String, String> finish(
      Map<String, String> config, String name, String type, ClusterProfile written) {
    Defaults.CONNECTOR.forEach(config::putIfAbsent);
    config.put("replication.factor", targetReplication);
    config.put("checkpoints.topic.replication.factor", targetReplication);
    boolean onSource = written.equals(spec.source());
    config.put(
        "heartbeats.topic.replication.factor", onSource ? sourceReplication : targetReplication);
    boolean readOnly = spec.source().access() == Access.READ_ONLY;
    config.put("offset-syncs.topic.location", readOnly ? "target" : "source");
    config.put(
        "offset-syncs.topic.replication.factor", readOnly ? targetReplication : sourceReplication);
    config.putAll(Defaults.CONVERTERS);
    config.putAll(spec.connectorSettings());
    if (onSource) {
      writeToSource(config);
    } else {
      ProducerSecurity.taken(spec.workerSettings()).forEach(config::putIfAbsent);
      security("producer.override.", spec.target()).forEach(config::putIfAbsent);
    }
    config.put("name", name);
    config.put("connector.class", MIRROR + type);
    config.put("source.cluster.alias", spec.source().alias());
    config.put("target.cluster.alias", spec.target().alias());
    config.putAll(connection("source.cluster.", spec.source()));
    config.putAll(connection("target.cluster.", written));
    return config;
  }

  /** What the flow says of its target is not meant for the source. */
  private void writeToSource(Map<String, String> config) {
    config.keySet().removeIf(key -> key.startsWith("target."));
    ProducerSecurity.forget(config);
    config.putAll(ProducerSecurity.defaults(spec.target(), spec.source()));
    config.putAll(connection("producer.override.", spec.source()));
  }

  /**
   * What a worker's own security does not reach: Connect gives a connector's producer and consumer
   * nothing but the worker's address.
   */
  private static Map<String, String> security(String prefix, ClusterProfile cluster) {
    Map<String, String> security = new HashMap<>();
    if (!(cluster.security() instanceof Security.Plaintext)) {
      security.putAll(connection(prefix, cluster));
      security.remove(prefix + "bootstrap.servers");
    }
    return security;
  }

  private static Map<String, String> connection(String prefix, ClusterProfile cluster) {
    Map<String, String> connection = new HashMap<>();
    cluster
        .security()
        .clientProperties()
        .forEach((key, value) -> connection.put(prefix + key, value));
    connection.put(prefix + "bootstrap.servers", cluster.bootstrapServers());
    return connection;
  }
}
