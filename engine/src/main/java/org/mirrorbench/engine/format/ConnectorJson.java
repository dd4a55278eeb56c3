package org.mirrorbench.engine.format;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.JsonConnectors.Found;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * Configurations of connectors in JSON, as people give them to Connect's REST interface. Immutable.
 */
public final class ConnectorJson implements FlowDocument {

  private final SourceText source;
  private final JsonConnectors content;
  private final int refusedAt;

  private ConnectorJson(SourceText source, Tree tree, int refusedAt) {
    this.source = source;
    this.content = JsonConnectors.in(source.name(), stem(source.name()), tree);
    this.refusedAt = refusedAt;
  }

  /** Reads a text; what is no JSON or holds no connector is {@link Problem.Invalid}. */
  public static Result<ConnectorJson> parse(String name, String text) {
    return of(SourceText.of(name, text));
  }

  static Result<ConnectorJson> of(SourceText source) {
    int refusedAt = 0;
    Tree tree;
    try {
      tree = JsonTree.strict(source.text());
    } catch (JsonTree.Malformed strict) {
      refusedAt = strict.line();
      try {
        tree = JsonTree.lenient(source.text());
      } catch (JsonTree.Malformed lenient) {
        return Result.err(
            source.problem(
                lenient.line(),
                "It is no JSON: " + lenient.getMessage() + ".",
                "Correct it there, or give a file in another format."));
      }
    }
    ConnectorJson document = new ConnectorJson(source, tree, refusedAt);
    return document.content.found().isEmpty()
        ? Result.err(
            source.problem(
                1,
                "It describes no connector: nothing in it has a connector.class.",
                "Give the configuration of a connector."))
        : Result.ok(document);
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public String format() {
    return "connector JSON";
  }

  @Override
  public List<FlowSpec> flows() {
    return new ConnectorFlows(connectors(), Map.of()).flows();
  }

  @Override
  public List<ClusterProfile> profiles() {
    return new ConnectorFlows(connectors(), Map.of()).profiles();
  }

  @Override
  public List<String> kept() {
    List<String> kept = new ArrayList<>(content.kept());
    connectors().stream()
        .filter(one -> one.part().isEmpty())
        .forEach(one -> kept.add(one.name() + ": " + one.type()));
    content.nested().forEach(field -> kept.add(field.key()));
    return List.copyOf(kept);
  }

  /** The connectors that are not MirrorMaker's. */
  @Override
  public Rest rest() {
    Map<String, String> others = new HashMap<>();
    connectors().stream()
        .filter(one -> one.part().isEmpty())
        .forEach(one -> others.put(one.name(), ConnectWriter.text(one.name(), one.values())));
    return new Rest(ExportFormat.CONNECT, others);
  }

  /** All connectors in the order of the file, those of others included. */
  List<Connector> connectors() {
    return content.found().stream().map(Found::connector).toList();
  }

  /** Where strict JSON ends, as Connect reads it, or 0. */
  int refusedAt() {
    return refusedAt;
  }

  List<Tree.Field> nested() {
    return content.nested();
  }

  List<Tree.Field> shadowed() {
    return content.found().stream().flatMap(one -> one.config().shadowed().stream()).toList();
  }

  @Override
  public byte[] write() {
    return source.bytes();
  }

  /** Sets one key of a connector. Everything else keeps its bytes; a new key goes to the end. */
  public ConnectorJson with(String connector, String key, String value) {
    Tree.Fields config =
        content.found().stream()
            .filter(one -> one.connector().name().equals(connector))
            .map(Found::config)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no connector " + connector));
    Tree present = config.get(key);
    if (present instanceof Tree.Scalar scalar && !scalar.isNull() && scalar.text().equals(value)) {
      return this;
    }
    return of(present == null ? added(config, key, value) : replaced(present, value)).orThrow();
  }

  private SourceText replaced(Tree present, String value) {
    return source.replace(present.place(), quoted(value));
  }

  private SourceText added(Tree.Fields config, String key, String value) {
    Tree.@Nullable Field last = config.fields().isEmpty() ? null : config.fields().getLast();
    String entry = quoted(key) + ": " + quoted(value);
    if (last == null) {
      return source.replace(
          new Tree.Place(1, config.place().start() + 1, config.place().start() + 1), entry);
    }
    int end = last.value().place().end();
    boolean oneLine = last.keyPlace().line() == config.place().line();
    String gap = oneLine ? " " : source.eol() + source.indent(last.keyPlace().start());
    return source.replace(new Tree.Place(1, end, end), "," + gap + entry);
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  private static String stem(String name) {
    Path file = Path.of(name).getFileName();
    return String.valueOf(file).replaceFirst("\\.[A-Za-z]+$", "");
  }

  /** Names only: settings may hold secrets. */
  @Override
  public String toString() {
    return "ConnectorJson[" + source.name() + "]";
  }
}
