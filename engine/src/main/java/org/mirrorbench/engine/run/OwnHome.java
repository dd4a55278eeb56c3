package org.mirrorbench.engine.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.embedded.EmbeddedWorker;
import org.mirrorbench.engine.connect.embedded.WorkerState;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.Adoption;
import org.mirrorbench.engine.plan.AdoptionCheck;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.problem.Result;

/** A private worker in this process. */
final class OwnHome implements Home {

  private final FlowName name;
  private final FlowPorts ports;
  private volatile @Nullable EmbeddedWorker worker;
  private @Nullable FlowSpec opened;

  OwnHome(FlowName name, FlowPorts ports) {
    this.name = name;
    this.ports = ports;
  }

  @Override
  public Result<DesiredFlow> desired(FlowSpec unlocked) {
    return Preparation.desired(unlocked);
  }

  @Override
  public void open(FlowSpec described, DesiredFlow flow) {
    if (worker == null) {
      opened = described;
      worker = OwnWorker.start(name, flow, ports);
    }
  }

  @Override
  public boolean fits(FlowSpec described, DesiredFlow flow) {
    EmbeddedWorker running = worker;
    return running == null || (running.holds(flow.secrets()) && described.equals(opened));
  }

  @Override
  public boolean isOpen() {
    return worker != null;
  }

  @Override
  public Result<ConnectCluster> cluster(Duration patience) {
    return OwnWorker.cluster(name, worker, patience);
  }

  @Override
  public Result<Adoption> adoption(FlowSpec unlocked, DesiredFlow flow) {
    return new AdoptionCheck(unlocked, flow.connectors().getFirst().config()).examine();
  }

  @Override
  public boolean own() {
    return true;
  }

  @Override
  public @Nullable WorkerState state() {
    EmbeddedWorker running = worker;
    return running == null ? null : running.state().latest();
  }

  @Override
  public void close() {
    EmbeddedWorker running = worker;
    if (running != null) {
      running.close();
      worker = null;
    }
  }
}
