package org.mirrorbench.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * TEMPORARY, until the engine offers its own: secrets that are held in memory until the window is
 * closed. It has neither keyring nor vault.
 */
final class SessionSecrets implements Secrets {

  private final Map<SecretRef, String> texts = new ConcurrentHashMap<>();
  private final Feed<SecretsState> state = new Feed<>();

  SessionSecrets() {
    state.publish(
        new SecretsState(
            SecretHome.ASK,
            null,
            "This version keeps secrets until it is closed only.",
            SecretsState.Vault.ABSENT,
            List.of()));
  }

  @Override
  public ReadOnlyFeed<SecretsState> state() {
    return state;
  }

  @Override
  public Secret open(SecretRef ref) {
    return Secret.kept(ref, () -> read(ref));
  }

  private Result<String> read(SecretRef ref) {
    @Nullable String text = texts.get(ref);
    return text == null ? Result.err(none()) : Result.ok(text);
  }

  @Override
  public Result<SecretRef> keep(String id, String text) {
    return keep(SecretHome.ASK, id, text);
  }

  @Override
  public Result<SecretRef> keep(SecretHome home, String id, String text) {
    SecretRef ref = new SecretRef(home, id);
    texts.put(ref, text);
    return Result.ok(ref);
  }

  @Override
  public Result<SecretRef> forget(SecretRef ref) {
    texts.remove(ref);
    return Result.ok(ref);
  }

  @Override
  public Result<SecretHome> choose(SecretHome home) {
    return home == SecretHome.ASK ? Result.ok(home) : Result.err(none());
  }

  @Override
  public Result<SecretHome> createVault(char[] password) {
    return Result.err(none());
  }

  @Override
  public Result<SecretHome> unlock(char[] password) {
    return Result.err(none());
  }

  @Override
  public void lock() {}

  @Override
  public Result<SecretHome> changePassword(char[] former, char[] next) {
    return Result.err(none());
  }

  @Override
  public void answer(SecretRef asked, String text) {
    texts.put(asked, text);
  }

  private static Problem none() {
    return new Problem.Invalid(
        "Secrets", "This version keeps none beyond its end.", "Type it again in the profile.");
  }
}
