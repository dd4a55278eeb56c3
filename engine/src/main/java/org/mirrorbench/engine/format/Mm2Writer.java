package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.SecretRemoval.Removed;
import org.mirrorbench.engine.keys.Presets;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/**
 * Writes flows as an {@code mm2.properties} that stock MirrorMaker runs the same way. Stock knows
 * no presets, so their figures are written out. Secrets are never written: references to them are,
 * and the names of what must be placed where.
 */
public final class Mm2Writer {

  private static final String PROVIDERS = "config.providers";

  private PropertiesFile file;

  private Mm2Writer(String name) {
    this.file = PropertiesFile.empty(name);
  }

  /**
   * Writes the flows. Settings of a worker stand under its target cluster, so flows to one target
   * share them; flows that contradict each other are {@link Problem.Conflict}.
   *
   * <p>Secrets become references to environment variables such as {@code
   * ${env:A_SASL_JAAS_CONFIG}}.
   *
   * @param name what the document is called in messages
   */
  public static Result<PropertiesFile> write(String name, List<FlowSpec> flows) {
    return write(name, flows, new SecretPlace.Environment(""));
  }

  /**
   * The same with a choice of where the secrets will be. They must be readable now: which of the
   * client properties are secrets is only seen once they are put together.
   */
  public static Result<PropertiesFile> write(
      String name, List<FlowSpec> flows, SecretPlace secrets) {
    if (flows.isEmpty()) {
      return Result.err(
          new Problem.Invalid(name, "There is no flow to write.", "Choose at least one flow."));
    }
    Removed open;
    try {
      open = SecretRemoval.from(flows, secrets, providers(flows));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    }
    Mm2Writer writer = new Mm2Writer(name);
    writer.file(open);
    return Mm2File.of(writer.file).then(read -> verified(writer.file, open.flows(), read));
  }

  /** What was written must read as it was meant: the format cannot say everything. */
  private static Result<PropertiesFile> verified(
      PropertiesFile written, List<FlowSpec> flows, Mm2File read) {
    Map<String, FlowSpec> found = new TreeMap<>();
    read.flows().forEach(flow -> found.put(flow.name().toString(), flow));
    List<String> changed = new ArrayList<>();
    for (FlowSpec flow : flows) {
      FlowSpec twin = found.remove(flow.name().toString());
      if (twin == null || !same(flow, twin)) {
        changed.add(flow.name().toString());
      }
    }
    changed.addAll(found.keySet());
    return changed.isEmpty()
        ? Result.ok(written)
        : Result.err(
            new Problem.Conflict(
                written.name(),
                "One mm2.properties cannot hold these flows: "
                    + changed
                    + " would change, because flows to one cluster share its worker's settings, all"
                    + " share one set of config providers, and of a cluster only Kafka's own"
                    + " address and security keys are passed on.",
                "Write a file for each target cluster."));
  }

  private static boolean same(FlowSpec flow, FlowSpec twin) {
    return Presets.fill(flow).equals(Presets.fill(twin))
        && flow.workerSettings().equals(twin.workerSettings())
        && sameCluster(flow.source(), twin.source())
        && sameCluster(flow.target(), twin.target());
  }

  /** Access is this product's own and no part of the format. */
  private static boolean sameCluster(ClusterProfile a, ClusterProfile b) {
    return a.bootstrapServers().equals(b.bootstrapServers())
        && a.security().clientProperties().equals(b.security().clientProperties());
  }

  private void file(Removed open) {
    Map<String, ClusterProfile> clusters = new LinkedHashMap<>();
    Map<String, Map<String, String>> workers = new LinkedHashMap<>();
    for (FlowSpec flow : open.flows()) {
      clusters.putIfAbsent(flow.source().alias(), flow.source());
      clusters.putIfAbsent(flow.target().alias(), flow.target());
      workers
          .computeIfAbsent(flow.target().alias(), alias -> new TreeMap<>())
          .putAll(flow.workerSettings());
    }
    comment("Written by Mirrorbench for stock MirrorMaker: connect-mirror-maker.sh <this file>");
    secrets(open.names());
    set("clusters", clusters.keySet().stream().collect(Collectors.joining(", ")));
    providers(open.flows()).forEach(this::set);
    clusters.values().forEach(c -> cluster(c, workers.getOrDefault(c.alias(), Map.of())));
    open.flows().forEach(this::flow);
  }

  private void secrets(Map<String, String> names) {
    if (!names.isEmpty()) {
      comment("Secrets are not written here. Where the file is read there must be:");
      names.forEach((key, name) -> comment("  " + name + ", for " + key));
    }
  }

  /** The config providers that flows name. */
  static Map<String, String> providers(List<FlowSpec> flows) {
    Map<String, String> shared = new TreeMap<>();
    for (FlowSpec flow : flows) {
      providers(flow.workerSettings(), shared);
      providers(flow.connectorSettings(), shared);
      providers(flow.source().security().clientProperties(), shared);
      providers(flow.target().security().clientProperties(), shared);
    }
    return shared;
  }

  private static void providers(Map<String, String> from, Map<String, String> to) {
    from.forEach(
        (key, value) -> {
          if (key.startsWith(PROVIDERS)) {
            to.put(key, value);
          }
        });
  }

  private void cluster(ClusterProfile cluster, Map<String, String> worker) {
    comment("");
    set(cluster.alias() + ".bootstrap.servers", cluster.bootstrapServers());
    if (!(cluster.security() instanceof Security.Plaintext)) {
      section(cluster.alias() + ".", cluster.security().clientProperties());
    }
    section(cluster.alias() + ".", worker);
  }

  private void flow(FlowSpec flow) {
    comment("");
    comment(flow.name() + ", sizes of preset " + flow.preset());
    set(flow.name() + ".enabled", "true");
    section(flow.name() + ".", Presets.fill(flow));
  }

  private void section(String prefix, Map<String, String> settings) {
    new TreeMap<>(settings)
        .forEach(
            (key, value) -> {
              if (!key.startsWith(PROVIDERS)) {
                set(prefix + key, value);
              }
            });
  }

  private void comment(String text) {
    file = file.withComment(text);
  }

  private void set(String key, String value) {
    file = file.with(key, value);
  }
}
