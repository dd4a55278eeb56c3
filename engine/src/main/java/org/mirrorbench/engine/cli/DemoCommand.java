package org.mirrorbench.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.instance.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mirrorbench demo}: two clusters of its own, a workload, and a flow between them. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Start two clusters and mirror a live workload between them, in a window; without"
            + " a display, to the end, with proof and pictures.")
final class DemoCommand implements Callable<Integer> {

  private final DemoWindow window;

  @Option(
      names = "--duration",
      defaultValue = "60s",
      converter = DurationConverter.class,
      description = "How long the workload runs without a window (default: ${DEFAULT-VALUE})")
  private Duration duration = Duration.ofSeconds(60);

  @Option(
      names = "--rate",
      defaultValue = "500",
      description = "Records per second (default: ${DEFAULT-VALUE})")
  private double rate;

  @Option(names = "--workspace", paramLabel = "DIR", description = "Where everything is kept")
  private Path workspace = Workspaces.defaultDirectory().resolve("demo");

  @Option(names = "--headless", description = "No window even where there is a display")
  private boolean headless;

  @Option(names = "--json", description = "The report as one JSON document")
  private boolean json;

  @Option(names = "--out", paramLabel = "DIR", description = "Where pictures and report.json go")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  DemoCommand(DemoWindow window) {
    this.window = window;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (DemoRun run = DemoRun.start(workspace, rate, this::say)) {
      CleanEnd end = CleanEnd.on(run::close);
      try {
        return headless || !window.displayAvailable() ? prove(run) : show(run);
      } finally {
        end.close();
      }
    }
  }

  private int show(DemoRun run) {
    window.show(run.engine());
    return ExitCode.GOOD;
  }

  private int prove(DemoRun run) throws InterruptedException {
    Path folder = out == null ? workspace.resolve("report") : out;
    run.awaitMirroring();
    say("Mirroring for " + duration.toSeconds() + " s");
    Thread.sleep(duration);
    say("Drawing every page");
    var pictures = window.shoot(run.engine(), folder);
    say("Stopping the workload and waiting until nothing is behind");
    DemoReport report = run.prove(pictures);
    write(folder.resolve("report.json"), report);
    PrintWriter output = Objects.requireNonNull(spec).commandLine().getOut();
    output.println(json ? Json.line(report.document()) : report.summary());
    output.flush();
    return report.ok() ? ExitCode.GOOD : ExitCode.FINDING;
  }

  private static void write(Path file, DemoReport report) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, Json.line(report.document()) + System.lineSeparator());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private void say(String text) {
    if (!json) {
      PrintWriter output = Objects.requireNonNull(spec).commandLine().getOut();
      output.println(text);
      output.flush();
    }
  }
}
