package org.mirrorbench.engine.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.RestConnectCluster;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.PatientReader;
import org.mirrorbench.engine.doctor.Symptom;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mirrorbench check FILE}: examines each flow of a file on its real clusters. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Examine the flows of a file on their clusters; changes nothing.")
final class CheckCommand implements Callable<Integer> {

  @Mixin private final FlowChoice choice = new FlowChoice();

  @Option(
      names = "--worker",
      paramLabel = "URL",
      description = "The Connect cluster that runs the flows; without it no worker is asked")
  private @Nullable URI worker;

  @Option(names = "--json", description = "Print one JSON document")
  private boolean json;

  @Option(
      names = "--fail-on",
      paramLabel = "info|warning|error",
      defaultValue = "error",
      converter = LintCommand.SeverityConverter.class,
      description = "From which severity exit code 1 is given; default ${DEFAULT-VALUE}.")
  private Severity failOn = Severity.ERROR;

  @Spec private @Nullable CommandSpec spec;

  /** 0 good, 1 a finding of the given severity or above, 3 a cluster does not answer. */
  @Override
  public Integer call() {
    FlowChoice.Chosen chosen = choice.read().orThrow();
    List<CheckReport> reports = new ArrayList<>();
    Examination examination = new Examination(chosen.all(), this::worker);
    Runs runs = worker == null ? new Runs.Engine() : new Runs.Remote(worker.toString());
    for (FlowSpec one : chosen.flows()) {
      reports.add(examination.report(one, runs));
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    FindingPrinter printer = new FindingPrinter(out, spec.commandLine().getErr());
    if (json) {
      printer.json(reports);
    } else {
      printer.lines(reports);
    }
    return status(reports, failOn);
  }

  private Result<ConnectCluster> worker(FlowSpec one) {
    return worker == null
        ? Result.err(PatientReader.noWorker(one))
        : Result.ok(new RestConnectCluster(worker, null));
  }

  static int status(List<CheckReport> reports, Severity failOn) {
    boolean unreachable =
        reports.stream()
            .flatMap(report -> report.findings().stream())
            .anyMatch(finding -> finding.symptom() == Symptom.UNREACHABLE);
    if (unreachable) {
      return ExitCode.REFUSED;
    }
    return reports.stream().anyMatch(report -> report.fails(failOn))
        ? ExitCode.FINDING
        : ExitCode.GOOD;
  }
}
