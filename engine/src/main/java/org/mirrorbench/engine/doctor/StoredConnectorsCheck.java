package org.mirrorbench.engine.doctor;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.Runs;

/** The topics of the flow's own worker hold its own connectors alone. */
final class StoredConnectorsCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    if (!(patient.runs() instanceof Runs.Engine)) {
      throw Elsewhere.untold(patient, "which Connect clusters keep their state beside its own");
    }
    Set<String> foreign = new TreeSet<>(patient.probes().stored().orThrow());
    for (Part part : Part.values()) {
      foreign.remove(part.connector(patient.spec().name()));
    }
    String topic = new FlowNames(patient.spec().name()).configsTopic();
    return foreign.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Symptom.FOREIGN_CONNECTORS, topic, Few.count(foreign), topic, Few.of(foreign)));
  }
}
