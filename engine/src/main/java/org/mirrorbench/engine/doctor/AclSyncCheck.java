package org.mirrorbench.engine.doctor;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;

/**
 * ACLs reach the target as far as MirrorMaker carries them: of single topics, without WRITE, ALL
 * only as READ.
 */
final class AclSyncCheck implements Check {

  private static final String KEY = "sync.topic.acls.enabled";

  @Override
  public Stream<Finding> examine(Patient patient) {
    if (patient.setting(KEY, "true").equals("false") || isOpen(patient.source().orThrow())) {
      return Stream.empty();
    }
    List<AclBinding> acls = patient.source().orThrow().acls().orThrow();
    Map<String, String> mirrored = patient.mirrored().orThrow();
    Set<AclBinding> carried = new HashSet<>();
    Map<String, Integer> left = new TreeMap<>();
    for (AclBinding acl : acls) {
      String why = left(acl, mirrored);
      if (why == null) {
        carried.add(carried(acl, mirrored));
      } else if (!why.isEmpty()) {
        left.merge(why, 1, Integer::sum);
      }
    }
    return Stream.concat(arrived(patient, carried), notCarried(patient, left));
  }

  /** A cluster without an authorizer has no ACLs to carry. */
  private static boolean isOpen(Inventory inventory) {
    return inventory.acls() instanceof Result.Err<List<AclBinding>>(Problem problem)
        && problem instanceof Problem.Invalid;
  }

  /** Why it is not carried over; null when it is, empty for one that is of no matter here. */
  private static @Nullable String left(AclBinding acl, Map<String, String> mirrored) {
    ResourcePattern pattern = acl.pattern();
    if (pattern.resourceType() != ResourceType.TOPIC) {
      return "of a " + pattern.resourceType().name().toLowerCase(java.util.Locale.ROOT);
    }
    boolean prefixed = pattern.patternType() == PatternType.PREFIXED;
    if (prefixed || pattern.name().equals("*")) {
      boolean ours =
          !prefixed
              || mirrored.keySet().stream().anyMatch(topic -> topic.startsWith(pattern.name()));
      return ours ? "of many topics" : "";
    }
    if (!mirrored.containsKey(pattern.name())) {
      return "";
    }
    boolean write =
        acl.entry().operation() == AclOperation.WRITE
            && acl.entry().permissionType() == AclPermissionType.ALLOW;
    return write ? "to write" : null;
  }

  private static AclBinding carried(AclBinding acl, Map<String, String> mirrored) {
    AccessControlEntry entry = acl.entry();
    boolean all =
        entry.operation() == AclOperation.ALL && entry.permissionType() == AclPermissionType.ALLOW;
    String topic = acl.pattern().name();
    return new AclBinding(
        new ResourcePattern(
            ResourceType.TOPIC, mirrored.getOrDefault(topic, topic), PatternType.LITERAL),
        all
            ? new AccessControlEntry(
                entry.principal(), entry.host(), AclOperation.READ, entry.permissionType())
            : entry);
  }

  private static Stream<Finding> notCarried(Patient patient, Map<String, Integer> left) {
    int count = left.values().stream().mapToInt(Integer::intValue).sum();
    String kinds =
        left.entrySet().stream()
            .map(each -> each.getValue() + " " + each.getKey())
            .collect(Collectors.joining(", "));
    return left.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Symptom.ACLS_NOT_CARRIED, patient.spec().source().alias(), "" + count, kinds));
  }

  private static Stream<Finding> arrived(Patient patient, Set<AclBinding> carried) {
    Inventory target = patient.target().orThrow();
    if (carried.isEmpty()) {
      return Stream.empty();
    }
    String reason = "";
    if (isOpen(target)) {
      reason = "it has no authorizer";
    } else if (target.rights() != null && !target.rights().contains(AclOperation.ALTER)) {
      reason = "ALTER on the cluster is missing";
    }
    if (!reason.isEmpty()) {
      return Stream.of(
          Finding.of(Symptom.ACLS_REFUSED, KEY, Few.count(carried), target.alias(), reason)
              .with(new Repair.Settings(Map.of(KEY, "false"))));
    }
    Set<AclBinding> missing = new HashSet<>(carried);
    missing.removeAll(target.acls().orThrow());
    Set<String> topics =
        missing.stream().map(acl -> acl.pattern().name()).collect(Collectors.toSet());
    return missing.isEmpty() || patient.deployed(Part.SOURCE).isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Symptom.ACLS_MISSING, KEY, Few.count(missing), target.alias(), Few.of(topics)));
  }
}
