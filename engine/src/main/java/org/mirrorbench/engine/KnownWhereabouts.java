package org.mirrorbench.engine;

import java.util.Optional;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.run.Whereabouts;
import org.mirrorbench.engine.store.SettingTable;

/** The workspace remembers it, also of flows that were removed. */
record KnownWhereabouts(SettingTable settings) implements Whereabouts {

  private static String name(FlowName flow) {
    return "served-elsewhere/" + flow;
  }

  @Override
  public Optional<String> elsewhere(FlowName flow) {
    return settings.find(name(flow)).filter(worker -> !worker.isEmpty());
  }

  @Override
  public void now(FlowName flow, Optional<String> worker) {
    if (!elsewhere(flow).equals(worker)) {
      settings.save(name(flow), worker.orElse(""));
    }
  }
}
