package org.mirrorbench.engine.connect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Result;

/**
 * A Kafka Connect cluster: the local worker and remote ones look the same. Calls block; none throws
 * for what the worker or the network does.
 */
public interface ConnectCluster {

  /** Where it answers, for people to read. */
  String address();

  /** The version and the id of the Kafka cluster it is attached to. */
  Result<WorkerIdentity> identity();

  /** Its plug-ins; of old versions the connectors only. */
  Result<List<PluginInfo>> plugins();

  /** By key, what Connect has against a connector's configuration; changes nothing. */
  Result<Map<String, List<String>>> validate(String type, Map<String, String> config);

  /** All connectors' configurations by name. */
  Result<Map<String, ConnectorConfig>> configs();

  /** All connectors' states by name. */
  Result<Map<String, ConnectorStatus>> statuses();

  /**
   * By task of a connector of MirrorMaker, the partitions or groups that it was given, as
   * MirrorMaker writes them: {@code topic-0}.
   */
  Result<Map<Integer, List<String>>> assignments(String connector);

  /** Creates the connector, or changes its configuration. */
  Result<ConnectorConfig> put(ConnectorConfig config);

  /** Creates the connector without starting it, so that its offsets can be set first. */
  Result<ConnectorConfig> createStopped(ConnectorConfig config);

  Result<String> delete(String connector);

  Result<String> pause(String connector);

  Result<String> resume(String connector);

  /** Ends the tasks; needed before offsets can be changed. */
  Result<String> stop(String connector);

  /** Restarts the connector and its tasks if they FAILED. */
  Result<String> restartFailed(String connector);

  /** The flushed positions. */
  Result<List<SourceOffset>> offsets(String connector);

  /** Sets positions of a STOPPED connector. */
  Result<String> alterOffsets(String connector, List<SourceOffset> offsets);

  /**
   * A plug-in.
   *
   * @param type {@code source}, {@code sink}, {@code converter} ...
   */
  record PluginInfo(String className, String type, @Nullable String version) {}

  /** What a worker says of itself. */
  record WorkerIdentity(String version, String kafkaClusterId) {}
}
