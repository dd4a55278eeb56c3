package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Files that are imported together. Connectors in files of their own make one flow. */
final class Joined {

  private final List<FlowDocument> documents;
  private final List<ConnectorJson> jsons;

  Joined(List<FlowDocument> documents) {
    this.documents = List.copyOf(documents);
    this.jsons =
        documents.stream()
            .flatMap(one -> one instanceof ConnectorJson json ? List.of(json).stream() : null)
            .toList();
  }

  Result<Imported> imported() {
    List<FlowSpec> flows = new ArrayList<>(connectors().flows());
    Map<String, ClusterProfile> clusters = new LinkedHashMap<>();
    connectors().profiles().forEach(one -> clusters.put(one.alias(), one));
    for (FlowDocument document : documents) {
      if (!(document instanceof ConnectorJson)) {
        flows.addAll(document.flows());
        document.profiles().forEach(one -> add(clusters, one));
      }
    }
    Set<String> names = new LinkedHashSet<>();
    for (FlowSpec flow : flows) {
      if (!names.add(flow.name().toString())) {
        return Result.err(
            new Problem.Conflict(
                "Import",
                "Flow " + flow.name() + " stands in it twice.",
                "Import the files one after the other; the later one replaces the former."));
      }
    }
    return Result.ok(
        new Imported(
            format(), flows, List.copyOf(clusters.values()), findings(), kept(), documents));
  }

  private static void add(Map<String, ClusterProfile> clusters, ClusterProfile profile) {
    ClusterProfile known = clusters.get(profile.alias());
    if (known == null || !known.hasServers()) {
      clusters.put(profile.alias(), profile);
    }
  }

  private ConnectorFlows connectors() {
    return new ConnectorFlows(
        jsons.stream().flatMap(json -> json.connectors().stream()).toList(), Map.of());
  }

  private String format() {
    return documents.stream()
        .map(FlowDocument::format)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** What one file lacks another one may have: connectors are judged together. */
  private List<LintFinding> findings() {
    List<LintFinding> findings = new ArrayList<>();
    for (FlowDocument document : documents) {
      Linter.lint(document, Brokers.UNKNOWN).stream()
          .filter(one -> jsons.size() < 2 || !ConnectorFaultRule.ofGroups(one))
          .forEach(findings::add);
    }
    if (jsons.size() > 1) {
      findings.addAll(Linter.together(jsons));
    }
    return findings;
  }

  private List<String> kept() {
    return documents.stream()
        .flatMap(one -> one.kept().stream().map(kept -> one.name() + ": " + kept))
        .toList();
  }
}
