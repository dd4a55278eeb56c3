package org.mirrorbench.engine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.connection.Right;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.ClusterFile;
import org.mirrorbench.engine.format.Mm2File;
import org.mirrorbench.engine.format.PropertiesFile;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * A cluster that a command acts on.
 *
 * @param roles what its flows make of it; empty when the file has no flow with it
 */
record ClusterChoice(ClusterProfile profile, Set<Right.Role> roles) {

  /**
   * The clusters of an {@code mm2.properties} with their roles; of any other file, such as a {@code
   * client.properties}, those that {@link ClusterFile} finds.
   *
   * @param only these aliases; empty for all
   */
  static Result<List<ClusterChoice>> read(Path file, List<String> only) {
    return PropertiesFile.parse(file)
        .then(
            properties ->
                properties.values().containsKey("clusters")
                    ? Mm2File.of(properties).map(ClusterChoice::all)
                    : others(file))
        .then(all -> only.isEmpty() ? Result.ok(all) : chosen(file, all, only));
  }

  private static List<ClusterChoice> all(Mm2File file) {
    List<ClusterChoice> all = new ArrayList<>();
    for (ClusterProfile profile : file.profiles()) {
      Set<Right.Role> roles = EnumSet.noneOf(Right.Role.class);
      for (FlowSpec flow : file.flows()) {
        if (flow.name().source().equals(profile.alias())) {
          roles.add(Right.Role.SOURCE);
        }
        if (flow.name().target().equals(profile.alias())) {
          roles.add(Right.Role.TARGET);
        }
      }
      all.add(new ClusterChoice(profile, roles));
    }
    return all;
  }

  /** What an import would make of it; testing a connection changes nothing there. */
  private static Result<List<ClusterChoice>> others(Path file) {
    return ClusterFile.read(file)
        .then(
            clusters ->
                clusters.stream().allMatch(cluster -> cluster.profile().hasServers())
                    ? Result.ok(clusters.stream().map(ClusterChoice::withoutRole).toList())
                    : Result.err(
                        new Problem.Invalid(
                            file.toString(),
                            "it has neither clusters nor bootstrap.servers.",
                            "Give an mm2.properties or a client.properties.")));
  }

  private static ClusterChoice withoutRole(KnownCluster cluster) {
    return new ClusterChoice(cluster.profile().with(Access.READ_ONLY), Set.of());
  }

  private static Result<List<ClusterChoice>> chosen(
      Path file, List<ClusterChoice> all, List<String> only) {
    List<String> known = all.stream().map(one -> one.profile().alias()).toList();
    for (String alias : only) {
      if (!known.contains(alias)) {
        return Result.err(
            new Problem.Invalid(
                file.toString(),
                "it has no cluster " + alias + ".",
                "Clusters: " + String.join(", ", known) + "."));
      }
    }
    return Result.ok(all.stream().filter(one -> only.contains(one.profile().alias())).toList());
  }
}
