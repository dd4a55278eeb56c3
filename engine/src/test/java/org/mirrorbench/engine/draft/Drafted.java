package org.mirrorbench.engine.draft;

import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;

/** Drafts and what is known around them, for tests. */
final class Drafted {

  static final ClusterProfile A = ClusterProfile.plaintext("a", "a:9092");
  static final ClusterProfile B = ClusterProfile.plaintext("b", "b:9092");
  static final ClusterProfile C = ClusterProfile.plaintext("c", "c:9092");
  static final Known KNOWN = Known.of(List.of(A, B, C));
  static final FlowName AB = new FlowName("a", "b");
  static final FlowName BA = new FlowName("b", "a");

  private Drafted() {}

  static FlowDraft of(FlowName... paths) {
    return FlowDraft.empty("draft").withPaths(List.of(paths));
  }

  static FlowDraft option(String key, String value) {
    return of(AB).withOptions(Map.of(key, value));
  }

  static Known knownReadOnly(String alias) {
    return Known.of(
        KNOWN.clusters().stream()
            .map(one -> one.alias().equals(alias) ? one.with(Access.READ_ONLY) : one)
            .toList());
  }

  static List<DraftFault.Topic> topics(FlowDraft draft) {
    return DraftRules.check(draft, KNOWN).stream().map(DraftFault::topic).toList();
  }
}
