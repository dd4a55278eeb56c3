package org.mirrorbench.engine;

import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;

/** Stands where the workspace's secrets will be: keeps nothing and says so. */
final class NoSecrets {

  private NoSecrets() {}

  static Secret open(SecretRef ref) {
    return Secret.kept(ref, () -> Result.err(nowhere(ref.id())));
  }

  static Result<SecretRef> keep(String id, String text) {
    return Result.err(nowhere(id));
  }

  private static Problem nowhere(String id) {
    return new Problem.Denied(
        id, "the workspace has no place for secrets.", "Use a reference such as ${env:NAME}.");
  }
}
