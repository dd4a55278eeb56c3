package org.mirrorbench.engine.format;

import java.nio.file.Path;
import java.util.List;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * An {@code mm2.properties} as stock MirrorMaker understands it: its clusters and enabled flows,
 * each with the settings that stock would give it. Immutable.
 *
 * <p>Explicit keys only: where the file is silent, a flow's preset speaks. A flow that sets exactly
 * the figures of a preset is read as that preset.
 */
public final class Mm2File implements FlowDocument {

  private final PropertiesFile properties;
  private final List<String> clusters;
  private final List<ClusterProfile> profiles;
  private final List<FlowSpec> flows;

  private Mm2File(PropertiesFile properties) {
    this.properties = properties;
    this.clusters = Mm2Checks.clusters(properties);
    StockResolver stock = new StockResolver(properties.values(), clusters);
    FlowResolver resolver = new FlowResolver(properties.values(), stock);
    this.profiles = clusters.stream().map(resolver::cluster).toList();
    this.flows = stock.flows().stream().map(resolver::flow).toList();
  }

  /** Reads a file; what stock could not run is {@link Problem.Invalid} with the line. */
  public static Result<Mm2File> read(Path file) {
    return PropertiesFile.parse(file).then(Mm2File::of);
  }

  /** The same of a document that was read before. */
  public static Result<Mm2File> of(PropertiesFile properties) {
    return Mm2Checks.faults(properties).stream()
        .findFirst()
        .map(fault -> Result.<Mm2File>err(fault.problem(properties.name())))
        .orElseGet(() -> Result.ok(new Mm2File(properties)));
  }

  @Override
  public String name() {
    return properties.name();
  }

  @Override
  public String format() {
    return "mm2.properties";
  }

  /** Keys that nothing knows, and those of flows that are not enabled. */
  @Override
  public List<String> kept() {
    return new LintSubject(properties).unread();
  }

  @Override
  public Rest rest() {
    return new Rest(ExportFormat.MM2, new LintSubject(properties).rest());
  }

  @Override
  public byte[] write() {
    return properties.write();
  }

  /** The document itself. */
  public PropertiesFile properties() {
    return properties;
  }

  /** The aliases in the order of the file. */
  public List<String> clusters() {
    return clusters;
  }

  @Override
  public List<ClusterProfile> profiles() {
    return profiles;
  }

  /** The enabled flows by name; never empty. */
  @Override
  public List<FlowSpec> flows() {
    return flows;
  }

  /** One enabled flow, or a problem that lists those there are. */
  public Result<FlowSpec> flow(FlowName name) {
    return flows.stream()
        .filter(flow -> flow.name().equals(name))
        .findFirst()
        .map(Result::ok)
        .orElseGet(
            () ->
                Result.err(
                    new Problem.Invalid(
                        properties.name(),
                        "It enables no flow " + name + ".",
                        "Choose one of " + flows.stream().map(FlowSpec::name).toList() + ".")));
  }
}
