package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.keys.KeyCatalogue;
import org.mirrorbench.engine.keys.KeyInfo;
import org.mirrorbench.engine.keys.Presets;

/**
 * A figure that an exported flow gets here although nobody said it.
 *
 * @param value what is written
 * @param stock what stock MirrorMaker or Connect would take, or null when it has no default
 */
public record Difference(FlowName flow, String key, String value, @Nullable String stock) {

  /** Every difference from stock of flows that are about to be exported, by key. */
  public static List<Difference> of(List<FlowSpec> flows) {
    List<Difference> found = new ArrayList<>();
    for (FlowSpec flow : flows) {
      FlowSpec complete = Outgoing.complete(flow);
      Map<String, String> said = new HashMap<>(flow.connectorSettings());
      said.putAll(flow.workerSettings());
      Map<String, String> all = new TreeMap<>(Presets.fill(complete));
      all.putAll(complete.workerSettings());
      all.forEach(
          (key, value) -> {
            String stock = standard(key);
            if (!said.containsKey(key) && !Objects.equals(value, stock)) {
              found.add(new Difference(flow.name(), key, value, stock));
            }
          });
    }
    return found;
  }

  private static @Nullable String standard(String key) {
    KeyInfo known = KeyCatalogue.standard().find(key);
    return known == null ? null : known.defaultValue();
  }
}
