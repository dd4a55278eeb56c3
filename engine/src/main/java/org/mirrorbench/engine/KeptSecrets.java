package org.mirrorbench.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.SecretFields;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.secret.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the secrets of a cluster that are kept nowhere yet, under {@code cluster/<alias>/<field>}:
 * all of them, or none when one cannot be kept. Those with a reference stay as they are.
 */
final class KeptSecrets {

  private static final Logger LOGGER = LoggerFactory.getLogger(KeptSecrets.class);

  private final Secrets secrets;
  private final Map<String, Secret> former;
  private final Set<SecretRef> others;
  private final Set<SecretRef> flows;
  private final Deque<Runnable> undo = new ArrayDeque<>();

  /**
   * @param former the security that is replaced, or null
   * @param others references that other clusters hold: a copy of a cluster shares its secrets
   * @param flows references that flows hold: they are to see a password that replaces another
   */
  KeptSecrets(
      Secrets secrets, @Nullable Security former, Set<SecretRef> others, Set<SecretRef> flows) {
    this.secrets = secrets;
    this.former = former == null ? Map.of() : SecretFields.of(former);
    this.others = others;
    this.flows = flows;
  }

  /** The same security with handles to kept secrets only. Blocking. */
  Result<Security> keep(String alias, Security security) {
    Map<String, Secret> kept = new HashMap<>();
    List<Map.Entry<String, Secret>> fields = new ArrayList<>(SecretFields.of(security).entrySet());
    // what replaces nothing comes first: should it fail, nothing needs to be put back
    fields.sort(Comparator.comparing(field -> former.containsKey(field.getKey())));
    for (Map.Entry<String, Secret> field : fields) {
      switch (keep(alias, field.getKey(), field.getValue())) {
        case Result.Ok<Secret>(Secret secret) -> kept.put(field.getKey(), secret);
        case Result.Err<Secret>(Problem problem) -> {
          undo();
          return Result.err(problem);
        }
      }
    }
    return Result.ok(
        SecretFields.replace(
            security, (field, secret) -> Objects.requireNonNull(kept.get(field), field)));
  }

  private Result<Secret> keep(String alias, String field, Secret secret) {
    if (secret.ref() != null) {
      return Result.ok(secret);
    }
    return secret
        .read()
        .then(
            text ->
                SecretFields.isReference(text)
                    ? Result.ok(secrets.open(SecretRef.external(text)))
                    : keepText(alias, field, text));
  }

  private Result<Secret> keepText(String alias, String field, String text) {
    Secret before = former.get(field);
    SecretRef own = before == null ? null : before.ref();
    boolean again = own != null && own.home() != SecretHome.EXTERNAL && !others.contains(own);
    String id = again ? Objects.requireNonNull(own).id() : free("cluster/" + alias + "/" + field);
    Result<String> old = again ? Objects.requireNonNull(before).read() : Result.ok("");
    return secrets
        .keep(id, text)
        .map(
            ref -> {
              undo.push(() -> putBack(ref, ref.equals(own) ? old : null));
              return secrets.open(ref);
            });
  }

  /** A cluster that was renamed may still use what bears its former name. */
  private String free(String id) {
    String candidate = id;
    for (int n = 2; taken(candidate); n++) {
      candidate = id + "~" + n;
    }
    return candidate;
  }

  private boolean taken(String id) {
    for (SecretHome home : SecretHome.values()) {
      SecretRef ref = new SecretRef(home, id);
      if (others.contains(ref)
          || flows.contains(ref)
          || former.values().stream().anyMatch(one -> ref.equals(one.ref()))) {
        return true;
      }
    }
    return false;
  }

  /** Undoes what {@link #keep} did, for when the cluster could not be remembered after all. */
  void undo() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }

  private void putBack(SecretRef ref, @Nullable Result<String> old) {
    Result<SecretRef> done =
        old instanceof Result.Ok<String>(String text)
            ? secrets.keep(ref.home(), ref.id(), text)
            : secrets.forget(ref);
    if (done instanceof Result.Err<SecretRef>(Problem problem)) {
      LOGGER.warn("{} is not what it was: {}", ref, problem.sentence());
    }
  }

  /**
   * Forgets the secrets of the former security that nobody holds any longer.
   *
   * @param users references that flows hold by now
   */
  void forgetRest(@Nullable Security now, Set<SecretRef> users) {
    Map<String, Secret> held = now == null ? Map.of() : SecretFields.of(now);
    for (Secret secret : former.values()) {
      SecretRef ref = secret.ref();
      if (ref != null
          && held.values().stream().noneMatch(one -> ref.equals(one.ref()))
          && !others.contains(ref)
          && !users.contains(ref)
          && secrets.forget(ref) instanceof Result.Err<SecretRef>(Problem problem)) {
        LOGGER.warn("{} is no longer used and could not be forgotten: {}", ref, problem.sentence());
      }
    }
  }
}
