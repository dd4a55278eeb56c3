package org.mirrorbench.engine.doctor;

import org.mirrorbench.engine.problem.Problem;

/**
 * A check that could not be done.
 *
 * @param check its stable word, such as {@code same-cluster}
 * @param why which fact could not be learnt
 */
public record NotDone(String check, Problem why) {

  /** {@code name: why}, in English. */
  @Override
  public String toString() {
    return check + ": " + why.sentence();
  }
}
