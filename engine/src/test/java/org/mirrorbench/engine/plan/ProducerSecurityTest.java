package org.mirrorbench.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.policy.AllConnectorClientConfigOverridePolicy;
import org.apache.kafka.connect.connector.policy.ConnectorClientConfigOverridePolicy;
import org.apache.kafka.connect.mirror.MirrorHeartbeatConnector;
import org.apache.kafka.connect.runtime.ConnectorConfig;
import org.apache.kafka.connect.runtime.Worker;
import org.apache.kafka.connect.runtime.WorkerConfig;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.TestSecurities;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.worker.ConnectGroup;
import org.mirrorbench.engine.worker.Converters;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.WorkerProperties;

/** What Connect itself makes of our worker and our connectors, for every pair of securities. */
final class ProducerSecurityTest {

  private static final Plugins PLUGINS = new Plugins(Map.of("plugin.discovery", "service_load"));

  /** All but one whose classes are not here. */
  static List<String> kinds() {
    return TestSecurities.all().keySet().stream()
        .filter(kind -> !kind.equals("AWS_MSK_IAM"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shouldGiveHeartbeatsNothingOfTheTargetsSecurity(String target) throws Exception {
    for (String source : kinds()) {
      FlowSpec spec = flow(source, target, Map.of(), Map.of());
      Map<String, String> expected = secured(spec.source().clientProperties());
      DesiredFlow flow = new FlowTranslator(spec, 1, 1).translate();

      for (Map<String, String> worker : List.of(flow.worker(), joining(spec))) {
        assertThat(secured(producer(worker, unsealed(flow, 2))))
            .as("%s, attached to %s", source, target)
            .isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shouldGiveRecordsTheTargetsSecurityOnAWorkerThatLeavesItToThem(String target)
      throws Exception {
    FlowSpec spec = flow("PLAINTEXT", target, Map.of(), Map.of());
    DesiredFlow flow = new FlowTranslator(spec, 1, 1).translate();

    for (int connector : new int[] {0, 1}) {
      assertThat(secured(producer(joining(spec), unsealed(flow, connector))))
          .isEqualTo(secured(spec.target().clientProperties()));
    }
  }

  @Test
  void shouldKeepFromHeartbeatsWhatAFlowSaysOfItsTarget() throws Exception {
    FlowSpec spec =
        flow(
            "SSL, trust as pasted PEM",
            "SSL, the system's trust",
            Map.of(
                "producer.override.ssl.truststore.location", "/target.jks",
                "producer.override.linger.ms", "7",
                "target.cluster.ssl.keystore.location", "/target.jks",
                "target.admin.ssl.keystore.location", "/target.jks"),
            Map.of("producer.ssl.key.password", "s3cret", "producer.linger.ms", "9"));
    DesiredFlow flow = new FlowTranslator(spec, 1, 1).translate();
    Map<String, Object> heartbeats = producer(flow.worker(), unsealed(flow, 2));

    assertThat(secured(heartbeats)).isEqualTo(secured(spec.source().clientProperties()));
    assertThat(heartbeats).containsEntry("linger.ms", "7");
    assertThat(unsealed(flow, 2).values()).doesNotContain("/target.jks", "s3cret");
    assertThat(flow.worker())
        .containsEntry("producer.linger.ms", "9")
        .doesNotContainKey("producer.ssl.key.password");
    assertThat(producer(flow.worker(), unsealed(flow, 0)))
        .containsEntry("ssl.truststore.location", "/target.jks")
        .containsEntry("ssl.key.password", "s3cret");
  }

  private static FlowSpec flow(
      String source, String target, Map<String, String> connector, Map<String, String> worker) {
    return new FlowSpec(
        new FlowName("a", "b"),
        cluster("a", source),
        cluster("b", target),
        Preset.LAN,
        connector,
        worker);
  }

  private static ClusterProfile cluster(String alias, String kind) {
    Security security = Objects.requireNonNull(TestSecurities.all().get(kind));
    return new ClusterProfile(alias, alias + ":9092", security, Access.MANAGED);
  }

  /** A worker of another process that joins the flow's group. */
  private static Map<String, String> joining(FlowSpec spec) {
    LocalWorker worker =
        new LocalWorker(
            "second",
            "b",
            ConnectGroup.named(new FlowNames(spec.name()).group()),
            Converters.BYTE_ARRAY,
            List.of(),
            false,
            new Listener.Private(),
            Map.of());
    return ProducerSecurity.leftToConnectors(
        WorkerProperties.of(worker, spec.target(), 1, "0123456789abcdef").orThrow());
  }

  private static Map<String, String> unsealed(DesiredFlow flow, int connector) {
    var sealed = flow.connectors().get(connector);
    Map<String, String> config = new TreeMap<>(sealed.config());
    config.putAll(flow.secrets().getOrDefault(sealed.name(), Map.of()));
    return config;
  }

  /** By Connect's own code. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> producer(
      Map<String, String> worker, Map<String, String> connector) throws Exception {
    Method configs =
        Worker.class.getDeclaredMethod(
            "baseProducerConfigs",
            String.class,
            String.class,
            WorkerConfig.class,
            ConnectorConfig.class,
            Class.class,
            ConnectorClientConfigOverridePolicy.class,
            String.class);
    configs.setAccessible(true);
    return (Map<String, Object>)
        configs.invoke(
            null,
            connector.get("name"),
            "id",
            new DistributedConfig(worker),
            new ConnectorConfig(PLUGINS, connector),
            MirrorHeartbeatConnector.class,
            new AllConnectorClientConfigOverridePolicy(),
            "cluster");
  }

  /** Where it connects to and how, Kafka's defaults included. */
  private static Map<String, String> secured(Map<String, ?> client) {
    Map<String, String> secured = new TreeMap<>();
    ProducerConfig.configDef()
        .configKeys()
        .forEach(
            (name, key) -> {
              if (name.matches("bootstrap\\.servers|(ssl|sasl|security)\\..*")) {
                String otherwise =
                    key.hasDefault() ? ConfigDef.convertToString(key.defaultValue, key.type) : null;
                Object value = client.get(name);
                secured.put(name, String.valueOf(value == null ? otherwise : value));
              }
            });
    client.forEach(
        (name, value) -> {
          if (name.matches("(ssl|sasl|security)\\..*")) {
            secured.putIfAbsent(name, String.valueOf(value));
          }
        });
    return secured;
  }
}
