package org.mirrorbench.engine.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Finds what a file says and MirrorMaker does not hear. Pure. */
public final class Linter {

  private static final List<LintRule> RULES =
      List.of(
          new FaultRule(),
          new PlacementRule(),
          new RemovedKeyRule(),
          new ValueRule(),
          new PatternRule(),
          new TextRule(),
          new BackslashRule(),
          new ClusterAliasRule(),
          new SharedWorkerRule(),
          new DuplicateKeyRule(),
          new SecretRule());

  private static final List<ConnectorRule> CONNECTOR_RULES =
      List.of(
          new ConnectorFaultRule(),
          new ConnectorPlacementRule(),
          new ConnectorValueRule(),
          new ConverterRule(),
          new AgreementRule());

  private Linter() {}

  /** The findings by line; a file that cannot be read at all is {@link Problem.Invalid}. */
  public static Result<List<LintFinding>> lint(Path file) {
    return lint(file, Brokers.UNKNOWN);
  }

  /** The same where somebody has asked the clusters of the file how many brokers they have. */
  public static Result<List<LintFinding>> lint(Path file, Brokers brokers) {
    return switch (FlowFiles.kind(file)) {
      case PROPERTIES -> PropertiesFile.parse(file).map(read -> lint(read, brokers));
      case JSON -> SourceText.read(file).then(ConnectorJson::of).map(read -> lint(read, brokers));
      case YAML -> SourceText.read(file).then(StrimziFile::of).map(read -> lint(read, brokers));
    };
  }

  /** The findings by line. */
  public static List<LintFinding> lint(PropertiesFile file) {
    return lint(file, Brokers.UNKNOWN);
  }

  /** The findings by line. */
  public static List<LintFinding> lint(FlowDocument document, Brokers brokers) {
    return switch (document) {
      case Mm2File mm2 -> lint(mm2.properties(), brokers);
      case ConnectorJson json ->
          sorted(
              Stream.of(
                  JsonTextRule.check(json),
                  connectors(ConnectorSubject.of(json)),
                  replication(json, brokers, json.connectors())));
      case StrimziFile strimzi ->
          sorted(
              Stream.of(
                  StrimziRule.check(strimzi),
                  connectors(ConnectorSubject.of(strimzi)),
                  replication(strimzi, brokers, ConnectorSubject.of(strimzi).connectors())));
    };
  }

  /** What is only seen once the connectors of several files are together. */
  static List<LintFinding> together(List<ConnectorJson> files) {
    List<Connector> all = files.stream().flatMap(one -> one.connectors().stream()).toList();
    ConnectorSubject subject = new ConnectorSubject(files.getFirst().name(), all, true);
    return sorted(
        Stream.of(
            new ConnectorFaultRule().check(subject).filter(ConnectorFaultRule::ofGroups).toList(),
            new AgreementRule().check(subject).toList()));
  }

  private static List<LintFinding> lint(PropertiesFile file, Brokers brokers) {
    LintSubject subject = new LintSubject(file);
    List<LintFinding> found = new ArrayList<>();
    RULES.forEach(rule -> rule.check(subject).forEach(found::add));
    List<FlowSpec> flows =
        Mm2File.of(file) instanceof Result.Ok<Mm2File>(Mm2File read) ? read.flows() : List.of();
    return sorted(Stream.of(found, Replication.check(flows, brokers, new PropertiesLines(file))));
  }

  private static List<LintFinding> connectors(ConnectorSubject subject) {
    return CONNECTOR_RULES.stream().flatMap(rule -> rule.check(subject)).toList();
  }

  private static List<LintFinding> replication(
      FlowDocument document, Brokers brokers, List<Connector> connectors) {
    return Replication.check(
        document.flows(), brokers, new ConnectorLines(document.name(), connectors));
  }

  private static List<LintFinding> sorted(Stream<List<LintFinding>> found) {
    return found
        .flatMap(List::stream)
        .distinct()
        .sorted(
            Comparator.comparingInt(LintFinding::line)
                .thenComparing(LintFinding::severity, Comparator.reverseOrder())
                .thenComparing(LintFinding::rule)
                .thenComparing(LintFinding::key))
        .toList();
  }

  /** A key of a flow stands behind the flow, behind its target or at the top level. */
  private record PropertiesLines(PropertiesFile properties) implements Replication.Lines {
    @Override
    public String file() {
      return properties.name();
    }

    @Override
    public int of(FlowSpec flow, String key) {
      return Stream.of(
              flow.name() + "." + key,
              flow.name().target() + "." + key,
              key,
              flow.name() + ".enabled",
              "clusters")
          .map(properties::entry)
          .flatMap(Stream::ofNullable)
          .findFirst()
          .map(PropertiesFile.Entry::line)
          .orElse(1);
    }
  }

  /** A key of a flow stands in one of its connectors. */
  private record ConnectorLines(String file, List<Connector> connectors)
      implements Replication.Lines {
    @Override
    public int of(FlowSpec flow, String key) {
      List<Connector> own =
          connectors.stream()
              .filter(one -> String.valueOf(one.aliases()).equals(flow.name().toString()))
              .toList();
      return own.stream()
          .filter(one -> one.settings().containsKey(key))
          .findFirst()
          .or(() -> own.stream().findFirst())
          .map(one -> one.line(key))
          .orElse(1);
    }
  }
}
