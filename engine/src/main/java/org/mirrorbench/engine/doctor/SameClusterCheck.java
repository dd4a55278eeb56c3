package org.mirrorbench.engine.doctor;

import java.util.stream.Stream;
import org.mirrorbench.engine.topology.Inventory;

/** Two aliases of one cluster. */
final class SameClusterCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Inventory source = patient.source().orThrow();
    Inventory target = patient.target().orThrow();
    return source.clusterId().equals(target.clusterId())
        ? Stream.of(
            Finding.of(
                Symptom.SAME_CLUSTER,
                patient.spec().name().toString(),
                source.alias(),
                target.alias(),
                source.clusterId()))
        : Stream.empty();
  }
}
