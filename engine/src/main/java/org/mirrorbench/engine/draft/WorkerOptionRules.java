package org.mirrorbench.engine.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.DraftFault.Topic;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.keys.KeyCatalogue;
import org.mirrorbench.engine.keys.KeyInfo;
import org.mirrorbench.engine.keys.Scope;
import org.mirrorbench.engine.secret.SecretRule;

/** Keys for the flow's own worker. */
final class WorkerOptionRules {

  /** What the flow names, or its target. */
  private static final Set<String> DERIVED =
      Set.of(
          "group.id",
          "client.id",
          "bootstrap.servers",
          "config.storage.topic",
          "offset.storage.topic",
          "status.storage.topic");

  private WorkerOptionRules() {}

  static List<DraftFault> check(FlowDraft draft) {
    List<DraftFault> faults = new ArrayList<>();
    new TreeMap<>(draft.workerOptions()).forEach((key, value) -> faults.addAll(of(key, value)));
    return faults;
  }

  private static List<DraftFault> of(String key, String value) {
    List<DraftFault> faults = new ArrayList<>();
    KeyInfo known = key(key);
    if (DERIVED.contains(key)) {
      faults.add(DraftFault.of(Topic.SET_BY_FLOW, key, key));
    } else if (known == null && !openFamily(key)) {
      String near = KeyCatalogue.standard().nearest(key, List.of(Scope.WORKER));
      faults.add(
          near == null
              ? DraftFault.of(Topic.NOT_A_WORKER_KEY, key, key)
              : DraftFault.of(Topic.UNKNOWN_KEY_NEAR, key, key, near));
    }
    if (SecretRule.isSecret(key, value)) {
      faults.add(DraftFault.of(Topic.SECRET_IN_CLEAR, key, key));
    }
    DraftFault wrong = known == null ? null : OptionRules.Values.fault(known, key, value);
    if (wrong != null) {
      faults.add(wrong);
    }
    return faults;
  }

  private static @Nullable KeyInfo key(String key) {
    KeyCatalogue keys = KeyCatalogue.standard();
    KeyInfo worker = keys.find(Scope.WORKER, key);
    boolean client = key.matches("(?:producer|consumer|admin)\\.(?!override\\.).+");
    return worker == null && client ? keys.find(key) : worker;
  }

  private static boolean openFamily(String key) {
    return key.matches(
        "(?:(?:offset|config|status)\\.storage|(?:key|value|header)\\.converter|config\\.providers"
            + "|metrics\\.context)\\..+");
  }
}
