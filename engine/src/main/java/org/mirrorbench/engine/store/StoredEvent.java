package org.mirrorbench.engine.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;

/**
 * Something that happened, to be marked on charts.
 *
 * @param flow what it happened to, or null for everything
 * @param kind a short word, such as {@code started}
 */
public record StoredEvent(Instant at, @Nullable FlowName flow, String kind, String text) {}
