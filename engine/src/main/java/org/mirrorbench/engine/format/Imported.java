package org.mirrorbench.engine.format;

import java.util.List;
import java.util.stream.Stream;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowSpec;

/**
 * What a file holds, or several files that belong together.
 *
 * @param format how it is written, for people: {@code mm2.properties}, {@code connector JSON} ...
 * @param flows complete enough to be planned; may be empty, and a cluster's address may be missing
 * @param clusters those of the flows, and those that no flow joins
 * @param findings what the linter says of it
 * @param kept what was not understood and is kept for writing it again: {@code place: key}
 * @param documents the files themselves, for changing one setting and writing the rest as it was
 */
public record Imported(
    String format,
    List<FlowSpec> flows,
    List<ClusterProfile> clusters,
    List<LintFinding> findings,
    List<String> kept,
    List<FlowDocument> documents) {

  public Imported {
    flows = List.copyOf(flows);
    clusters = List.copyOf(clusters);
    findings = List.copyOf(findings);
    kept = List.copyOf(kept);
    documents = List.copyOf(documents);
  }

  /** The same with some of its flows, and with the clusters that those join. */
  public Imported only(List<FlowSpec> some) {
    List<String> aliases =
        some.stream()
            .flatMap(flow -> Stream.of(flow.source().alias(), flow.target().alias()))
            .toList();
    return new Imported(
        format,
        some,
        clusters.stream().filter(cluster -> aliases.contains(cluster.alias())).toList(),
        findings,
        kept,
        documents);
  }
}
