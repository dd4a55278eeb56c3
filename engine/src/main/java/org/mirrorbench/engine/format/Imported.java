package org.mirrorbench.engine.format;

import java.util.List;
import org.mirrorbench.engine.flow.FlowSpec;

/**
 * What a file holds.
 *
 * @param format how it is written, for people: {@code mm2.properties}, {@code connector JSON} ...
 * @param flows complete enough to be planned
 * @param findings what the linter says of it
 * @param kept what was not understood and is kept for writing it again: {@code place: key}
 */
public record Imported(
    String format, List<FlowSpec> flows, List<LintFinding> findings, List<String> kept) {

  public Imported {
    flows = List.copyOf(flows);
    findings = List.copyOf(findings);
    kept = List.copyOf(kept);
  }
}
