package org.mirrorbench.engine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.connection.Right;
import org.mirrorbench.engine.flow.FlowSpec;
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

  private static final String BOOTSTRAP = "bootstrap.servers";

  /**
   * The clusters of an {@code mm2.properties}, or the one of a {@code client.properties}.
   *
   * @param only these aliases; empty for all
   */
  static Result<List<ClusterChoice>> read(Path file, List<String> only) {
    return PropertiesFile.parse(file)
        .then(
            properties ->
                properties.values().containsKey("clusters")
                    ? Mm2File.of(properties).map(ClusterChoice::all)
                    : client(file, properties))
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

  /** The file's own name stands for an alias that it has not. */
  private static Result<List<ClusterChoice>> client(Path file, PropertiesFile properties) {
    Map<String, String> values = new HashMap<>(properties.values());
    String servers = values.remove(BOOTSTRAP);
    if (servers == null || servers.isBlank()) {
      return Result.err(
          new Problem.Invalid(
              file.toString(),
              "it has neither clusters nor bootstrap.servers.",
              "Give an mm2.properties or a client.properties."));
    }
    String alias = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    ClusterProfile profile =
        new ClusterProfile(alias, servers, Security.Custom.of(values), Access.READ_ONLY);
    return Result.ok(List.of(new ClusterChoice(profile, Set.of())));
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
