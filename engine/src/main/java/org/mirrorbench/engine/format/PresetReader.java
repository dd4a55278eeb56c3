package org.mirrorbench.engine.format;

import java.util.Map;
import java.util.TreeMap;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.keys.Presets;

/** Recognises the figures of a preset among the settings of a flow. */
final class PresetReader {

  private PresetReader() {}

  /** The flow, whose exact figures of a preset are said by its name. */
  static FlowSpec flow(
      FlowName name,
      ClusterProfile source,
      ClusterProfile target,
      Map<String, String> settings,
      Map<String, String> worker) {
    Map<String, String> own = new TreeMap<>(settings);
    Preset found = Preset.LAN;
    for (Preset candidate : Preset.values()) {
      if (own.entrySet().containsAll(Presets.of(candidate).entrySet())) {
        found = candidate;
        own.keySet().removeAll(Presets.of(candidate).keySet());
        break;
      }
    }
    return new FlowSpec(name, source, target, found, own, worker);
  }
}
