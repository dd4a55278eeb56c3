package org.mirrorbench.engine.format;

import java.util.stream.Stream;

/** Looks for one kind of mistake. */
interface LintRule {

  Stream<LintFinding> check(LintSubject subject);
}
