package org.mirrorbench.engine.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.keys.Defaults;
import org.mirrorbench.engine.plan.FlowTranslator;

/**
 * Flows as they leave: with the figures that this product would fill in, so that they run elsewhere
 * as they run here.
 *
 * <p>How many brokers there are is not known where a file is written. What the flow leaves open
 * becomes -1, the brokers' own default.
 */
final class Outgoing {

  private static final String BROKERS_CHOOSE = "-1";

  private static final List<String> OF_CONNECTORS =
      List.of(
          "replication.factor",
          "checkpoints.topic.replication.factor",
          "heartbeats.topic.replication.factor",
          "offset-syncs.topic.replication.factor");

  private static final List<String> OF_WORKERS =
      List.of(
          "config.storage.replication.factor",
          "offset.storage.replication.factor",
          "status.storage.replication.factor");

  private static final List<String> WORKER_FIGURES =
      List.of("offset.flush.interval.ms", "offset.flush.timeout.ms");

  /** A dedicated MirrorMaker has a worker for each flow, a Connect cluster one for many. */
  private static final List<String> OF_ONE_WORKER =
      List.of("group.id", "config.storage.topic", "status.storage.topic");

  private Outgoing() {}

  /** The flows for a dedicated MirrorMaker, in one file. */
  static List<FlowSpec> dedicated(List<FlowSpec> flows) {
    return flows.stream().map(flow -> complete(alone(flow, flows))).toList();
  }

  /** Workers of several flows on one cluster must not share what they keep connectors in. */
  private static FlowSpec alone(FlowSpec flow, List<FlowSpec> flows) {
    String target = flow.name().target();
    if (flows.stream().filter(other -> other.name().target().equals(target)).count() < 2) {
      return flow;
    }
    Map<String, String> worker = new HashMap<>(flow.workerSettings());
    OF_ONE_WORKER.forEach(worker::remove);
    return new FlowSpec(
        flow.name(), flow.source(), flow.target(), flow.preset(), flow.connectorSettings(), worker);
  }

  /** The flow for a dedicated MirrorMaker, with nothing left to stock's defaults that differ. */
  static FlowSpec complete(FlowSpec flow) {
    Map<String, String> settings = new HashMap<>(flow.connectorSettings());
    OF_CONNECTORS.forEach(key -> settings.putIfAbsent(key, BROKERS_CHOOSE));
    Defaults.CONNECTOR.forEach(settings::putIfAbsent);
    Defaults.SOURCE.forEach(settings::putIfAbsent);
    return new FlowSpec(
        flow.name(), flow.source(), flow.target(), flow.preset(), settings, worker(flow));
  }

  /** Settings for the worker of a flow. */
  static Map<String, String> worker(FlowSpec flow) {
    Map<String, String> worker = new TreeMap<>(flow.workerSettings());
    OF_WORKERS.forEach(key -> worker.putIfAbsent(key, BROKERS_CHOOSE));
    Defaults.WORKER.forEach(
        (key, value) -> {
          if (WORKER_FIGURES.contains(key)) {
            worker.putIfAbsent(key, value);
          }
        });
    return worker;
  }

  /** The connectors for a worker of somebody else, whose brokers choose how often they copy. */
  static List<ConnectorConfig> connectors(FlowSpec flow) {
    return new FlowTranslator(flow, 1, 1).portable().stream().map(one -> open(one, flow)).toList();
  }

  private static ConnectorConfig open(ConnectorConfig connector, FlowSpec flow) {
    Map<String, String> config = new TreeMap<>(connector.config());
    for (String key : OF_CONNECTORS) {
      if (!flow.connectorSettings().containsKey(key)) {
        config.replace(key, BROKERS_CHOOSE);
      }
    }
    return ConnectorConfig.of(connector.name(), config);
  }
}
