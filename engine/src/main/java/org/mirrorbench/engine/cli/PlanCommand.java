package org.mirrorbench.engine.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.PlanPreview;
import org.mirrorbench.engine.Proposal;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.doctor.PatientReader;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Severity;
import org.mirrorbench.engine.worker.RemoteRest;
import org.mirrorbench.engine.worker.RemoteWorker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mirrorbench plan FILE}: what applying it would change; changes nothing. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Print what it takes to make the flows of a file run; changes nothing.")
final class PlanCommand implements Callable<Integer> {

  @Mixin private final FlowChoice choice = new FlowChoice();

  @Option(names = "--json", description = "One JSON document")
  private boolean json;

  @Option(
      names = "--fail-on",
      paramLabel = "info|warning|error",
      defaultValue = "error",
      converter = LintCommand.SeverityConverter.class,
      description = "From which severity exit code 1 is given; default ${DEFAULT-VALUE}.")
  private Severity failOn = Severity.ERROR;

  @Mixin private final WorkerOption worker = new WorkerOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    FlowChoice.Chosen chosen = choice.read().orThrow();
    @Nullable RemoteWorker remote = worker.remote().orThrow().orElse(null);
    Examination examination = new Examination(chosen.all(), one -> worker(one, remote));
    Proposal proposal =
        PlanPreview.of(chosen.flows(), remote, examination::findings, Progress.NONE).orThrow();
    PlanPrinter printer = new PlanPrinter(Objects.requireNonNull(spec).commandLine().getOut());
    if (json) {
      printer.json(proposal);
    } else {
      printer.text(proposal);
    }
    return fails(proposal, failOn) ? ExitCode.FINDING : ExitCode.GOOD;
  }

  private static Result<ConnectCluster> worker(FlowSpec one, @Nullable RemoteWorker remote) {
    return remote == null ? Result.err(PatientReader.noWorker(one)) : RemoteRest.open(remote);
  }

  static boolean fails(Proposal proposal, Severity least) {
    return proposal.findings().stream()
        .anyMatch(finding -> finding.severity().compareTo(least) >= 0);
  }
}
