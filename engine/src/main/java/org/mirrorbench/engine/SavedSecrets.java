package org.mirrorbench.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.FlowDocument;
import org.mirrorbench.engine.format.FlowFiles;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.store.SavedFlow;

/**
 * The workspace keeps no secrets: what a saved flow lacks is read again from its file. Nothing else
 * is: the flow may have been changed since, or joined from several files.
 */
final class SavedSecrets {

  private SavedSecrets() {}

  /** The whole flow, or, told as a notice, the flow without its secrets. */
  static FlowSpec restore(SavedFlow saved, Consumer<Notice> tell) {
    if (saved.missingSecrets().isEmpty()) {
      return saved.spec();
    }
    String origin = saved.origin();
    Result<FlowSpec> read =
        origin == null
            ? Result.err(lost(saved, "it came from no file"))
            : FlowFiles.read(Path.of(origin)).then(file -> flow(file, saved));
    return switch (read) {
      case Result.Ok<FlowSpec>(FlowSpec spec) -> completed(saved, spec);
      case Result.Err<FlowSpec>(Problem problem) -> {
        Problem told = lost(saved, problem.detail());
        tell.accept(
            new Notice(
                Instant.now(), Notice.Level.ERROR, saved.spec().name().toString(), told, null));
        yield saved.spec();
      }
    };
  }

  private static FlowSpec completed(SavedFlow saved, FlowSpec file) {
    FlowSpec spec = saved.spec();
    return new FlowSpec(
        spec.name(),
        completed(saved, spec.source(), file.source()),
        completed(saved, spec.target(), file.target()),
        spec.preset(),
        completed(saved, spec.connectorSettings(), file.connectorSettings()),
        completed(saved, spec.workerSettings(), file.workerSettings()));
  }

  private static ClusterProfile completed(
      SavedFlow saved, ClusterProfile cluster, ClusterProfile file) {
    boolean lacks =
        saved.missingSecrets().stream().anyMatch(one -> one.startsWith(cluster.alias() + "."));
    return lacks
        ? new ClusterProfile(
            cluster.alias(), cluster.bootstrapServers(), file.security(), cluster.access())
        : cluster;
  }

  private static Map<String, String> completed(
      SavedFlow saved, Map<String, String> settings, Map<String, String> file) {
    Map<String, String> all = new HashMap<>(settings);
    String flow = saved.spec().name() + ".";
    for (String missing : saved.missingSecrets()) {
      String key = missing.startsWith(flow) ? missing.substring(flow.length()) : "";
      String value = file.get(key);
      if (value != null) {
        all.putIfAbsent(key, value);
      }
    }
    return all;
  }

  private static Result<FlowSpec> flow(FlowDocument file, SavedFlow saved) {
    return file.flows().stream()
        .filter(flow -> flow.name().equals(saved.spec().name()))
        .findFirst()
        .map(Result::ok)
        .orElseGet(() -> Result.err(lost(saved, "its file no longer has this flow")));
  }

  private static Problem lost(SavedFlow saved, String why) {
    return new Problem.Denied(
        "Flow " + saved.spec().name(),
        "its secrets are not kept in the workspace and could not be read again: " + why,
        "Run its file once more with: mirrorbench run FILE.");
  }
}
