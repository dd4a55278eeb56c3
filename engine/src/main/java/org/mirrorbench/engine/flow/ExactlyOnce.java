package org.mirrorbench.engine.flow;

import java.util.Map;

/**
 * Whether a flow's records are copied exactly once: their positions are written in one transaction
 * with them. It is a property of the worker that a flow can only ask for.
 */
public final class ExactlyOnce {

  /** On a worker: {@code enabled}, {@code preparing} or {@code disabled}. */
  public static final String WORKER = "exactly.once.source.support";

  /** On a source connector: {@code required} or {@code requested}. */
  public static final String CONNECTOR = "exactly.once.support";

  /** Where a transaction of a connector ends; only its own connector understands it. */
  private static final String BOUNDARY = "transaction.boundary";

  private ExactlyOnce() {}

  /** Whether the worker of such a flow has exactly-once, or is required to have it. */
  public static boolean of(FlowSpec spec) {
    return of(spec.connectorSettings(), spec.workerSettings());
  }

  /** The same for settings that are no flow yet. */
  public static boolean of(Map<String, String> connector, Map<String, String> worker) {
    return "enabled".equalsIgnoreCase(worker.getOrDefault(WORKER, "").strip())
        || "required".equalsIgnoreCase(connector.getOrDefault(CONNECTOR, "").strip());
  }

  /**
   * Whether a key is for the source connector alone. A checkpoint or heartbeat connector that is
   * required to be exact is refused: neither says that it can be.
   */
  public static boolean sourceOnly(String key) {
    return key.equals(CONNECTOR) || key.startsWith(BOUNDARY);
  }
}
