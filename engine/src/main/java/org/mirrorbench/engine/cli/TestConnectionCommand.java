package org.mirrorbench.engine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.ConnectionTest;
import org.mirrorbench.engine.connection.Stage;
import org.mirrorbench.engine.connection.StageState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mirrorbench test-connection FILE}: proves each cluster's connection stage by stage. */
@Command(
    name = "test-connection",
    mixinStandardHelpOptions = true,
    description = "Test the connection to each cluster of a file, stage by stage.")
final class TestConnectionCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "An mm2.properties or a client.properties")
  private Path file = Path.of("mm2.properties");

  @Option(names = "--cluster", paramLabel = "ALIAS", description = "Only this cluster; repeatable")
  private List<String> clusters = List.of();

  @Option(names = "--json", description = "JSON, once all is tested")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  /** 0 good, 1 only rights are missing, 2 the file cannot be read, 3 a connection failed. */
  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    List<ClusterChoice> choices = ClusterChoice.read(file, clusters).orThrow();
    ConnectionPrinter printer =
        new ConnectionPrinter(Objects.requireNonNull(spec).commandLine().getOut());
    List<ConnectionReport> reports = test(choices, printer);
    if (json) {
      printer.json(reports);
    } else {
      reports.forEach(printer::rights);
    }
    return status(reports);
  }

  private List<ConnectionReport> test(List<ClusterChoice> choices, ConnectionPrinter printer)
      throws InterruptedException, ExecutionException {
    try (ExecutorService tests = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ConnectionReport>> running =
          choices.stream().map(choice -> tests.submit(() -> test(choice, printer))).toList();
      List<ConnectionReport> reports = new ArrayList<>();
      for (Future<ConnectionReport> one : running) {
        reports.add(one.get());
      }
      return reports;
    }
  }

  private ConnectionReport test(ClusterChoice choice, ConnectionPrinter printer) {
    return ConnectionTest.run(
        choice.profile(),
        choice.roles(),
        result -> {
          if (!json) {
            printer.stage(choice.profile().alias(), result);
          }
        });
  }

  static int status(List<ConnectionReport> reports) {
    if (reports.stream().allMatch(ConnectionReport::passed)) {
      return ExitCode.GOOD;
    }
    boolean connected =
        reports.stream()
            .flatMap(report -> report.stages().stream())
            .filter(result -> result.state() == StageState.FAILED)
            .allMatch(
                result -> result.stage() == Stage.RIGHTS || result.stage() == Stage.CAPABILITIES);
    return connected ? ExitCode.FINDING : ExitCode.REFUSED;
  }
}
