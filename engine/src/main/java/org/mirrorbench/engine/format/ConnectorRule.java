package org.mirrorbench.engine.format;

import java.util.stream.Stream;

/** Looks for one kind of mistake in the configurations of connectors. */
interface ConnectorRule {

  Stream<LintFinding> check(ConnectorSubject subject);
}
