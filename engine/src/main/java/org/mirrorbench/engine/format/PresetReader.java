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

  /** The flow; what the figures of a preset say as well is said by the preset's name. */
  static FlowSpec flow(
      FlowName name,
      ClusterProfile source,
      ClusterProfile target,
      Map<String, String> settings,
      Map<String, String> worker) {
    FlowSpec found = new FlowSpec(name, source, target, Preset.LAN, settings, worker);
    for (Preset candidate : Preset.values()) {
      Map<String, String> own = new TreeMap<>(settings);
      own.entrySet().removeAll(Presets.of(candidate).entrySet());
      FlowSpec said = new FlowSpec(name, source, target, candidate, own, worker);
      boolean shorter = own.size() < found.connectorSettings().size();
      if (shorter && Presets.fill(said).equals(settings)) {
        found = said;
      }
    }
    return found;
  }
}
