package org.mirrorbench.engine.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.mirror.DefaultConfigPropertyFilter;
import org.apache.kafka.connect.mirror.MirrorCheckpointConnector;
import org.apache.kafka.connect.mirror.MirrorHeartbeatConnector;
import org.apache.kafka.connect.mirror.MirrorMakerConfig;
import org.apache.kafka.connect.mirror.MirrorSourceConnector;
import org.apache.kafka.connect.runtime.SourceConnectorConfig;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;
import org.apache.kafka.connect.runtime.rest.RestServerConfig;

/** Kafka's own definitions of keys, read from its classes. */
final class KafkaDefinitions {

  /** The names that {@code MirrorMakerConfig.clusterProps} copies to every client of a cluster. */
  static final Set<String> CLUSTER_KEYS = Set.copyOf(clusterKeys().names());

  /** The names that {@code MirrorMakerConfig.connectorBaseConfig} retains from the top level. */
  static final Set<String> CONNECTOR_KEYS = Set.copyOf(connectorNames());

  /**
   * A dedicated process opens no REST listener for its herders and always allows overrides; see
   * {@code MirrorMaker.addHerder}.
   */
  static final Set<String> DEDICATED_IGNORES = Set.copyOf(dedicatedIgnores());

  private KafkaDefinitions() {}

  static List<KeyInfo> all() {
    List<KeyInfo> keys = new ArrayList<>();
    new MirrorMakerDefinition().addTo(keys);
    add(keys, Scope.CONNECTOR, new MirrorSourceConnector().config());
    add(keys, Scope.CONNECTOR, new MirrorCheckpointConnector().config());
    add(keys, Scope.CONNECTOR, new MirrorHeartbeatConnector().config());
    add(keys, Scope.CONNECTOR, SourceConnectorConfig.configDef());
    keys.add(
        new KeyInfo(
            DefaultConfigPropertyFilter.USE_DEFAULTS_FROM,
            Scope.CONNECTOR,
            ConfigDef.Type.STRING,
            "target",
            "Which cluster's defaults (source or target) a synced topic gets where it has none."));
    addWorker(keys);
    add(keys, Scope.PRODUCER, ProducerConfig.configDef());
    add(keys, Scope.CONSUMER, ConsumerConfig.configDef());
    add(keys, Scope.ADMIN, AdminClientConfig.configDef());
    return keys;
  }

  /** Those that Kafka publishes; the worker's is private. */
  static Map<Scope, List<ConfigDef>> definitions() {
    return Map.of(
        Scope.CONNECTOR,
        List.of(
            new MirrorSourceConnector().config(),
            new MirrorCheckpointConnector().config(),
            new MirrorHeartbeatConnector().config(),
            SourceConnectorConfig.configDef()),
        Scope.PRODUCER,
        List.of(ProducerConfig.configDef()),
        Scope.CONSUMER,
        List.of(ConsumerConfig.configDef()),
        Scope.ADMIN,
        List.of(AdminClientConfig.configDef()));
  }

  private static void add(List<KeyInfo> keys, Scope scope, ConfigDef definition) {
    for (ConfigDef.ConfigKey key : definition.configKeys().values()) {
      if (!key.internalConfig) {
        String written =
            key.hasDefault() ? ConfigDef.convertToString(key.defaultValue, key.type) : null;
        keys.add(new KeyInfo(key.name, scope, key.type, written, text(key.documentation)));
      }
    }
  }

  /** The worker's definition is private; an instance tells names, types and defaults. */
  private static void addWorker(List<KeyInfo> keys) {
    Map<String, String> required = new HashMap<>();
    for (String name :
        List.of(
            "bootstrap.servers",
            "group.id",
            "config.storage.topic",
            "offset.storage.topic",
            "status.storage.topic")) {
      required.put(name, "x:1");
    }
    required.put("key.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
    required.put("value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
    DistributedConfig worker = new DistributedConfig(required);
    worker
        .values()
        .forEach(
            (name, value) -> {
              ConfigDef.Type type = worker.typeOf(name);
              boolean given = required.containsKey(name);
              String written = given ? null : ConfigDef.convertToString(value, type);
              keys.add(
                  new KeyInfo(
                      name, Scope.WORKER, type, written, text(worker.documentationOf(name))));
            });
  }

  /** Keys of the process itself, which its class does not publish either. */
  private static final class MirrorMakerDefinition {
    void addTo(List<KeyInfo> keys) {
      keys.add(
          new KeyInfo(
              MirrorMakerConfig.CLUSTERS_CONFIG,
              Scope.MIRROR_MAKER,
              ConfigDef.Type.LIST,
              null,
              "List of cluster aliases."));
      keys.add(
          new KeyInfo(
              "dedicated.mode.enable.internal.rest",
              Scope.MIRROR_MAKER,
              ConfigDef.Type.BOOLEAN,
              "false",
              "Whether to bring up an internal-only REST server that allows multi-node clusters to"
                  + " operate correctly."));
      ConfigDef rest = new ConfigDef();
      RestServerConfig.addInternalConfig(rest);
      add(keys, Scope.MIRROR_MAKER, rest);
    }
  }

  private static ConfigDef clusterKeys() {
    ConfigDef definition = new ConfigDef();
    for (String name :
        List.of(
            CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
            CommonClientConfigs.SECURITY_PROTOCOL_CONFIG)) {
      definition.define(name, ConfigDef.Type.STRING, ConfigDef.Importance.HIGH, "");
    }
    return definition.withClientSslSupport().withClientSaslSupport();
  }

  private static Set<String> connectorNames() {
    Set<String> names = new TreeSet<>(new MirrorSourceConnector().config().names());
    names.addAll(new MirrorCheckpointConnector().config().names());
    names.addAll(new MirrorHeartbeatConnector().config().names());
    return names;
  }

  private static Set<String> dedicatedIgnores() {
    ConfigDef definition = new ConfigDef();
    RestServerConfig.addPublicConfig(definition);
    Set<String> names = new TreeSet<>(definition.names());
    names.add("connector.client.config.override.policy");
    return names;
  }

  private static String text(String documentation) {
    return documentation == null ? "" : documentation;
  }
}
