package org.mirrorbench.engine.draft;

import java.util.List;
import org.apache.kafka.connect.mirror.ReplicationPolicy;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.DraftFault.Topic;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.Naming;
import org.mirrorbench.engine.flow.Runs;

/** How topics are called on the target. */
final class NamingRules {

  private static final String FIELD = "naming";

  private NamingRules() {}

  static List<DraftFault> check(FlowDraft draft) {
    return switch (draft.naming()) {
      case Naming.Prefixed(String separator) ->
          separator.matches("[A-Za-z0-9._-]+")
              ? List.of()
              : List.of(DraftFault.of(Topic.BAD_SEPARATOR, FIELD, separator));
      case Naming.Identity() -> List.of();
      case Naming.Custom custom -> custom(custom.className().strip(), draft.runs());
    };
  }

  private static List<DraftFault> custom(String name, Runs runs) {
    if (name.isEmpty()) {
      return List.of(DraftFault.of(Topic.NO_CLASS, FIELD));
    }
    try {
      Class<?> found = Class.forName(name, false, NamingRules.class.getClassLoader());
      return ReplicationPolicy.class.isAssignableFrom(found)
          ? List.of()
          : List.of(DraftFault.of(Topic.NOT_A_POLICY, FIELD, name));
    } catch (ClassNotFoundException | LinkageError e) {
      Topic topic = runs instanceof Runs.Engine ? Topic.CLASS_MISSING : Topic.CLASS_NOT_HERE;
      return List.of(DraftFault.of(topic, FIELD, name));
    }
  }
}
