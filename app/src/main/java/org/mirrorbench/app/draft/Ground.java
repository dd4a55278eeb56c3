package org.mirrorbench.app.draft;

import org.mirrorbench.engine.flow.Surroundings;
import org.mirrorbench.engine.topology.Inventory;

/**
 * What a path is rehearsed on.
 *
 * @param around what is known of its target and of other flows
 */
record Ground(Inventory source, Surroundings around) {}
