package org.mirrorbench.app.draft;

import org.mirrorbench.engine.flow.Surroundings;
import org.mirrorbench.engine.topology.Inventory;

/** What a path is rehearsed on: one reading, equal to no other. */
final class Ground {

  private final Inventory source;
  private final Surroundings around;

  /**
   * @param around what is known of its target and of other flows
   */
  Ground(Inventory source, Surroundings around) {
    this.source = source;
    this.around = around;
  }

  Inventory source() {
    return source;
  }

  Surroundings around() {
    return around;
  }
}
