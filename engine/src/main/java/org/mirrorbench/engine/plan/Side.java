package org.mirrorbench.engine.plan;

/** One of a flow's two clusters. */
public enum Side {
  SOURCE,
  TARGET
}
