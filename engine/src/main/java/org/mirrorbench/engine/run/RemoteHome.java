package org.mirrorbench.engine.run;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.embedded.WorkerState;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.Adoption;
import org.mirrorbench.engine.plan.AdoptionCheck;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.RemoteRest;
import org.mirrorbench.engine.worker.RemoteWorker;

/** A Connect cluster somewhere else, of which a flow has some connectors. */
final class RemoteHome implements Home {

  private final FlowName flow;
  private final String name;
  private final FlowPorts ports;
  private volatile @Nullable ConnectCluster port;
  private volatile boolean open;

  /**
   * @param name the worker's in the workspace, which may have lost it
   */
  RemoteHome(FlowName flow, String name, FlowPorts ports) {
    this.flow = flow;
    this.name = name;
    this.ports = ports;
  }

  @Override
  public Result<DesiredFlow> desired(FlowSpec unlocked) {
    return worker()
        .then(worker -> port().then(port -> RemoteFlow.prepare(unlocked, worker, port)))
        .then(RemoteFlow::permitted);
  }

  private Result<RemoteWorker> worker() {
    return ports.remotes().apply(name);
  }

  @Override
  public void open(FlowSpec described, DesiredFlow desired) {
    open = true;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public boolean fits(FlowSpec described, DesiredFlow desired) {
    return true;
  }

  @Override
  public Result<ConnectCluster> cluster(Duration patience) {
    return open
        ? port()
        : Result.err(
            new Problem.Conflict("Flow " + flow, "it does not run.", "Start the flow first."));
  }

  private Result<ConnectCluster> port() {
    ConnectCluster known = port;
    return known != null
        ? Result.ok(known)
        : worker()
            .then(worker -> RemoteRest.open(worker, flow))
            .map(
                opened -> {
                  port = opened;
                  return opened;
                });
  }

  @Override
  public Result<Adoption> adoption(FlowSpec unlocked, DesiredFlow desired) {
    Map<String, String> source = desired.connectors().getFirst().config();
    return port().then(port -> new AdoptionCheck(unlocked, source, port).examine());
  }

  @Override
  public boolean own() {
    return false;
  }

  @Override
  public @Nullable WorkerState state() {
    return null;
  }

  @Override
  public void close() {
    open = false;
    port = null;
  }
}
