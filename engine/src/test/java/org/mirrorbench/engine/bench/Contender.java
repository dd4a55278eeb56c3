package org.mirrorbench.engine.bench;

import java.io.IOException;
import java.util.List;

/** Something that copies a topic, started afresh in a child JVM for every run. */
interface Contender {

  /** The letter of the report: a stock, b engine, c byte loop, d stock with our settings. */
  String letter();

  String description();

  Launch launch(Flight flight) throws IOException;

  /**
   * One run's circumstances; aliases are fresh, so that no run meets another's offsets or groups.
   */
  record Flight(Rig rig, Scenario scenario, String sourceAlias, String targetAlias) {}

  /**
   * @param command the whole command line of the child
   * @param targetTopic where the copies are to appear
   */
  record Launch(List<String> command, String targetTopic) {}
}
