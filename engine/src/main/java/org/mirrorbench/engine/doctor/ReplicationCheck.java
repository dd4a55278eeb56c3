package org.mirrorbench.engine.doctor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.plan.FlowTranslator;
import org.mirrorbench.engine.plan.Side;
import org.mirrorbench.engine.topology.Inventory;

/** Nobody is asked for more copies than there are brokers: such a topic is never made. */
final class ReplicationCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    ConnectorConfig source = patient.desired(Part.SOURCE).orElseThrow();
    Map<String, Inventory> places = new LinkedHashMap<>();
    InternalTopics topics = InternalTopics.of(source.config());
    Inventory from = patient.source().orThrow();
    Inventory to = patient.target().orThrow();
    places.put("replication.factor", to);
    places.put("checkpoints.topic.replication.factor", to);
    places.put(
        "offset-syncs.topic.replication.factor", topics.syncsSide() == Side.SOURCE ? from : to);
    boolean beatsOnSource =
        FlowTranslator.heartbeatHome(patient.spec()).equals(patient.spec().source());
    places.put("heartbeats.topic.replication.factor", beatsOnSource ? from : to);
    return places.entrySet().stream()
        .flatMap(place -> look(place.getKey(), source, place.getValue()));
  }

  private static Stream<Finding> look(String key, ConnectorConfig config, Inventory cluster) {
    String wanted = config.config().getOrDefault(key, "");
    int brokers = cluster.brokers().size();
    return wanted.matches("\\d{1,5}") && Integer.parseInt(wanted) > brokers
        ? Stream.of(
            Finding.of(
                    Symptom.REPLICATION_TOO_HIGH,
                    key,
                    wanted,
                    cluster.alias(),
                    Integer.toString(brokers))
                .with(new Repair.Settings(Map.of(key, Integer.toString(brokers)))))
        : Stream.empty();
  }
}
