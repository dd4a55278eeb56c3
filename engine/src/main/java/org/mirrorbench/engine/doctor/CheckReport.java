package org.mirrorbench.engine.doctor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Severity;

/**
 * What an examination found.
 *
 * @param findings gravest first
 * @param passed the names of the checks that could be done and found nothing
 * @param notDone checks that could not be done
 */
public record CheckReport(
    FlowName flow,
    Instant at,
    long millis,
    List<Finding> findings,
    List<String> passed,
    List<NotDone> notDone) {

  public CheckReport {
    findings =
        findings.stream()
            .sorted(Comparator.comparing(Finding::severity, Comparator.reverseOrder()))
            .toList();
    passed = List.copyOf(passed);
    notDone = List.copyOf(notDone);
  }

  /** True when something of this severity or a graver one was found. */
  public boolean fails(Severity least) {
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(least) >= 0);
  }
}
