package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mirrorbench.engine.flow.GroupVerdict;

/** Translated offsets reach the groups, and do not end in checkpoints that nobody looks up. */
final class GroupSyncCheck implements Check {

  private static final String KEY = "sync.group.offsets.enabled";

  @Override
  public Stream<Finding> examine(Patient patient) {
    List<String> groups =
        GroupForecast.verdicts(patient).stream()
            .filter(GroupVerdict::translated)
            .map(GroupVerdict::group)
            .toList();
    Map<String, String> config = patient.desired(Part.CHECKPOINT).orElseThrow().config();
    boolean on =
        "true".equals(config.get(KEY)) || "false".equals(config.get("emit.checkpoints.enabled"));
    return on || groups.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                    Symptom.GROUPS_NOT_SYNCED,
                    patient.spec().name().toString(),
                    Few.count(groups),
                    Few.of(groups))
                .with(new Repair.Settings(Map.of(KEY, "true"))));
  }
}
