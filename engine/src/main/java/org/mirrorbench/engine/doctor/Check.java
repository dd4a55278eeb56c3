package org.mirrorbench.engine.doctor;

import java.util.stream.Stream;

/** Looks at facts for one problem; asks nobody and changes nothing. */
interface Check {

  /** What is found; empty for a healthy flow. */
  Stream<Finding> examine(Patient patient);
}
