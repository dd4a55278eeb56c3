package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.stream.Stream;

/** Every check. */
final class Checks {

  /** What destroys data, or does nothing while it looks healthy. */
  private static final List<Check> REPLICATION =
      List.of(new ReachableCheck(), new SameClusterCheck());

  /** Offsets and failing over; size, time, order and load. */
  private static final List<Check> OFFSETS_AND_LOAD = List.of();

  static final List<Check> ALL =
      Stream.of(REPLICATION, OFFSETS_AND_LOAD).flatMap(List::stream).toList();

  private Checks() {}
}
