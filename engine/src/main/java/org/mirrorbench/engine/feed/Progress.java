package org.mirrorbench.engine.feed;

/** Told how far long work has come, on the worker's thread. */
@FunctionalInterface
public interface Progress {

  /** Nobody listens. */
  Progress NONE = (stage, done, total) -> {};

  /**
   * @param stage what is being done, a stable word such as {@code topics}; the window has its own
   *     words for it
   * @param done how much is done, 0 to total
   * @param total how much there is, at least 1; both 0 when unknown
   */
  void at(String stage, int done, int total);
}
