package org.mirrorbench.engine.plan;

import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.connect.ConnectorConfig;

/**
 * What a flow should be on its worker.
 *
 * @param worker properties of the local worker
 * @param connectors in the order in which they are created: source first
 */
public record DesiredFlow(Map<String, String> worker, List<ConnectorConfig> connectors) {

  public DesiredFlow {
    worker = Map.copyOf(worker);
    connectors = List.copyOf(connectors);
  }

  /** Keys only: values may be secrets. */
  @Override
  public String toString() {
    return "DesiredFlow" + connectors;
  }
}
