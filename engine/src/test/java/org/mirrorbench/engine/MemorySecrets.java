package org.mirrorbench.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.secret.Secrets;
import org.mirrorbench.engine.secret.SecretsState;

/** Homes of secrets in memory; each may be locked after some more secrets. */
final class MemorySecrets implements Secrets {

  /** What is kept, by the text of its reference. */
  final Map<String, String> kept = new TreeMap<>();

  /** How many secrets may still be kept before the vault locks. */
  int patience = Integer.MAX_VALUE;

  private final Feed<SecretsState> state = new Feed<>();
  private SecretHome chosen = SecretHome.VAULT;

  @Override
  public ReadOnlyFeed<SecretsState> state() {
    state.publish(new SecretsState(chosen, "keys", null, SecretsState.Vault.OPEN, List.of()));
    return state;
  }

  @Override
  public Secret open(SecretRef ref) {
    return Secret.kept(
        ref,
        () -> {
          String text = ref.home() == SecretHome.EXTERNAL ? "resolved" : kept.get(ref.toString());
          return text == null ? locked() : Result.ok(text);
        });
  }

  @Override
  public Result<SecretRef> keep(String id, String text) {
    return patience-- > 0 ? keep(chosen, id, text) : locked();
  }

  @Override
  public Result<SecretRef> keep(SecretHome home, String id, String text) {
    SecretRef ref = new SecretRef(home, id);
    kept.put(ref.toString(), text);
    return Result.ok(ref);
  }

  @Override
  public Result<SecretRef> forget(SecretRef ref) {
    kept.remove(ref.toString());
    return Result.ok(ref);
  }

  @Override
  public Result<SecretHome> choose(SecretHome home) {
    chosen = home;
    return Result.ok(home);
  }

  @Override
  public Result<SecretHome> createVault(char[] password) {
    return locked();
  }

  @Override
  public Result<SecretHome> unlock(char[] password) {
    return locked();
  }

  @Override
  public void lock() {
    patience = 0;
  }

  @Override
  public Result<SecretHome> changePassword(char[] former, char[] next) {
    return locked();
  }

  @Override
  public void answer(SecretRef asked, String text) {
    kept.put(asked.toString(), text);
  }

  private static <T> Result<T> locked() {
    return Result.err(new Problem.Denied("Vault", "it is locked.", "Unlock it."));
  }
}
