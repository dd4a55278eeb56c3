package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.plan.Side;
import org.mirrorbench.engine.topology.TopicInfo;

/** Mirrors have as many partitions as their sources. */
final class PartitionsCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, TopicInfo> source = patient.source().orThrow().topics();
    return patient.mirrors().entrySet().stream()
        .flatMap(each -> look(source.get(each.getKey()), each.getValue()));
  }

  private static Stream<Finding> look(@Nullable TopicInfo topic, TopicInfo mirror) {
    int here = topic == null ? 0 : topic.partitions().size();
    int there = mirror.partitions().size();
    if (topic == null || here == there) {
      return Stream.empty();
    }
    Symptom symptom =
        there < here ? Symptom.MIRROR_TOO_FEW_PARTITIONS : Symptom.MIRROR_MORE_PARTITIONS;
    Repair repair =
        there < here
            ? new Repair.Partitions(Side.TARGET, mirror.name(), here)
            : new Repair.Partitions(Side.SOURCE, topic.name(), there);
    return Stream.of(Finding.of(symptom, mirror.name(), "" + there, "" + here).with(repair));
  }
}
