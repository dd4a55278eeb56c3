package org.mirrorbench.engine.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.embedded.EmbeddedWorker;
import org.mirrorbench.engine.connect.embedded.TokenExtension;
import org.mirrorbench.engine.connect.embedded.WorkerSpec;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worker of a flow in this process. */
final class OwnWorker {

  private static final Logger LOGGER = LoggerFactory.getLogger(OwnWorker.class);

  private OwnWorker() {}

  /** Without a token that others can know, it makes its own and stays alone in its group. */
  static EmbeddedWorker start(FlowName name, DesiredFlow flow, FlowPorts ports) {
    Map<String, String> properties = new HashMap<>(flow.worker());
    switch (ports.tokens().apply(new FlowNames(name).group())) {
      case Result.Ok<String>(String token) -> properties.put(TokenExtension.TOKEN, token);
      case Result.Err<String>(Problem problem) ->
          LOGGER.warn("Only this process can work for {}: {}", name, problem.sentence());
    }
    return new EmbeddedWorker(new WorkerSpec(name.toString(), properties), flow.secrets());
  }

  /** The REST port of a flow's worker, which may not be there. */
  static Result<ConnectCluster> cluster(
      FlowName name, @Nullable EmbeddedWorker worker, Duration patience) {
    return worker == null
        ? Result.err(
            new Problem.Conflict("Flow " + name, "it does not run.", "Start the flow first."))
        : worker.cluster(patience);
  }
}
