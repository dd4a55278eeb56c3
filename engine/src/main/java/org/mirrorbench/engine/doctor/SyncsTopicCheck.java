package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.Side;
import org.mirrorbench.engine.problem.Result;

/** No other flow keeps its offset syncs in the same topic, as one with an equal alias would. */
final class SyncsTopicCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    FlowSpec own = patient.spec();
    InternalTopics topics = InternalTopics.of(patient.desired(Part.SOURCE).orElseThrow().config());
    if (topics.syncsSide() == Side.TARGET) {
      return Stream.empty();
    }
    String source = id(patient, own.source().alias());
    List<String> sharing =
        patient.others().stream()
            .filter(other -> source.equals(id(patient, other.source().alias())))
            .filter(other -> other.target().alias().equals(own.target().alias()))
            .filter(
                other ->
                    !Objects.equals(
                        other.target().bootstrapServers(), own.target().bootstrapServers()))
            .map(other -> other.name().toString())
            .toList();
    return sharing.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Symptom.SYNCS_SHARED,
                own.name().toString(),
                own.name() + ", " + String.join(", ", sharing),
                topics.syncs()));
  }

  private static String id(Patient patient, String alias) {
    Map<String, Result<String>> ids = patient.clusterIds();
    Result<String> id = ids.get(alias);
    return id == null ? "" : id.orThrow();
  }
}
