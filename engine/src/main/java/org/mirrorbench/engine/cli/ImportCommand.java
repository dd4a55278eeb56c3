package org.mirrorbench.engine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.EngineConfig;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.FlowFiles;
import org.mirrorbench.engine.format.Imported;
import org.mirrorbench.engine.format.LintFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code import FILE...}: remembers the clusters and flows of files in the workspace, whose lock it
 * takes. It asks no cluster and starts nothing.
 */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Remember the flows and clusters of mm2.properties, connector JSON or Strimzi files.")
final class ImportCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files that belong together")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private final WorkspaceOption workspace = new WorkspaceOption();

  @Spec private @Nullable CommandSpec spec;

  /**
   * 0 when there was something to remember, 1 when no flow is complete, 2 unreadable, 3 refused.
   */
  @Override
  public Integer call() {
    Imported read = FlowFiles.open(files).orThrow();
    List<FlowName> remembered;
    try (Engine engine = Engine.open(new EngineConfig(workspace.folder())).orThrow()) {
      remembered = engine.exchange().remember(read).orThrow();
    }
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      out.println(Json.line(document(read, remembered)));
    } else {
      print(read, remembered, out);
    }
    out.flush();
    return remembered.isEmpty() ? ExitCode.FINDING : ExitCode.GOOD;
  }

  private static Map<String, Object> document(Imported read, List<FlowName> remembered) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", read.format());
    document.put("flows", remembered.stream().map(FlowName::toString).toList());
    document.put("clusters", aliases(read));
    document.put("incomplete", incomplete(read, remembered));
    document.put("kept", read.kept());
    document.put("findings", read.findings().stream().map(ImportCommand::finding).toList());
    return document;
  }

  private static List<String> aliases(Imported read) {
    return read.clusters().stream()
        .filter(ClusterProfile::hasServers)
        .map(ClusterProfile::alias)
        .toList();
  }

  private static List<String> incomplete(Imported read, List<FlowName> remembered) {
    return read.flows().stream()
        .map(FlowSpec::name)
        .filter(name -> !remembered.contains(name))
        .map(FlowName::toString)
        .toList();
  }

  private static Map<String, Object> finding(LintFinding finding) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("file", finding.file());
    one.put("line", finding.line());
    one.put("key", finding.key());
    one.put("severity", finding.severity().toString());
    one.put("rule", finding.rule());
    one.put("message", finding.message());
    one.put("remedy", finding.remedy());
    return one;
  }

  private static void print(Imported read, List<FlowName> remembered, PrintWriter out) {
    out.println("Read as " + read.format() + ".");
    remembered.forEach(flow -> out.println("Flow " + flow + " is remembered, stopped."));
    incomplete(read, remembered)
        .forEach(
            flow -> out.println("Flow " + flow + " is not: the address of a cluster is missing."));
    out.println("Clusters: " + String.join(", ", aliases(read)) + ".");
    if (read.flows().isEmpty()) {
      out.println("No whole flow is in it.");
    }
    if (!read.findings().isEmpty()) {
      out.println(read.findings().size() + " findings; mirrorbench lint tells them.");
    }
  }
}
