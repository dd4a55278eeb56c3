package org.mirrorbench.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The secrets of workers, which the workspace keeps apart from its database. */
record KeptWorkerSecrets(WorkerPorts ports) {

  private static final Logger LOGGER = LoggerFactory.getLogger(KeptWorkerSecrets.class);

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

  /**
   * The worker with secrets that were kept nowhere kept where new ones go: all or none.
   *
   * @param before the worker that it replaces, or null
   * @param others whose secrets must stay what they are: one that was renamed still uses what bears
   *     its former name
   */
  Result<WorkerEntry> keep(
      WorkerEntry worker, @Nullable WorkerEntry before, Collection<WorkerEntry> others) {
    Set<String> taken = ids(refs(others));
    List<SecretRef> fresh = new ArrayList<>();
    try {
      return Result.ok(
          WorkerSecrets.exchange(worker, (id, secret) -> kept(free(id, taken), secret, fresh)));
    } catch (ProblemException e) {
      Set<String> former = ids(before == null ? Set.of() : refs(List.of(before)));
      fresh.stream().filter(ref -> !former.contains(ref.id())).forEach(this::forget);
      return Result.err(e.problem());
    }
  }

  private Secret kept(String id, Secret secret, List<SecretRef> fresh) {
    if (secret.ref() != null) {
      return secret;
    }
    SecretRef ref = ports.keep().apply(id, secret.reveal()).orThrow();
    fresh.add(ref);
    return ports.open().apply(ref);
  }

  private static String free(String id, Set<String> taken) {
    String candidate = id;
    for (int n = 2; taken.contains(candidate); n++) {
      candidate = id + "~" + n;
    }
    return candidate;
  }

  /** Those that the workspace kept for a worker and that no worker needs any more. */
  void forget(WorkerEntry before, Collection<WorkerEntry> now) {
    Set<SecretRef> needed = refs(now);
    refs(List.of(before)).stream().filter(ref -> !needed.contains(ref)).forEach(this::forget);
  }

  private void forget(SecretRef ref) {
    if (ports.forget().apply(ref) instanceof Result.Err<SecretRef>(Problem problem)) {
      LOGGER.warn("{} is no longer used and could not be forgotten: {}", ref, problem.sentence());
    }
  }

  private static Set<String> ids(Set<SecretRef> refs) {
    return refs.stream().map(SecretRef::id).collect(Collectors.toSet());
  }

  /** Only those that the workspace kept. */
  private static Set<SecretRef> refs(Collection<WorkerEntry> entries) {
    Set<SecretRef> refs = new LinkedHashSet<>();
    for (WorkerEntry entry : entries) {
      for (Secret secret : WorkerSecrets.of(entry)) {
        SecretRef ref = secret.ref();
        if (ref != null && ref.home() != SecretHome.EXTERNAL && ref.id().startsWith("worker/")) {
          refs.add(ref);
        }
      }
    }
    return refs;
  }
}
