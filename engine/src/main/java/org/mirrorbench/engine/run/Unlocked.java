package org.mirrorbench.engine.run;

import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.SecretFields;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;

/**
 * A flow with its secrets fetched, once for each start: whatever is locked later, what runs goes on
 * and can open new connections.
 */
final class Unlocked {

  private Unlocked() {}

  /** Blocking; the problem of the first secret that cannot be had. */
  static Result<FlowSpec> of(FlowSpec spec) {
    try {
      return Result.ok(
          new FlowSpec(
              spec.name(),
              of(spec.source()),
              of(spec.target()),
              spec.preset(),
              spec.connectorSettings(),
              spec.workerSettings()));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    }
  }

  private static ClusterProfile of(ClusterProfile profile) {
    return profile.with(
        SecretFields.replace(profile.security(), (field, secret) -> Secret.of(secret.reveal())));
  }
}
