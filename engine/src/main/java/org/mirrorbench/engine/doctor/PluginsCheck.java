package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirrorbench.engine.connect.ConnectCluster.PluginInfo;

/** The worker has MirrorMaker's connectors. */
final class PluginsCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Set<String> installed =
        patient.worker().plugins().orThrow().stream()
            .map(PluginInfo::className)
            .collect(Collectors.toSet());
    List<String> missing =
        Stream.of(Part.values())
            .filter(part -> patient.desired(part).isPresent())
            .map(Part::type)
            .filter(type -> !installed.contains(type))
            .toList();
    return missing.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Symptom.NO_MIRROR_MAKER,
                patient.spec().name().toString(),
                String.join(", ", missing)));
  }
}
