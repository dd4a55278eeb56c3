package org.mirrorbench.engine.cli;

import java.nio.file.Path;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mirrorbench lag FILE}: the true lag of each partition, whoever serves the flow. */
@Command(
    name = "lag",
    mixinStandardHelpOptions = true,
    description =
        "Print the true lag of each topic partition, also of flows that stock MirrorMaker"
            + " serves.")
final class LagCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A stock mm2.properties")
  private Path file = Path.of("mm2.properties");

  @Option(names = "--flow", paramLabel = "A->B", description = "Only this flow")
  private @Nullable String flow;

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
    List<FlowSpec> specs = FlowChoice.read(file, flow).orThrow();
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
