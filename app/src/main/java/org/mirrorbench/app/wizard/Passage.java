package org.mirrorbench.app.wizard;

import java.util.function.Consumer;
import org.mirrorbench.app.fx.Background;

/**
 * A person's wish to go on from a step, which the step answers once. Answers that come after the
 * person went back or cancelled are ignored. FX thread only.
 */
public interface Passage {

  /** Goes on: to the next step, or out of the wizard after the last. */
  void go();

  /** Stays, and says why above the buttons. */
  void stay(String why);

  /** Stays without a word, as when the person was asked and said no. */
  void stay();

  /**
   * Works in the background with its progress shown; a failure is shown and the step stays.
   *
   * @param name what a person reads meanwhile
   * @param done answers the passage
   */
  <T> void work(String name, Background.Work<T> work, Consumer<? super T> done);
}
