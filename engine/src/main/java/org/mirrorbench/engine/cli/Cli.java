package org.mirrorbench.engine.cli;

import java.io.PrintWriter;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: parses, runs, and turns every failure into a sentence and an exit status. */
@Command(
    name = "mirrorbench",
    description = "Mirror, move and watch Apache Kafka clusters. Without a command, the window.",
    mixinStandardHelpOptions = true,
    version = "Mirrorbench 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      LagCommand.class,
      CheckCommand.class,
      LintCommand.class,
      PlanCommand.class,
      ApplyCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      TestConnectionCommand.class,
      WorkerCommand.class
    })
public final class Cli {

  private static final Logger LOGGER = LoggerFactory.getLogger(Cli.class);

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Also print the stack trace of a failure")
  private boolean debug;

  private Cli() {}

  /**
   * Runs a command.
   *
   * @param window opens windows and takes pictures of them, for the demonstration
   * @return the exit status
   */
  public static int run(DemoWindow window, String... args) {
    return commands(window).execute(args);
  }

  static CommandLine commands(DemoWindow window) {
    Cli cli = new Cli();
    CommandLine commands = new CommandLine(cli);
    commands.addSubcommand(new DemoCommand(window));
    for (CommandLine subcommand : commands.getSubcommands().values()) {
      subcommand.getCommandSpec().version(commands.getCommandSpec().version());
    }
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionExceptionHandler(
        (thrown, command, parsed) -> cli.explain(thrown, command));
    return commands;
  }

  private int explain(Exception thrown, CommandLine command) {
    PrintWriter err = command.getErr();
    int status = ExitCode.REFUSED;
    if (thrown instanceof ProblemException known) {
      Problem problem = known.problem();
      err.println(problem.sentence());
      status = status(problem);
    } else {
      LOGGER.error("The command failed", thrown);
      err.println(
          "Something unexpected went wrong: " + thrown + ". Run it again with --debug for more.");
    }
    if (debug) {
      thrown.printStackTrace(err);
    }
    err.flush();
    return status;
  }

  private static int status(Problem problem) {
    return switch (problem) {
      case Problem.Invalid p -> ExitCode.USAGE;
      case Problem.Unreachable p -> ExitCode.REFUSED;
      case Problem.Denied p -> ExitCode.REFUSED;
      case Problem.TimedOut p -> ExitCode.REFUSED;
      case Problem.Conflict p -> ExitCode.REFUSED;
      case Problem.Damaged p -> ExitCode.REFUSED;
      case Problem.Failed p -> ExitCode.REFUSED;
    };
  }
}
