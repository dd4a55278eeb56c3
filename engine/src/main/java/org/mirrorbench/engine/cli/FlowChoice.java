package org.mirrorbench.engine.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.Mm2File;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** The flows of a file that a command acts on. */
final class FlowChoice {

  private FlowChoice() {}

  /**
   * @param flow {@code A->B}, or null for every enabled flow
   */
  static Result<List<FlowSpec>> read(Path file, @Nullable String flow) {
    return Mm2File.read(file)
        .map(Mm2File::flows)
        .then(flows -> flow == null ? Result.ok(flows) : only(file, flows, flow));
  }

  private static Result<List<FlowSpec>> only(Path file, List<FlowSpec> flows, String flow) {
    List<FlowSpec> chosen =
        flows.stream().filter(spec -> spec.name().toString().equals(flow)).toList();
    List<FlowName> names = flows.stream().map(FlowSpec::name).toList();
    return chosen.isEmpty()
        ? Result.err(
            new Problem.Invalid(
                file.toString(),
                "it has no enabled flow " + flow + ".",
                "Enabled flows: " + names + "."))
        : Result.ok(chosen);
  }
}
