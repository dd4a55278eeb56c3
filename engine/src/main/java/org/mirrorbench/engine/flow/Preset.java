package org.mirrorbench.engine.flow;

/** A named set of batch, linger and fetch sizes; the figures are in the catalogue of keys. */
public enum Preset {
  LAN,
  WAN,
  LOW_LATENCY,
  GENTLE
}
