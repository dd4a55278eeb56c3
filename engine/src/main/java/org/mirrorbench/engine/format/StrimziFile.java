package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.Connector.Aliases;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * A YAML file with Strimzi {@code KafkaMirrorMaker2} resources, v1 or older, beside whatever else.
 * Immutable.
 */
public final class StrimziFile implements FlowDocument {

  private final SourceText source;
  private final List<Tree> documents;
  private final List<StrimziResource> resources;

  private StrimziFile(SourceText source, List<Tree> documents) {
    this.source = source;
    this.documents = List.copyOf(documents);
    List<StrimziResource> found = new ArrayList<>();
    for (Tree document : documents) {
      if (document instanceof Tree.Fields object && StrimziResource.is(object)) {
        found.add(new StrimziResource(source.name(), object));
      }
    }
    this.resources = List.copyOf(found);
  }

  /** Reads a text; what is no YAML or holds no such resource is {@link Problem.Invalid}. */
  public static Result<StrimziFile> parse(String name, String text) {
    return of(SourceText.of(name, text));
  }

  static Result<StrimziFile> of(SourceText source) {
    try {
      StrimziFile file = new StrimziFile(source, YamlTree.read(source.text()));
      return file.resources.isEmpty()
          ? Result.err(
              source.problem(
                  1,
                  "It holds no resource of kind KafkaMirrorMaker2.",
                  "Give a KafkaMirrorMaker2 of Strimzi."))
          : Result.ok(file);
    } catch (YamlTree.Malformed e) {
      return Result.err(
          source.problem(
              e.line(),
              "It is no YAML: " + e.getMessage() + ".",
              "Correct it there; templates must be filled in first."));
    }
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public String format() {
    return "Strimzi KafkaMirrorMaker2";
  }

  @Override
  public List<FlowSpec> flows() {
    return resources.stream().flatMap(one -> joined(one).flows().stream()).toList();
  }

  @Override
  public List<ClusterProfile> profiles() {
    Map<String, ClusterProfile> profiles = new LinkedHashMap<>();
    for (StrimziResource resource : resources) {
      resource.profiles().forEach(one -> profiles.putIfAbsent(one.alias(), one));
    }
    return List.copyOf(profiles.values());
  }

  private static ConnectorFlows joined(StrimziResource resource) {
    Map<Aliases, Map<String, String>> workers = new LinkedHashMap<>();
    for (Connector connector : resource.connectors()) {
      Aliases aliases = connector.aliases();
      if (aliases != null) {
        workers.put(aliases, resource.worker(aliases.target()));
      }
    }
    return new ConnectorFlows(resource.connectors(), workers);
  }

  @Override
  public List<String> kept() {
    List<String> kept = new ArrayList<>();
    for (Tree document : documents) {
      if (document instanceof Tree.Fields object && !StrimziResource.is(object)) {
        kept.add(object.text("kind") + " " + object.object("metadata").text("name"));
      }
    }
    resources.forEach(one -> kept.addAll(one.kept()));
    return List.copyOf(kept);
  }

  List<StrimziResource> resources() {
    return resources;
  }

  /** The operator's other fields belong to one cluster of pods, and to no flow. */
  @Override
  public Rest rest() {
    return Rest.none(ExportFormat.STRIMZI);
  }

  @Override
  public byte[] write() {
    return source.bytes();
  }

  /**
   * Sets one value in a resource. Everything else keeps its bytes, comments included.
   *
   * @param resource its {@code metadata.name}
   * @param path of keys and numbers of list items, such as {@code spec}, {@code mirrors}, {@code
   *     0}, {@code sourceConnector}, {@code config}, {@code topics}; all but the last must exist
   */
  public StrimziFile with(String resource, List<String> path, String value) {
    Tree.Fields whole =
        resources.stream()
            .filter(one -> one.name().equals(resource))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no resource " + resource))
            .tree();
    return of(YamlEdit.set(source, whole, path, value)).orThrow();
  }

  /** Names only: settings may hold secrets. */
  @Override
  public String toString() {
    return "StrimziFile[" + source.name() + "]";
  }
}
