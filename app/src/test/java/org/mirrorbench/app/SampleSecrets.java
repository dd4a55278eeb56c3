package org.mirrorbench.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.secret.Secrets;
import org.mirrorbench.engine.secret.SecretsState;

/** Secrets in memory, with a vault that locks. */
final class SampleSecrets implements Secrets {

  private final Map<SecretRef, String> texts = new HashMap<>();
  private final Feed<SecretsState> state = new Feed<>();
  private String password = "";

  /** How often a vault was to be made. */
  final AtomicInteger made = new AtomicInteger();

  /** A vault is made when it opens. */
  volatile CountDownLatch gate = new CountDownLatch(0);

  SampleSecrets() {
    set(SecretHome.ASK, SecretsState.Vault.ABSENT, List.of());
  }

  /** As if a vault had been made in an earlier session. */
  void vault(String itsPassword, SecretsState.Vault vault) {
    password = itsPassword;
    set(SecretHome.VAULT, vault, List.of());
  }

  void ask(SecretRef... refs) {
    set(now().chosen(), now().vault(), List.of(refs));
  }

  synchronized @Nullable String text(SecretRef ref) {
    return texts.get(ref);
  }

  private SecretsState now() {
    SecretsState latest = state.latest();
    if (latest == null) {
      throw new IllegalStateException();
    }
    return latest;
  }

  private void set(SecretHome home, SecretsState.Vault vault, List<SecretRef> questions) {
    state.publish(
        new SecretsState(
            home, null, "no Secret Service answers on this desktop.", vault, questions));
  }

  @Override
  public ReadOnlyFeed<SecretsState> state() {
    return state;
  }

  @Override
  public Secret open(SecretRef ref) {
    return Secret.kept(ref, () -> read(ref));
  }

  private synchronized Result<String> read(SecretRef ref) {
    String text = texts.get(ref);
    return text == null || now().vault() != SecretsState.Vault.OPEN
        ? Result.err(locked())
        : Result.ok(text);
  }

  @Override
  public Result<SecretRef> keep(String id, String text) {
    return keep(now().chosen(), id, text);
  }

  @Override
  public synchronized Result<SecretRef> keep(SecretHome home, String id, String text) {
    if (home == SecretHome.VAULT && now().vault() != SecretsState.Vault.OPEN) {
      return Result.err(locked());
    }
    SecretRef ref = new SecretRef(home, id);
    texts.put(ref, text);
    return Result.ok(ref);
  }

  private static Problem locked() {
    return new Problem.Denied("The vault", "It is locked.", "Unlock it and try again.");
  }

  @Override
  public synchronized Result<SecretRef> forget(SecretRef ref) {
    texts.remove(ref);
    return Result.ok(ref);
  }

  @Override
  public Result<SecretHome> choose(SecretHome home) {
    set(home, now().vault(), now().questions());
    return Result.ok(home);
  }

  @Override
  public Result<SecretHome> createVault(char[] chosen) {
    made.incrementAndGet();
    await();
    password = new String(chosen);
    set(SecretHome.VAULT, SecretsState.Vault.OPEN, now().questions());
    return Result.ok(SecretHome.VAULT);
  }

  private void await() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Result<SecretHome> unlock(char[] typed) {
    if (!password.equals(new String(typed))) {
      return Result.err(
          new Problem.Denied("The vault", "This is not its password.", "Type it again."));
    }
    set(now().chosen(), SecretsState.Vault.OPEN, now().questions());
    return Result.ok(SecretHome.VAULT);
  }

  @Override
  public void lock() {
    set(now().chosen(), SecretsState.Vault.LOCKED, now().questions());
  }

  @Override
  public Result<SecretHome> changePassword(char[] former, char[] next) {
    Result<SecretHome> known = unlock(former);
    return known.map(
        home -> {
          password = new String(next);
          return home;
        });
  }

  @Override
  public synchronized void answer(SecretRef asked, String text) {
    texts.put(asked, text);
    List<SecretRef> left = new ArrayList<>(now().questions());
    left.remove(asked);
    set(now().chosen(), now().vault(), left);
  }
}
