package org.mirrorbench.engine.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.embedded.WorkerState;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.Adoption;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.problem.Result;

/**
 * Where a flow's connectors live. What changes it is called on the flow's own thread; {@link
 * #cluster}, {@link #isOpen} and {@link #state} on any.
 */
interface Home {

  /** Where a flow of this name lives when it runs there. */
  static Home of(FlowName name, Runs runs, FlowPorts ports) {
    return switch (runs) {
      case Runs.Engine() -> new OwnHome(name, ports);
      case Runs.Remote(String worker) -> new RemoteHome(name, worker, ports);
      case Runs.Files() -> new NoHome(name);
    };
  }

  /** What the flow should be there; blocking, asks both clusters. */
  Result<DesiredFlow> desired(FlowSpec unlocked);

  /**
   * Begins to look at it; where the worker is the flow's own, starts it. Returns at once.
   *
   * @param described the flow as it was described, locked secrets included
   */
  void open(FlowSpec described, DesiredFlow flow);

  boolean isOpen();

  /** Whether what is open can go on with this, or has to be closed and opened anew. */
  boolean fits(FlowSpec described, DesiredFlow flow);

  /** The worker's port, which shows the flow's own connectors only. */
  Result<ConnectCluster> cluster(Duration patience);

  /** Looks whether the flow was served before; a worker may still be starting. Blocking. */
  Result<Adoption> adoption(FlowSpec unlocked, DesiredFlow flow);

  /**
   * Whether the worker belongs to this flow in this process: it ends with it, and a start brings
   * its connectors to what they should be. On anybody else's only a plan changes what is there.
   */
  boolean own();

  /** What the flow's own worker does; null where it has none. */
  @Nullable WorkerState state();

  /** Ends the worker where it is the flow's own; what runs elsewhere goes on. */
  void close();
}
