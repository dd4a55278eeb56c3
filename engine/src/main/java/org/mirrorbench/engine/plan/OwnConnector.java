package org.mirrorbench.engine.plan;

import java.util.List;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Result;

/** What a Connect cluster says of a flow's source connector, if it has it. */
final class OwnConnector implements OwnRecord {

  private final String connector;
  private final ConnectCluster worker;

  OwnConnector(FlowSpec spec, ConnectCluster worker) {
    this.connector = new FlowNames(spec.name()).sourceConnector();
    this.worker = worker;
  }

  @Override
  public Result<List<SourceOffset>> positions() {
    return worker
        .statuses()
        .then(
            statuses ->
                statuses.containsKey(connector) ? worker.offsets(connector) : Result.ok(List.of()));
  }

  @Override
  public Result<Boolean> begun() {
    return worker
        .statuses()
        .map(
            statuses -> {
              var status = statuses.get(connector);
              return status != null && !status.state().equals("STOPPED");
            });
  }
}
