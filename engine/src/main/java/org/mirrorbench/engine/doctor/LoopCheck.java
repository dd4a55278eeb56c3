package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowGraph;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Route;
import org.mirrorbench.engine.flow.Tangle;
import org.mirrorbench.engine.problem.Result;

/** Records of the flow neither come back to where they were nor arrive twice, by any known flow. */
final class LoopCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    FlowName own = patient.spec().name();
    String source = patient.source().orThrow().clusterId();
    ConnectorConfig config = patient.desired(Part.SOURCE).orElseThrow();
    List<Route> routes = new ArrayList<>();
    routes.add(route(patient, own, config.config()));
    for (FlowSpec other : patient.others()) {
      routes.add(route(patient, other.name(), other.connectorSettings()));
    }
    Set<String> topics = patient.mirrored().orThrow().keySet();
    if (patient.others().isEmpty()) {
      return Stream.empty();
    }
    return new FlowGraph(routes)
        .tangles(Map.of(source, topics)).stream()
            .filter(tangle -> tangle.flows().contains(own) && tangle.flows().size() > 1)
            .map(tangle -> finding(patient, tangle));
  }

  private static Route route(Patient patient, FlowName flow, Map<String, String> settings) {
    return Route.of(flow, settings, id(patient, flow.source()), id(patient, flow.target()));
  }

  private static @Nullable String id(Patient patient, String alias) {
    return patient.clusterIds().get(alias) instanceof Result.Ok<String>(String id) ? id : null;
  }

  private static Finding finding(Patient patient, Tangle tangle) {
    String flows =
        tangle.flows().stream().map(FlowName::toString).collect(Collectors.joining(", "));
    String count = Integer.toString(tangle.topics());
    String own = patient.spec().name().toString();
    return switch (tangle.kind()) {
      case LOOP -> Finding.of(Symptom.LOOP, own, flows, count, tangle.topic());
      case DOUBLE_PATH ->
          Finding.of(Symptom.DOUBLE_PATH, own, flows, count, tangle.topic(), name(patient, tangle));
    };
  }

  private static String name(Patient patient, Tangle tangle) {
    return patient.clusterIds().entrySet().stream()
        .filter(entry -> Result.ok(tangle.cluster()).equals(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(tangle.cluster());
  }
}
