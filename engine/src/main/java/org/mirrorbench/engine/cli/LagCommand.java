package org.mirrorbench.engine.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.run.FlowLag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mirrorbench lag FILE}: the true lag of each partition, whoever serves the flow. */
@Command(
    name = "lag",
    mixinStandardHelpOptions = true,
    description =
        "Print the true lag of each topic partition, also of flows that stock MirrorMaker"
            + " serves.")
final class LagCommand implements Callable<Integer> {

  @Mixin private final FlowChoice choice = new FlowChoice();

  @Option(names = "--topics", paramLabel = "REGEX", description = "Only these topics")
  private List<Pattern> topics = List.of();

  @Option(names = "--watch", description = "Again every second until interrupted")
  private boolean watch;

  @Option(names = "--json", description = "JSON; with --watch one document a line")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    List<FlowLag> flows = new ArrayList<>();
    FlowChoice.Chosen chosen = choice.read().orThrow();
    List<FlowSpec> specs = chosen.flows();
    specs.stream().filter(chosen::runsSomewhere).forEach(this::sayWhere);
    CleanEnd end = CleanEnd.on(() -> {});
    try {
      for (FlowSpec one : specs) {
        flows.add(FlowLag.open(one).orThrow());
      }
      print(look(flows, !watch));
      while (watch) {
        Thread.sleep(1000);
        print(look(flows, false));
      }
    } finally {
      flows.forEach(FlowLag::close);
      end.close();
    }
    return ExitCode.GOOD;
  }

  private void sayWhere(FlowSpec one) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println(
        one.name()
            + ": its file does not say where its worker keeps positions; what Mirrorbench or a"
            + " dedicated MirrorMaker wrote is looked at.");
    err.flush();
  }

  private List<Scrape.Batch> look(List<FlowLag> flows, boolean once) {
    List<Scrape.Batch> batches = new ArrayList<>();
    for (FlowLag one : flows) {
      batches.add(
          switch (one.look(once)) {
            case Scrape.Batch batch -> batch;
            case Scrape.Failed failed -> throw new ProblemException(failed.problem());
          });
    }
    return batches;
  }

  private boolean wanted(LagSample sample) {
    return topics.isEmpty()
        || topics.stream().anyMatch(topic -> topic.matcher(sample.topic()).matches());
  }

  private void print(List<Scrape.Batch> batches) {
    LagPrinter printer =
        new LagPrinter(Objects.requireNonNull(spec).commandLine().getOut(), this::wanted);
    if (json) {
      printer.json(batches);
    } else {
      printer.table(batches);
    }
  }
}
