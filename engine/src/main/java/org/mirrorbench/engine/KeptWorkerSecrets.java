package org.mirrorbench.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.secret.SecretRule;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.WorkerEntry;
import org.mirrorbench.engine.worker.WorkerSecrets;

/** The secrets of workers, which the workspace keeps apart from its database. */
record KeptWorkerSecrets(WorkerPorts ports) {

  /** Refuses properties that would write a secret into the database. */
  static Result<WorkerEntry> allowed(WorkerEntry worker) {
    List<String> secrets =
        worker instanceof LocalWorker local
            ? local.properties().entrySet().stream()
                .filter(it -> SecretRule.isSecret(it.getKey(), it.getValue()))
                .map(Map.Entry::getKey)
                .toList()
            : List.of();
    return secrets.isEmpty()
        ? Result.ok(worker)
        : Result.err(
            new Problem.Invalid(
                "Worker " + worker.name(),
                "its property "
                    + secrets.getFirst()
                    + " looks like a secret, and the workspace"
                    + " writes none down.",
                "Write a reference such as ${file:/path:key} with its config.providers."));
  }

  /** The worker with secrets that were kept nowhere kept where new ones go. */
  Result<WorkerEntry> keep(WorkerEntry worker) {
    try {
      return Result.ok(WorkerSecrets.exchange(worker, this::kept));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    }
  }

  private Secret kept(String id, Secret secret) {
    return secret.ref() != null
        ? secret
        : ports.open().apply(ports.keep().apply(id, secret.reveal()).orThrow());
  }

  /** Those that the workspace kept for this worker and that nobody needs any more. */
  void forget(WorkerEntry before, @Nullable WorkerEntry after) {
    Set<SecretRef> needed = new HashSet<>(refs(after));
    for (SecretRef ref : refs(before)) {
      if (!needed.contains(ref) && ref.home() != SecretHome.EXTERNAL) {
        var _ = ports.forget().apply(ref);
      }
    }
  }

  private static List<SecretRef> refs(@Nullable WorkerEntry entry) {
    List<SecretRef> refs = new ArrayList<>();
    if (entry != null) {
      for (Secret secret : WorkerSecrets.of(entry)) {
        SecretRef ref = secret.ref();
        if (ref != null && ref.id().startsWith("worker/")) {
          refs.add(ref);
        }
      }
    }
    return refs;
  }
}
