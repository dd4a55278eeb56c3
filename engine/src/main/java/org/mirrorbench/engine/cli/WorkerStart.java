package org.mirrorbench.engine.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.embedded.EmbeddedWorker;
import org.mirrorbench.engine.connect.embedded.WorkerSpec;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.FlowTranslator;
import org.mirrorbench.engine.plan.ProducerSecurity;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.LiveBrokers;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.WorkerProperties;

/**
 * What a headless worker is started with.
 *
 * @param secrets by connector and key, what its configuration refers to without naming it
 */
record WorkerStart(WorkerSpec spec, Map<String, Map<String, String>> secrets) {

  static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Starts it. The one place where the secrets of the flows are handed over. */
  EmbeddedWorker start() {
    return new EmbeddedWorker(spec, secrets);
  }

  /** With the worker settings of the group's flow, if one of the flows is that: all must agree. */
  static Result<WorkerStart> of(
      LocalWorker worker, ClusterProfile cluster, List<FlowSpec> flows, String token) {
    return LiveBrokers.of(cluster)
        .then(brokers -> WorkerProperties.of(withSettings(worker, flows), cluster, brokers, token))
        .map(properties -> forFlow(worker.group().id(), properties, flows))
        .map(
            properties ->
                new WorkerStart(new WorkerSpec(worker.group().id(), properties), secretsOf(flows)));
  }

  /** A flow's connectors write to both clusters and say for themselves how. */
  private static Map<String, String> forFlow(
      String group, Map<String, String> properties, List<FlowSpec> flows) {
    return GroupFlow.of(group, flows).isPresent()
        ? ProducerSecurity.leftToConnectors(properties)
        : properties;
  }

  private static LocalWorker withSettings(LocalWorker worker, List<FlowSpec> flows) {
    Map<String, String> settings = new HashMap<>();
    GroupFlow.of(worker.group().id(), flows)
        .ifPresent(flow -> settings.putAll(flow.workerSettings()));
    // where the first worker listens is its own
    settings.keySet().removeIf(key -> key.startsWith("listeners") || key.startsWith("rest."));
    settings.putAll(worker.properties());
    return new LocalWorker(
        worker.name(),
        worker.cluster(),
        worker.group(),
        worker.converters(),
        worker.pluginPath(),
        worker.exactlyOnce(),
        worker.listener(),
        settings);
  }

  /** What the flows' connectors need and a configs topic must not hold. */
  static Map<String, Map<String, String>> secretsOf(List<FlowSpec> flows) {
    Map<String, Map<String, String>> secrets = new TreeMap<>();
    flows.forEach(flow -> secrets.putAll(new FlowTranslator(flow, 1, 1).translate().secrets()));
    return secrets;
  }

  /** The group only: the rest may be secret. */
  @Override
  public String toString() {
    return "WorkerStart[" + spec.name() + "]";
  }
}
