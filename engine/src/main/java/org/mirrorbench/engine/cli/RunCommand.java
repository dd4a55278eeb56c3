package org.mirrorbench.engine.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.EngineConfig;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.Notice;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mirrorbench run FILE}: every enabled flow of a file in the foreground. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Run every enabled flow of a file until it is told to stop.")
final class RunCommand implements Callable<Integer> {

  @Mixin private final FlowChoice choice = new FlowChoice();

  @Option(names = "--json", description = "One JSON document a line")
  private boolean json;

  @Mixin private final WorkspaceOption workspace = new WorkspaceOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    FlowChoice.Chosen chosen = choice.read().orThrow();
    List<FlowSpec> flows = chosen.flows();
    Engine engine = Engine.open(new EngineConfig(workspace.folder())).orThrow();
    CountDownLatch forever = new CountDownLatch(1);
    CleanEnd end = CleanEnd.on(engine::close);
    try {
      startAll(engine, chosen);
      // a start that failed is told by its problem; what went well and what comes is told here
      List<Notice> told = engine.recentNotices();
      told.forEach(notice -> progress().notice(notice));
      engine
          .notices()
          .subscribe(
              notice -> {
                if (!told.contains(notice)) {
                  progress().notice(notice);
                }
              });
      engine.flows().subscribe(snapshots -> report(snapshots, flows));
      forever.await();
    } finally {
      end.close();
    }
    return ExitCode.GOOD;
  }

  private static void startAll(Engine engine, FlowChoice.Chosen chosen) {
    List<CompletableFuture<Result<FlowName>>> starts = new ArrayList<>();
    for (FlowSpec one : chosen.flows()) {
      engine.save(one, chosen.origin(one)).orThrow();
      starts.add(engine.start(one.name()));
    }
    for (CompletableFuture<Result<FlowName>> start : starts) {
      if (start.join() instanceof Result.Err<FlowName>(Problem problem)) {
        throw new ProblemException(problem);
      }
    }
  }

  private void report(List<FlowSnapshot> snapshots, List<FlowSpec> flows) {
    snapshots.stream()
        .filter(snapshot -> flows.stream().anyMatch(one -> one.name().equals(snapshot.name())))
        .forEach(snapshot -> progress().flow(snapshot));
  }

  private Progress progress() {
    CommandSpec given = java.util.Objects.requireNonNull(spec);
    PrintWriter out = given.commandLine().getOut();
    return new Progress(out, given.commandLine().getErr(), json);
  }
}
