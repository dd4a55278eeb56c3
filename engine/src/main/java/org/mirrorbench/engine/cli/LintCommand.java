package org.mirrorbench.engine.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mirrorbench.engine.format.LintFinding;
import org.mirrorbench.engine.format.Linter;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code lint FILE...}: what the files say and MirrorMaker does not hear. */
@Command(
    name = "lint",
    description = "Find mistakes in mm2.properties, connector JSON and Strimzi files.",
    mixinStandardHelpOptions = true)
public final class LintCommand implements Callable<Integer> {

  private static final int GOOD = 0;
  private static final int FINDING = 1;
  private static final int UNREADABLE = 2;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files that describe flows")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(
      names = "--fail-on",
      paramLabel = "info|warning|error",
      defaultValue = "error",
      converter = SeverityConverter.class,
      description = "From which severity exit code 1 is given; default ${DEFAULT-VALUE}.")
  private Severity failOn = Severity.ERROR;

  @Option(
      names = "--ask",
      description = "Ask the clusters how many brokers they have; nothing is asked without it.")
  private boolean ask;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  /** 0 good, 1 a finding of the given severity or above, 2 a file cannot be read. */
  @Override
  public Integer call() {
    List<LintFinding> findings = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      switch (lint(file)) {
        case Result.Ok<List<LintFinding>>(List<LintFinding> found) -> findings.addAll(found);
        case Result.Err<List<LintFinding>>(Problem problem) -> problems.add(problem);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(findings));
    } else if (problems.isEmpty() || !findings.isEmpty()) {
      print(findings, out);
    }
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    problems.forEach(problem -> err.println(problem.sentence()));
    err.flush();
    if (!problems.isEmpty()) {
      return UNREADABLE;
    }
    boolean fails = findings.stream().anyMatch(f -> f.severity().compareTo(failOn) >= 0);
    return fails ? FINDING : GOOD;
  }

  private Result<List<LintFinding>> lint(Path file) {
    if (!ask) {
      return Linter.lint(file);
    }
    AskedBrokers brokers = AskedBrokers.of(file);
    Result<List<LintFinding>> found = Linter.lint(file, brokers);
    for (String alias : brokers.silent()) {
      spec.commandLine()
          .getErr()
          .println(file + ": cluster " + alias + " does not answer; its brokers are not known.");
    }
    return found;
  }

  private static String json(List<LintFinding> findings) {
    try {
      return new ObjectMapper().writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(List<LintFinding> findings, PrintWriter out) {
    int width = findings.stream().mapToInt(f -> place(f).length()).max().orElse(1);
    for (LintFinding f : findings) {
      out.printf(
          "%-" + width + "s  %-7s  %s: %s%s %s%n",
          place(f),
          f.severity(),
          f.rule(),
          f.key().isEmpty() ? "" : f.key() + ": ",
          f.message(),
          f.remedy());
    }
    out.println(summary(findings));
  }

  private static String place(LintFinding finding) {
    return finding.file() + ":" + finding.line();
  }

  private static String summary(List<LintFinding> findings) {
    if (findings.isEmpty()) {
      return "No findings.";
    }
    List<String> counts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      long count = findings.stream().filter(f -> f.severity() == severity).count();
      if (count > 0) {
        counts.add(count + " " + severity);
      }
    }
    String noun = findings.size() == 1 ? " finding: " : " findings: ";
    return findings.size() + noun + String.join(", ", counts) + ".";
  }

  static final class SeverityConverter implements ITypeConverter<Severity> {
    @Override
    public Severity convert(String value) {
      try {
        return Severity.valueOf(value.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + value + "' is none of info, warning, error");
      }
    }
  }
}
