package org.mirrorbench.engine.flow;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The names that a flow's parts have on its clusters and its worker. They derive from the flow
 * alone, so that another process finds them.
 */
public record FlowNames(FlowName flow) {

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");

  /** The Connect group of the flow's workers. */
  public String group() {
    return "mm2-mirrorbench." + safe(flow.source()) + "." + safe(flow.target());
  }

  public String configsTopic() {
    return group() + ".configs.internal";
  }

  public String offsetsTopic() {
    return group() + ".offsets.internal";
  }

  public String statusTopic() {
    return group() + ".status.internal";
  }

  public String sourceConnector() {
    return connector("source");
  }

  public String checkpointConnector() {
    return connector("checkpoint");
  }

  public String heartbeatConnector() {
    return connector("heartbeat");
  }

  /** In the order in which they are created: source first. */
  public List<String> connectors() {
    return List.of(sourceConnector(), checkpointConnector(), heartbeatConnector());
  }

  /** Where stock dedicated MirrorMaker keeps its positions for this flow, on the target. */
  public String stockOffsetsTopic() {
    return "mm2-offsets." + flow.source() + ".internal";
  }

  /** The Connect group of stock dedicated MirrorMaker for this flow. */
  public String stockGroup() {
    return flow.source() + "-mm2";
  }

  private String connector(String part) {
    return safe(flow.source()) + "-" + safe(flow.target()) + "-" + part;
  }

  /** Characters that a topic or a URL would not take become {@code _xHHHH}. */
  private static String safe(String alias) {
    return UNSAFE
        .matcher(alias)
        .replaceAll(match -> String.format("_x%04x", (int) match.group().charAt(0)));
  }
}
