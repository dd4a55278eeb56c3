package org.mirrorbench.engine.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.EngineConfig;
import org.mirrorbench.engine.Proposal;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.RemoteWorker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mirrorbench apply FILE}: plans, asks, and does it. */
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description = "Plan the flows of a file, ask, and do it.")
final class ApplyCommand implements Callable<Integer> {

  @Mixin private final FlowChoice choice = new FlowChoice();

  @Option(names = "--yes", description = "Do not ask. It never overrides a finding")
  private boolean yes;

  @Option(names = "--json", description = "One JSON document at the end; needs --yes")
  private boolean json;

  @Mixin private final WorkerOption worker = new WorkerOption();

  @Mixin private final WorkspaceOption workspace = new WorkspaceOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    FlowChoice.Chosen chosen = choice.read().orThrow();
    @Nullable RemoteWorker remote = worker.remote().orThrow().orElse(null);
    if (json && !yes) {
      throw new ProblemException(
          new Problem.Invalid(
              "apply --json",
              "there would be nobody to ask.",
              "Look at the plan, then add --yes."));
    }
    Engine engine = Engine.open(new EngineConfig(workspace.folder())).orThrow();
    CleanEnd end = CleanEnd.on(engine::close);
    try {
      return apply(engine, chosen, remote == null ? new Runs.Engine() : register(engine, remote));
    } finally {
      end.close();
    }
  }

  /** One that the workspace knows keeps its name, its login and how its secrets reach it. */
  private Runs register(Engine engine, RemoteWorker remote) {
    URI address = Objects.requireNonNull(worker.address());
    String name =
        engine
            .workers()
            .at(address)
            .map(RemoteWorker::name)
            .orElseGet(() -> engine.workers().save(remote, null).orThrow().name());
    return new Runs.Remote(name);
  }

  private int apply(Engine engine, FlowChoice.Chosen chosen, Runs runs) {
    List<FlowSpec> flows = chosen.flows();
    Proposal proposal = engine.plans().propose(flows, runs, Progress.NONE).orThrow();
    PlanPrinter printer = new PlanPrinter(out());
    if (!json) {
      printer.text(proposal);
    }
    if (proposal.blocked()) {
      if (json) {
        printer.json(proposal, proposal.plans().stream().map(ApplyReport::notTried).toList());
      }
      say("Nothing was applied: mend what was found first.");
      return ExitCode.FINDING;
    }
    if (!yes && !agreed()) {
      say("Nothing was applied.");
      return ExitCode.FINDING;
    }
    List<ApplyReport> reports = engine.plans().apply(proposal, Progress.NONE).orThrow();
    keepOrigins(engine, chosen, runs);
    if (json) {
      printer.json(proposal, reports);
    } else {
      printer.text(reports);
    }
    boolean failed = reports.stream().anyMatch(report -> report.problem().isPresent());
    if (!failed) {
      accepted(flows, runs);
    }
    return failed ? ExitCode.REFUSED : ExitCode.GOOD;
  }

  /** What the workspace does not keep, the secrets of a file, is read from it again. */
  private static void keepOrigins(Engine engine, FlowChoice.Chosen chosen, Runs runs) {
    for (FlowSpec one : chosen.flows()) {
      if (engine.runs(one.name()).filter(runs::equals).isPresent()) {
        Result<FlowName> saved = engine.save(one, runs, chosen.origin(one));
        var _ = saved.orThrow();
      }
    }
  }

  /** Accepted is not running. */
  private void accepted(List<FlowSpec> flows, Runs runs) {
    switch (runs) {
      case Runs.Remote(String name) -> say("Accepted by " + name + ", which runs it from now on.");
      case Runs.Engine() -> {
        say("Accepted, and nobody runs it: the worker of this command ends now.");
        say("Run it with: mirrorbench run " + choice.words() + ", or start it in the window.");
        for (FlowSpec one : flows) {
          say(
              "Or let any worker join its group: mirrorbench worker --bootstrap "
                  + one.target().bootstrapServers()
                  + " --group "
                  + new FlowNames(one.name()).group()
                  + " --flows "
                  + choice.words());
        }
      }
      case Runs.Files() -> {}
    }
  }

  private boolean agreed() {
    err().print("Apply this plan? [y/N] ");
    err().flush();
    try {
      String answer =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
      return answer != null && answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(String sentence) {
    err().println(sentence);
    err().flush();
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
