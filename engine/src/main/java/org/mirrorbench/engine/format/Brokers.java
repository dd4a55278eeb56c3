package org.mirrorbench.engine.format;

import org.jspecify.annotations.Nullable;

/** How many brokers a cluster has, where somebody has asked it. */
@FunctionalInterface
public interface Brokers {

  /** Nobody was asked. */
  Brokers UNKNOWN = alias -> null;

  /** Its live brokers, at least 1, or null when that is not known. */
  @Nullable Integer of(String alias);
}
