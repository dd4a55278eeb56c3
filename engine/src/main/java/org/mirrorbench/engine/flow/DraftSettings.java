package org.mirrorbench.engine.flow;

import java.util.HashMap;
import java.util.Map;

/** Says a draft in MirrorMaker's words, complete or not; nothing is checked here. */
public final class DraftSettings {

  private DraftSettings() {}

  /**
   * The connector-level keys of one of a draft's flows, without its aliases, for a rehearsal. What
   * the flow has of its own wins, then what the fields say, then the options.
   */
  public static Map<String, String> of(FlowDraft draft, FlowName path) {
    Map<String, String> settings = new HashMap<>(draft.options());
    settings.putAll(draft.naming().settings());
    put(settings, "topics", draft.topics());
    put(settings, "groups", draft.groups());
    settings.putAll(draft.own().getOrDefault(path, Map.of()));
    return Map.copyOf(settings);
  }

  private static void put(Map<String, String> settings, String key, Patterns patterns) {
    settings.put(key, String.join(",", patterns.include()));
    if (!patterns.exclude().isEmpty()) {
      settings.put(key + ".exclude", String.join(",", patterns.exclude()));
    }
  }
}
