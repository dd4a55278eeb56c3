package org.mirrorbench.engine.carryover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.carryover.ParityRow.State;
import org.mirrorbench.engine.flow.TopicSelection;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Said;

/** Compares ACLs of topics as {@code MirrorSourceConnector.syncTopicAcls} carries them over. */
final class AclParity {

  private static final String EVERY = "*";

  private final TopicSelection selection;
  private final boolean synced;
  private final List<AclBinding> source;
  private final Set<AclBinding> target;
  private final @Nullable Problem unknown;

  AclParity(
      Map<String, String> config,
      TopicSelection selection,
      Result<List<AclBinding>> source,
      Result<List<AclBinding>> target) {
    this.selection = selection;
    this.synced = !"false".equals(config.get("sync.topic.acls.enabled"));
    this.source = topics(source);
    this.target = new HashSet<>(topics(target));
    this.unknown = problem(source) != null ? problem(source) : problem(target);
  }

  private static List<AclBinding> topics(Result<List<AclBinding>> acls) {
    return switch (acls) {
      case Result.Ok<List<AclBinding>>(var all) ->
          all.stream().filter(acl -> acl.pattern().resourceType() == ResourceType.TOPIC).toList();
      case Result.Err<List<AclBinding>> problem -> List.of();
    };
  }

  private static @Nullable Problem problem(Result<List<AclBinding>> acls) {
    return acls instanceof Result.Err<List<AclBinding>>(Problem problem) ? problem : null;
  }

  /** Those that name this topic. */
  List<ParityRow> of(String topic, String remote) {
    if (unknown != null) {
      return List.of();
    }
    List<ParityRow> rows = new ArrayList<>();
    Set<AclBinding> explained = new HashSet<>();
    for (AclBinding acl : source) {
      if (isLiteral(acl, topic)) {
        AclBinding wanted = onTarget(acl, remote);
        explained.add(wanted);
        rows.add(carried(topic, remote, acl, wanted));
      }
    }
    target.stream()
        .filter(acl -> isLiteral(acl, remote) && !explained.contains(acl))
        .map(acl -> onlyThere(topic, remote, acl))
        .forEach(rows::add);
    return rows;
  }

  /** Those that MirrorMaker leaves or misplaces, whatever the topics; or why nothing is known. */
  List<ParityRow> ofNoTopic() {
    Problem problem = unknown;
    if (problem != null) {
      return List.of(
          new ParityRow(EVERY, EVERY, "acls", null, null, State.UNKNOWN, Said.of(problem)));
    }
    List<ParityRow> rows = new ArrayList<>();
    for (AclBinding acl : source) {
      String name = acl.pattern().name();
      if (acl.pattern().patternType() == PatternType.PREFIXED) {
        rows.add(left(name, acl, Carry.PREFIXED.of()));
      } else if (name.equals(EVERY) && !selection.remote(EVERY).equals(EVERY)) {
        rows.add(left(name, acl, Carry.EVERY_TOPIC.of()));
      } else if (name.equals(EVERY)) {
        rows.add(carried(EVERY, EVERY, acl, onTarget(acl, EVERY)));
      }
    }
    return rows;
  }

  private static boolean isLiteral(AclBinding acl, String topic) {
    return acl.pattern().patternType() == PatternType.LITERAL && acl.pattern().name().equals(topic);
  }

  /** What may be done to the original is read-only on the copy. */
  private static AclBinding onTarget(AclBinding acl, String remote) {
    AccessControlEntry entry = acl.entry();
    boolean all =
        entry.permissionType() == AclPermissionType.ALLOW && entry.operation() == AclOperation.ALL;
    return new AclBinding(
        new ResourcePattern(ResourceType.TOPIC, remote, PatternType.LITERAL),
        all
            ? new AccessControlEntry(
                entry.principal(), entry.host(), AclOperation.READ, entry.permissionType())
            : entry);
  }

  private ParityRow carried(String topic, String remote, AclBinding acl, AclBinding wanted) {
    boolean write =
        acl.entry().permissionType() == AclPermissionType.ALLOW
            && acl.entry().operation() == AclOperation.WRITE;
    boolean there = target.contains(wanted);
    boolean downgraded = !acl.entry().equals(wanted.entry());
    String found = there ? text(wanted) : null;
    Said all = downgraded ? Carry.DOWNGRADED.of() : Said.nothing();
    if (there) {
      return row(topic, remote, acl, found, downgraded ? State.NOT_CARRIED : State.SAME, all);
    }
    if (write) {
      return row(topic, remote, acl, null, State.NOT_CARRIED, Carry.WRITE_LEFT.of());
    }
    return synced
        ? row(
            topic,
            remote,
            acl,
            null,
            State.WILL_SYNC,
            (downgraded ? Carry.ADDED_DOWNGRADED : Carry.ADDED_NEXT).of())
        : row(topic, remote, acl, null, State.NOT_CARRIED, Carry.ACLS_OFF.of());
  }

  private static ParityRow left(String name, AclBinding acl, Said why) {
    return row(name, name, acl, null, State.NOT_CARRIED, why);
  }

  private static ParityRow onlyThere(String topic, String remote, AclBinding acl) {
    return new ParityRow(
        topic, remote, "acl " + text(acl), null, text(acl), State.DIFFERENT, Carry.ACL_STAYS.of());
  }

  private static ParityRow row(
      String topic, String remote, AclBinding acl, @Nullable String found, State state, Said why) {
    return new ParityRow(topic, remote, "acl " + text(acl), text(acl), found, state, why);
  }

  /** In Kafka's own words, such as {@code User:anna ALLOW READ host=*}. */
  private static String text(AclBinding acl) {
    AccessControlEntry entry = acl.entry();
    String prefixed = acl.pattern().patternType() == PatternType.PREFIXED ? " PREFIXED" : "";
    return entry.principal()
        + " "
        + entry.permissionType()
        + " "
        + entry.operation()
        + " host="
        + entry.host()
        + prefixed;
  }
}
