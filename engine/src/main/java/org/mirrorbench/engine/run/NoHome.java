package org.mirrorbench.engine.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.embedded.WorkerState;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.Adoption;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** A flow that leaves as files has no worker here. */
record NoHome(FlowName name) implements Home {

  @Override
  public Result<DesiredFlow> desired(FlowSpec unlocked) {
    return Result.err(nowhere());
  }

  @Override
  public void open(FlowSpec described, DesiredFlow flow) {}

  @Override
  public boolean isOpen() {
    return false;
  }

  @Override
  public boolean fits(FlowSpec described, DesiredFlow flow) {
    return true;
  }

  @Override
  public Result<ConnectCluster> cluster(Duration patience) {
    return Result.err(nowhere());
  }

  @Override
  public Result<Adoption> adoption(FlowSpec unlocked, DesiredFlow flow) {
    return Result.err(nowhere());
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
  public void close() {}

  private Problem nowhere() {
    return new Problem.Conflict(
        "Flow " + name,
        "it leaves as files and runs nowhere here.",
        "Export it, or plan it for the engine or a Connect cluster.");
  }
}
