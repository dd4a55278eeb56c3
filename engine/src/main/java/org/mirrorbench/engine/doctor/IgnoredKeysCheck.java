package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.keys.KeyCatalogue;
import org.mirrorbench.engine.keys.KeyClassifier;
import org.mirrorbench.engine.keys.MirrorFile;
import org.mirrorbench.engine.keys.Placement;

/** Every setting of the flow is read by something. */
final class IgnoredKeysCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    FlowName flow = patient.spec().name();
    KeyClassifier classifier =
        new KeyClassifier(
            KeyCatalogue.standard(),
            new MirrorFile(
                List.of(flow.source(), flow.target()),
                List.of(new MirrorFile.Flow(flow.source(), flow.target())),
                Set.of(flow.target()),
                Set.of(),
                true));
    return patient.spec().connectorSettings().keySet().stream()
        .sorted()
        .flatMap(key -> look(key, classifier.classify(flow + "." + key)));
  }

  private static Stream<Finding> look(String key, Placement placement) {
    return switch (placement) {
      case Placement.Ineffective it ->
          Stream.of(
              Finding.of(
                  Symptom.KEY_WITHOUT_EFFECT, key, it.why().english(), it.remedy().english()));
      case Placement.Partial it ->
          Stream.of(
              Finding.of(
                  Symptom.KEY_REACHES_LITTLE, key, it.reach().english(), it.remedy().english()));
      case Placement.Effective it -> Stream.empty();
      case Placement.Unknown it -> Stream.empty();
      case Placement.UnknownCluster it -> Stream.empty();
    };
  }
}
