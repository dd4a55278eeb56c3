package org.mirrorbench.engine.demo;

/**
 * What a partition holds of a numbered sequence.
 *
 * @param records committed records
 * @param missing numbers that were acknowledged to the writer and are not here
 * @param duplicates records whose number was here before
 * @param outOfOrder records that came after a higher number, for the first time
 */
public record SequenceReport(
    String topic, int partition, long records, long missing, long duplicates, long outOfOrder) {

  /** Each number once and in order. */
  public boolean exactlyOnce() {
    return missing == 0 && duplicates == 0 && outOfOrder == 0;
  }

  /** No number is lost and first appearances are in order; repetitions are allowed. */
  public boolean atLeastOnce() {
    return missing == 0 && outOfOrder == 0;
  }
}
