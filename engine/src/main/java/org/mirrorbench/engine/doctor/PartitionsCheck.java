package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.plan.Side;
import org.mirrorbench.engine.topology.TopicInfo;

/** Mirrors have as many partitions as their sources. */
final class PartitionsCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, TopicInfo> source = patient.source().orThrow().topics();
    boolean fixed = patient.spec().source().access() == Access.READ_ONLY;
    return patient.mirrors().entrySet().stream()
        .flatMap(each -> look(source.get(each.getKey()), each.getValue(), fixed));
  }

  private static Stream<Finding> look(@Nullable TopicInfo topic, TopicInfo mirror, boolean fixed) {
    int here = topic == null ? 0 : topic.partitions().size();
    int there = mirror.partitions().size();
    if (topic == null || here == there) {
      return Stream.empty();
    }
    if (there < here) {
      return Stream.of(
          Finding.of(Symptom.MIRROR_TOO_FEW_PARTITIONS, mirror.name(), "" + there, "" + here)
              .with(new Repair.Partitions(Side.TARGET, mirror.name(), here)));
    }
    Finding more = Finding.of(Symptom.MIRROR_MORE_PARTITIONS, mirror.name(), "" + there, "" + here);
    return Stream.of(
        fixed ? more : more.with(new Repair.Partitions(Side.SOURCE, topic.name(), there)));
  }
}
