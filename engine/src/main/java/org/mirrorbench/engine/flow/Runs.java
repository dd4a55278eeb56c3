package org.mirrorbench.engine.flow;

/** Where a flow's connectors run. */
public sealed interface Runs {

  /** On a private worker in this product. */
  record Engine() implements Runs {}

  /**
   * On a Connect cluster that the workspace knows.
   *
   * @param worker its name among the workspace's workers
   */
  record Remote(String worker) implements Runs {}

  /** Nowhere here: it leaves as files for a dedicated MirrorMaker. */
  record Files() implements Runs {}
}
