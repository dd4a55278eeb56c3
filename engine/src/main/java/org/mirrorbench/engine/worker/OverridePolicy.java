package org.mirrorbench.engine.worker;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.problem.Result;

/** Finds a worker's override policy by having two overrides validated, which changes nothing. */
final class OverridePolicy {

  static final String MIRROR_SOURCE = "org.apache.kafka.connect.mirror.MirrorSourceConnector";

  private static final String ANY = "producer.override.linger.ms";
  private static final String PRINCIPAL = "producer.override.sasl.mechanism";

  private OverridePolicy() {}

  /** {@code All}, {@code Principal}, {@code None}, {@code Allowlist}, or null when unknown. */
  static @Nullable String find(ConnectCluster cluster) {
    Map<String, String> probe =
        Map.of(
            "name",
            "mirrorbench-probe",
            "connector.class",
            MIRROR_SOURCE,
            "source.cluster.alias",
            "probe-source",
            "target.cluster.alias",
            "probe-target",
            ANY,
            "5",
            PRINCIPAL,
            "PLAIN");
    return switch (cluster.validate(MIRROR_SOURCE, probe)) {
      case Result.Ok<Map<String, List<String>>>(var errors) -> read(errors);
      case Result.Err<Map<String, List<String>>> _ -> null;
    };
  }

  static String read(Map<String, List<String>> errors) {
    boolean any = errors.containsKey(ANY);
    boolean principal = errors.containsKey(PRINCIPAL);
    if (errors.values().stream().flatMap(List::stream).anyMatch(e -> e.contains("'Allowlist'"))) {
      return "Allowlist";
    }
    if (!any && !principal) {
      return "All";
    }
    return principal ? "None" : "Principal";
  }
}
