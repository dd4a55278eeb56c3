package org.mirrorbench.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.Mm2File;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.store.SavedFlow;

/** The workspace keeps no secrets: what a saved flow lacks is read again from its file. */
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
            : Mm2File.read(Path.of(origin)).then(file -> file.flow(saved.spec().name()));
    return switch (read) {
      case Result.Ok<FlowSpec>(FlowSpec spec) -> spec;
      case Result.Err<FlowSpec>(Problem problem) -> {
        Problem told = lost(saved, problem.detail());
        tell.accept(
            new Notice(
                Instant.now(), Notice.Level.ERROR, saved.spec().name().toString(), told, null));
        yield saved.spec();
      }
    };
  }

  private static Problem lost(SavedFlow saved, String why) {
    return new Problem.Denied(
        "Flow " + saved.spec().name(),
        "its secrets are not kept in the workspace and could not be read again: " + why,
        "Run its file once more with: mirrorbench run FILE.");
  }
}
