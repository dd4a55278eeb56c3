package org.mirrorbench.engine.format;

import java.util.stream.Stream;
import org.mirrorbench.engine.problem.Severity;

/**
 * {@code missing-clusters}, {@code missing-bootstrap-servers}, {@code no-flow}, and values that
 * stop MirrorMaker from starting.
 */
final class FaultRule implements LintRule {

  @Override
  public Stream<LintFinding> check(LintSubject subject) {
    String file = subject.file().name();
    return subject.faults().stream()
        .filter(fault -> !(fault.rule().equals("bad-value") && commented(subject, fault)))
        .map(
            fault ->
                new LintFinding(
                    file,
                    fault.line(),
                    fault.key(),
                    Severity.ERROR,
                    fault.rule(),
                    fault.message(),
                    fault.remedy()));
  }

  /** The comment in the value is the cause, and has its own finding. */
  private static boolean commented(LintSubject subject, Fault fault) {
    PropertiesFile.Entry entry = subject.file().entry(fault.key());
    return entry != null && TextRule.inlineComment(entry);
  }
}
