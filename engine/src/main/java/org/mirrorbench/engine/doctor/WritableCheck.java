package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.topology.TopicInfo;

/** The mirrors may be written: a task that may not write tries for ever. */
final class WritableCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    String alias = patient.spec().target().alias();
    if (patient.spec().target().access() == Access.READ_ONLY) {
      return Stream.of(Finding.of(Symptom.TARGET_READ_ONLY, alias));
    }
    List<String> refused =
        patient.mirrors().values().stream()
            .filter(topic -> lacks(topic.rights(), AclOperation.WRITE))
            .map(TopicInfo::name)
            .toList();
    return refused.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(Symptom.TARGET_NOT_WRITABLE, alias, Few.count(refused), Few.of(refused)));
  }

  private static boolean lacks(
      @org.jspecify.annotations.Nullable Set<AclOperation> rights, AclOperation right) {
    return rights != null && !rights.contains(right);
  }
}
