package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Writes flows in a format of choice. Secrets are references by choice of place. */
public final class Exporter {

  /** The pattern in the schema of a {@code KafkaMirrorMaker2}. */
  private static final Pattern ALIAS = Pattern.compile("[a-zA-Z0-9._-]{1,100}");

  private Exporter() {}

  /** With the secrets where each format's readers usually have them. */
  public static Result<List<ExportedFile>> export(List<FlowSpec> flows, ExportFormat to) {
    return export(flows, to, usualPlace(to));
  }

  /** Where the readers of a format usually have their secrets. */
  public static SecretPlace usualPlace(ExportFormat to) {
    return switch (to) {
      case MM2, CONNECT, CURL -> new SecretPlace.Environment("");
      case STRIMZI -> new SecretPlace.Kubernetes("default", "mirrorbench");
    };
  }

  /** The files; what a format cannot say is {@link Problem.Conflict} or {@link Problem.Invalid}. */
  public static Result<List<ExportedFile>> export(
      List<FlowSpec> flows, ExportFormat to, SecretPlace place) {
    return complete(flows, to)
        .then(
            checked ->
                switch (to) {
                  case MM2 -> mm2(checked, place);
                  case CONNECT -> ConnectWriter.write(checked, place);
                  case CURL -> CurlWriter.write(checked, place);
                  case STRIMZI -> strimzi(checked, place);
                });
  }

  /** The same with what was kept of the files that the flows came from. */
  public static Result<List<ExportedFile>> export(
      List<FlowSpec> flows, ExportFormat to, SecretPlace place, Rest rest) {
    return export(flows, to, place).map(files -> RestWriter.add(files, rest));
  }

  private static Result<List<FlowSpec>> complete(List<FlowSpec> flows, ExportFormat to) {
    if (flows.isEmpty()) {
      return invalid("There is no flow to write.", "Choose at least one flow.");
    }
    for (FlowSpec flow : flows) {
      for (ClusterProfile cluster : List.of(flow.source(), flow.target())) {
        if (to == ExportFormat.STRIMZI && !ALIAS.matcher(cluster.alias()).matches()) {
          return invalid(
              "Strimzi refuses the alias " + cluster.alias() + ".",
              "Choose one of at most 100 letters, digits, dots, underscores and hyphens.");
        }
        if (!cluster.hasServers()) {
          return invalid(
              "The address of cluster " + cluster.alias() + " is not known.",
              "Give " + cluster.alias() + " its bootstrap servers first.");
        }
      }
    }
    return Result.ok(flows);
  }

  private static <T> Result<T> invalid(String detail, String remedy) {
    return Result.err(new Problem.Invalid("Export", detail, remedy));
  }

  private static Result<List<ExportedFile>> mm2(List<FlowSpec> flows, SecretPlace place) {
    return Mm2Writer.write("mm2.properties", Outgoing.dedicated(flows), place)
        .map(file -> heartbeats(file, flows))
        .map(file -> List.of(new ExportedFile("mm2.properties", latin1(file))));
  }

  /**
   * A dedicated MirrorMaker also runs a worker on each source, for the heartbeats of A->B: it needs
   * the same replication of its topics. Nothing may be written to a source that is only read.
   */
  private static PropertiesFile heartbeats(PropertiesFile file, List<FlowSpec> flows) {
    PropertiesFile written = file;
    for (FlowSpec flow : flows) {
      String from = flow.name().target();
      String to = flow.name().source();
      FlowName back = new FlowName(from, to);
      if (flows.stream().anyMatch(other -> other.name().equals(back))) {
        continue;
      }
      boolean none =
          flow.source().access() == Access.READ_ONLY
              || "false".equals(flow.connectorSettings().get("emit.heartbeats.enabled"));
      if (none) {
        written = written.with(back + ".emit.heartbeats.enabled", "false");
      }
      if (flow.source().access() == Access.READ_ONLY
          && !flow.connectorSettings().containsKey("offset-syncs.topic.location")) {
        written = written.with(flow.name() + ".offset-syncs.topic.location", "target");
      }
      for (String topic : List.of("config", "offset", "status")) {
        String key = topic + ".storage.replication.factor";
        String own = flow.name().source() + "." + key;
        String said = written.values().get(flow.name().target() + "." + key);
        if (said != null && !written.values().containsKey(own)) {
          written = written.with(own, said);
        }
      }
    }
    return written;
  }

  /** Characters beyond ISO-8859-1 are escapes in the bytes, and so in the text. */
  private static String latin1(PropertiesFile file) {
    return PropertiesEscapes.latin1(file.text());
  }

  private static Result<List<ExportedFile>> strimzi(List<FlowSpec> flows, SecretPlace place) {
    return place instanceof SecretPlace.Kubernetes kubernetes
        ? StrimziWriter.write(new ArrayList<>(flows), kubernetes)
        : invalid(
            "A Strimzi resource finds its secrets in Kubernetes only.",
            "Choose a Kubernetes secret as the place of the secrets.");
  }
}
