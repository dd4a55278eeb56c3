package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mirrorbench.engine.connect.ConnectorConfig;

/** The two connectors that translate offsets together mean the same topics and names. */
final class AgreementCheck implements Check {

  private static final String MIRROR = "org.apache.kafka.connect.mirror.";

  /** What must be equal, with what it means where it is not set. */
  private static final Map<String, String> SHARED =
      new TreeMap<>(
          Map.of(
              "replication.policy.class",
              MIRROR + "DefaultReplicationPolicy",
              "replication.policy.separator",
              ".",
              "replication.policy.internal.topic.separator.enabled",
              "true",
              "offset-syncs.topic.location",
              "source",
              "source.cluster.alias",
              "source",
              "target.cluster.alias",
              "target",
              "topics",
              ".*",
              "topics.exclude",
              "mm2.*\\.internal, .*\\.replica, __.*",
              "topic.filter.class",
              MIRROR + "DefaultTopicFilter"));

  @Override
  public Stream<Finding> examine(Patient patient) {
    return patient
        .deployed(Part.SOURCE)
        .flatMap(
            source ->
                patient.deployed(Part.CHECKPOINT).map(checkpoint -> compare(source, checkpoint)))
        .orElseGet(Stream::empty);
  }

  private static Stream<Finding> compare(ConnectorConfig source, ConnectorConfig checkpoint) {
    return SHARED.entrySet().stream()
        .flatMap(
            key -> {
              String here = source.config().getOrDefault(key.getKey(), key.getValue());
              String there = checkpoint.config().getOrDefault(key.getKey(), key.getValue());
              return here.equals(there)
                  ? Stream.empty()
                  : Stream.of(finding(key.getKey(), here, there));
            });
  }

  private static Finding finding(String key, String here, String there) {
    Finding found = Finding.of(Symptom.CONNECTORS_DISAGREE, key, key, here, there);
    return key.endsWith(".alias") ? found : found.with(new Repair.Settings(Map.of(key, here)));
  }
}
