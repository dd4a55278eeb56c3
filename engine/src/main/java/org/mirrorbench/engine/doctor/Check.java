package org.mirrorbench.engine.doctor;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Looks at facts for one problem; asks nobody and changes nothing.
 *
 * <p>A fact that a check needs and nobody could learn ends the check: {@code fact.orThrow()} throws
 * the reason, and the report lists the check as not done. So a check takes all its facts before it
 * makes its first finding.
 */
interface Check {

  /**
   * What is found; empty for a healthy flow.
   *
   * @throws org.mirrorbench.engine.problem.ProblemException why it cannot be known
   */
  Stream<Finding> examine(Patient patient);

  /** The stable word for it: {@code same-cluster} for SameClusterCheck. */
  default String id() {
    return getClass()
        .getSimpleName()
        .replaceFirst("Check$", "")
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
