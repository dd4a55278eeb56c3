package org.mirrorbench.engine.format;

import java.util.stream.Stream;

/**
 * {@code missing-clusters}, {@code missing-bootstrap-servers}, {@code no-flow}, and values that
 * stop MirrorMaker from starting.
 */
final class FaultRule implements LintRule {

  @Override
  public Stream<LintFinding> check(LintSubject subject) {
    String file = subject.file().name();
    return Mm2Checks.faults(subject.file()).stream()
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
}
