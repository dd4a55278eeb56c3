package org.mirrorbench.engine.connect.embedded;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.connector.policy.ConnectorClientConfigOverridePolicy;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.runtime.Worker;
import org.apache.kafka.connect.runtime.WorkerConfig;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.apache.kafka.connect.runtime.rest.ConnectRestServer;
import org.apache.kafka.connect.runtime.rest.RestClient;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.storage.KafkaConfigBackingStore;
import org.apache.kafka.connect.storage.KafkaOffsetBackingStore;
import org.apache.kafka.connect.storage.KafkaStatusBackingStore;
import org.apache.kafka.connect.util.ConnectUtils;
import org.apache.kafka.connect.util.SharedTopicAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of a distributed Connect worker inside this process: the parts that Connect's own
 * command line puts together, without its shutdown hooks and exits.
 */
final class WorkerInstance implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(WorkerInstance.class);

  private final ConnectRestServer rest;
  private final SupervisedHerder herder;

  private WorkerInstance(ConnectRestServer rest, SupervisedHerder herder) {
    this.rest = rest;
    this.herder = herder;
  }

  /**
   * Starts a worker and returns when its REST interface listens; its group may still be forming.
   *
   * @throws org.apache.kafka.common.KafkaException when its cluster cannot be reached
   */
  static WorkerInstance start(WorkerSpec spec, Consumer<Throwable> onDeath) {
    HerderExit.install();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try {
      return assemble(spec, onDeath);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** Puts together the parts of a worker that ask no cluster, and lets them go. */
  static void rehearse(WorkerSpec spec) {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try {
      Plugins plugins = new Plugins(spec.properties());
      plugins.compareAndSwapWithDelegatingLoader();
      DistributedConfig config = new DistributedConfig(spec.properties());
      ConnectRestServer rest =
          new ConnectRestServer(
              config.rebalanceTimeout(), new RestClient(config), config.originals());
      rest.initializeServer();
      rest.stop();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static WorkerInstance assemble(WorkerSpec spec, Consumer<Throwable> onDeath) {
    Plugins plugins = new Plugins(spec.properties());
    plugins.compareAndSwapWithDelegatingLoader();
    DistributedConfig config = new DistributedConfig(spec.properties());
    String clusterId = config.kafkaClusterId();
    SharedTopicAdmin admin = new SharedTopicAdmin(adminProperties(config, clusterId));
    try {
      StorageTopics.begin(config, admin);
      return assemble(config, plugins, clusterId, admin, onDeath);
    } catch (RuntimeException e) {
      admin.close(Duration.ZERO);
      throw e;
    }
  }

  private static WorkerInstance assemble(
      DistributedConfig config,
      Plugins plugins,
      String clusterId,
      SharedTopicAdmin admin,
      Consumer<Throwable> onDeath) {
    RestClient restClient = new RestClient(config);
    ConnectRestServer rest =
        new ConnectRestServer(config.rebalanceTimeout(), restClient, config.originals());
    WorkerInstance instance;
    try {
      rest.initializeServer();
      instance =
          new WorkerInstance(
              rest,
              herder(config, plugins, clusterId, admin, rest.advertisedUrl(), restClient, onDeath));
    } catch (RuntimeException e) {
      rest.stop();
      throw e;
    }
    try {
      instance.herder.start();
      rest.initializeResources(instance.herder);
      return instance;
    } catch (RuntimeException e) {
      instance.close();
      throw e;
    }
  }

  private static SupervisedHerder herder(
      DistributedConfig config,
      Plugins plugins,
      String clusterId,
      SharedTopicAdmin admin,
      URI advertised,
      RestClient restClient,
      Consumer<Throwable> onDeath) {
    ConnectorClientConfigOverridePolicy policy =
        plugins.newPlugin(
            config.getString(WorkerConfig.CONNECTOR_CLIENT_POLICY_CLASS_CONFIG),
            config,
            ConnectorClientConfigOverridePolicy.class);
    Worker worker = worker(config, plugins, admin, advertised, policy);
    Converter values = worker.getInternalValueConverter();
    KafkaStatusBackingStore statuses =
        new KafkaStatusBackingStore(Time.SYSTEM, values, admin, ConnectUtils.clientIdBase(config));
    statuses.configure(config);
    KafkaConfigBackingStore configs =
        new KafkaConfigBackingStore(
            values, config, worker.configTransformer(), admin, ConnectUtils.clientIdBase(config));
    return new SupervisedHerder(
        config,
        worker,
        clusterId,
        statuses,
        configs,
        advertised.toString(),
        restClient,
        policy,
        admin,
        onDeath);
  }

  private static Worker worker(
      DistributedConfig config,
      Plugins plugins,
      SharedTopicAdmin admin,
      URI advertised,
      ConnectorClientConfigOverridePolicy policy) {
    Supplier<String> clientIds = () -> ConnectUtils.clientIdBase(config);
    Converter offsetConverter =
        plugins.newInternalConverter(
            true, JsonConverter.class.getName(), Map.of("schemas.enable", "false"));
    KafkaOffsetBackingStore offsets =
        new KafkaOffsetBackingStore(admin, clientIds, offsetConverter);
    offsets.configure(config);
    return new Worker(
        advertised.getHost() + ":" + advertised.getPort(),
        Time.SYSTEM,
        plugins,
        config,
        offsets,
        policy);
  }

  private static Map<String, Object> adminProperties(DistributedConfig config, String clusterId) {
    Map<String, Object> properties = new HashMap<>(config.originals());
    ConnectUtils.addMetricsContextProperties(properties, config, clusterId);
    properties.put("client.id", ConnectUtils.clientIdBase(config) + "shared-admin");
    return properties;
  }

  URI address() {
    return rest.advertisedUrl();
  }

  /** Flushes offsets, leaves the group and releases the port. */
  @Override
  public void close() {
    try {
      rest.stop();
    } catch (RuntimeException e) {
      LOGGER.warn("The worker's REST server did not stop cleanly", e);
    }
    herder.stop();
  }
}
