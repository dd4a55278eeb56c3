package org.mirrorbench.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.FlowDocument;
import org.mirrorbench.engine.format.FlowFiles;
import org.mirrorbench.engine.format.Imported;
import org.mirrorbench.engine.format.Mm2File;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code FILE...} and {@code --flow}: the flows that a command acts on. */
final class FlowChoice {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "An mm2.properties, connector JSON or Strimzi file; or several that belong together")
  private List<Path> files = List.of();

  @Option(names = "--flow", paramLabel = "A->B", description = "Only this flow")
  private @Nullable String flow;

  /** As a person would write them again. */
  String words() {
    return files.stream().map(Path::toString).collect(Collectors.joining(" "));
  }

  Result<Chosen> read() {
    return read(files, flow);
  }

  /**
   * Reads files.
   *
   * @param flow {@code A->B}, or null for every enabled flow
   */
  static Result<Chosen> read(List<Path> files, @Nullable String flow) {
    return FlowFiles.open(files).then(read -> chosen(files.getFirst(), read, flow));
  }

  private static Result<Chosen> chosen(Path file, Imported read, @Nullable String flow) {
    List<FlowName> names = read.flows().stream().map(FlowSpec::name).toList();
    List<FlowSpec> flows =
        read.flows().stream()
            .filter(spec -> flow == null || spec.name().toString().equals(flow))
            .toList();
    if (names.isEmpty()) {
      return Result.err(incomplete(file, read));
    }
    if (flows.isEmpty()) {
      return Result.err(
          new Problem.Invalid(
              file.toString(),
              "it has no enabled flow " + flow + ".",
              "Enabled flows: " + names + "."));
    }
    return flows.stream()
        .flatMap(spec -> Stream.of(spec.source(), spec.target()))
        .filter(cluster -> !cluster.hasServers())
        .findFirst()
        .map(cluster -> Result.<Chosen>err(withoutAddress(file, cluster)))
        .orElseGet(() -> Result.ok(new Chosen(read, flows)));
  }

  private static Problem incomplete(Path file, Imported read) {
    return new Problem.Invalid(
        file.toString(),
        "no whole flow is in it, read as " + read.format() + ".",
        "Give the file of its MirrorSourceConnector too: it names both clusters.");
  }

  private static Problem withoutAddress(Path file, ClusterProfile cluster) {
    return new Problem.Invalid(
        file.toString(),
        "it does not tell the address of cluster " + cluster.alias() + ".",
        "Add its bootstrap.servers.");
  }

  /**
   * What was chosen of what was read.
   *
   * @param flows at least one, each with the addresses of its clusters
   */
  record Chosen(Imported read, List<FlowSpec> flows) {

    /** Every flow of the files whose clusters have addresses. */
    List<FlowSpec> all() {
      return read.flows().stream()
          .filter(spec -> spec.source().hasServers() && spec.target().hasServers())
          .toList();
    }

    /** Whether its connectors were written for a Connect cluster that the files do not name. */
    boolean runsSomewhere(FlowSpec flow) {
      return !flow.workerSettings().containsKey("offset.storage.topic")
          && read.documents().stream()
              .anyMatch(one -> !(one instanceof Mm2File) && tells(one, flow));
    }

    /** The file that tells of a flow, and has its secrets. */
    Path origin(FlowSpec flow) {
      return read.documents().stream()
          .filter(document -> tells(document, flow))
          .findFirst()
          .map(document -> Path.of(document.name()))
          .orElseThrow();
    }

    private static boolean tells(FlowDocument document, FlowSpec flow) {
      return document.flows().stream().anyMatch(spec -> spec.name().equals(flow.name()));
    }
  }
}
