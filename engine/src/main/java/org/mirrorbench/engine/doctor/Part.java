package org.mirrorbench.engine.doctor;

import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;

/** One of a flow's three connectors. */
public enum Part {
  SOURCE("MirrorSourceConnector"),
  CHECKPOINT("MirrorCheckpointConnector"),
  HEARTBEAT("MirrorHeartbeatConnector");

  private final String simpleName;

  Part(String simpleName) {
    this.simpleName = simpleName;
  }

  /** The connector's class. */
  String type() {
    return "org.apache.kafka.connect.mirror." + simpleName;
  }

  /** The connector's name on its worker. */
  String connector(FlowName flow) {
    FlowNames names = new FlowNames(flow);
    return switch (this) {
      case SOURCE -> names.sourceConnector();
      case CHECKPOINT -> names.checkpointConnector();
      case HEARTBEAT -> names.heartbeatConnector();
    };
  }
}
