package org.mirrorbench.engine.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.problem.Result;

/** A Connect cluster that others use too, as one flow sees it: its own connectors only. */
record FlowConnectors(FlowName flow, ConnectCluster all) implements ConnectCluster {

  @Override
  public String address() {
    return all.address();
  }

  @Override
  public Result<WorkerIdentity> identity() {
    return all.identity();
  }

  @Override
  public Result<List<PluginInfo>> plugins() {
    return all.plugins();
  }

  @Override
  public Result<Map<String, List<String>>> validate(String type, Map<String, String> config) {
    return all.validate(type, config);
  }

  @Override
  public Result<Map<String, ConnectorConfig>> configs() {
    return all.configs().map(this::own);
  }

  @Override
  public Result<Map<String, ConnectorStatus>> statuses() {
    return all.statuses().map(this::own);
  }

  private <T> Map<String, T> own(Map<String, T> found) {
    FlowNames names = new FlowNames(flow);
    Map<String, T> own = new HashMap<>(found);
    own.keySet()
        .retainAll(
            List.of(
                names.sourceConnector(), names.checkpointConnector(), names.heartbeatConnector()));
    return own;
  }

  @Override
  public Result<ConnectorConfig> put(ConnectorConfig config) {
    return all.put(config);
  }

  @Override
  public Result<ConnectorConfig> createStopped(ConnectorConfig config) {
    return all.createStopped(config);
  }

  @Override
  public Result<String> delete(String connector) {
    return all.delete(connector);
  }

  @Override
  public Result<String> pause(String connector) {
    return all.pause(connector);
  }

  @Override
  public Result<String> resume(String connector) {
    return all.resume(connector);
  }

  @Override
  public Result<String> stop(String connector) {
    return all.stop(connector);
  }

  @Override
  public Result<String> restartFailed(String connector) {
    return all.restartFailed(connector);
  }

  @Override
  public Result<Map<Integer, List<String>>> assignments(String connector) {
    return all.assignments(connector);
  }

  @Override
  public Result<List<SourceOffset>> offsets(String connector) {
    return all.offsets(connector);
  }

  @Override
  public Result<String> alterOffsets(String connector, List<SourceOffset> offsets) {
    return all.alterOffsets(connector, offsets);
  }
}
