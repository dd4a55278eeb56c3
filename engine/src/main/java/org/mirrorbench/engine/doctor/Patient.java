package org.mirrorbench.engine.doctor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.TopicInfo;

/**
 * All that is known of a flow when it is examined. Read once; the checks only look. What could not
 * be learnt is a problem in its place, never empty.
 *
 * @param desired what its connectors should be
 * @param mirrored its data topics by their names on the source, with their names on the target
 * @param others the other flows that are known
 * @param clusterIds by alias, of the clusters of this flow and of the others
 * @param remembered from the examination before; a problem at the first one
 */
public record Patient(
    Instant at,
    FlowSpec spec,
    Runs runs,
    Result<DesiredFlow> desired,
    Result<SortedMap<String, String>> mirrored,
    Result<Inventory> source,
    Result<Inventory> target,
    WorkerFacts worker,
    LogFacts logs,
    TrialFacts trials,
    ProbeFacts probes,
    List<FlowSpec> others,
    Map<String, Result<String>> clusterIds,
    Result<TopicIds> remembered) {

  public Patient {
    others = List.copyOf(others);
    clusterIds = Map.copyOf(clusterIds);
  }

  /** What a connector should be; empty for one that is not wanted. */
  public Optional<ConnectorConfig> desired(Part part) {
    String name = part.connector(spec.name());
    return desired.orThrow().connectors().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** What a connector is on its worker; empty where it is not, or no worker answers. */
  public Optional<ConnectorConfig> deployed(Part part) {
    return worker.configs() instanceof Result.Ok<Map<String, ConnectorConfig>>(var configs)
        ? Optional.ofNullable(configs.get(part.connector(spec.name())))
        : Optional.empty();
  }

  /** What it should be, and what it is when that differs. */
  public Stream<ConnectorConfig> configs(Part part) {
    return Stream.concat(desired(part).stream(), deployed(part).stream()).distinct();
  }

  /** A setting of the source connector as it should be, or what it means when it is not set. */
  public String setting(String key, String otherwise) {
    return desired(Part.SOURCE)
        .map(config -> config.config().getOrDefault(key, otherwise))
        .orElse(otherwise);
  }

  /** The offset of the last record that was delivered, by partition of the source. */
  public Map<TopicPartition, Long> positions() {
    return Positions.of(worker.positions().orThrow(), spec.source().alias());
  }

  /** The flow's data topics as they are on the source. */
  public Stream<TopicInfo> dataTopics() {
    Map<String, TopicInfo> topics = source.orThrow().topics();
    return mirrored.orThrow().keySet().stream().map(topics::get).filter(topic -> topic != null);
  }

  /** The mirrors that exist on the target, by the names of their topics on the source. */
  public SortedMap<String, TopicInfo> mirrors() {
    Map<String, TopicInfo> topics = target.orThrow().topics();
    SortedMap<String, TopicInfo> mirrors = new TreeMap<>();
    mirrored
        .orThrow()
        .forEach(
            (topic, remote) -> {
              TopicInfo mirror = topics.get(remote);
              if (mirror != null) {
                mirrors.put(topic, mirror);
              }
            });
    return mirrors;
  }
}
