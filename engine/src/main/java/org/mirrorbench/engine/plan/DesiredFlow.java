package org.mirrorbench.engine.plan;

import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.connect.ConnectorConfig;

/**
 * What a flow should be on its worker.
 *
 * @param worker properties of the local worker
 * @param connectors in the order in which they are created: source first; in place of each secret
 *     stands a {@link org.mirrorbench.engine.connect.SealedReference}
 * @param secrets by connector and key, what those references stand for
 */
public record DesiredFlow(
    Map<String, String> worker,
    List<ConnectorConfig> connectors,
    Map<String, Map<String, String>> secrets) {

  public DesiredFlow {
    worker = Map.copyOf(worker);
    secrets = Map.copyOf(secrets);
    connectors = List.copyOf(connectors);
  }

  /** Keys only: values may be secrets. */
  @Override
  public String toString() {
    return "DesiredFlow" + connectors;
  }
}
