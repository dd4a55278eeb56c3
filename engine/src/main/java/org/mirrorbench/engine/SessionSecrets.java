package org.mirrorbench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.secret.Secrets;
import org.mirrorbench.engine.secret.SecretsState;

/** Secrets that are asked for in each session and held in memory until its end. */
final class SessionSecrets implements Secrets {

  private final Map<SecretRef, String> texts = new ConcurrentHashMap<>();
  private final List<SecretRef> questions = new ArrayList<>();
  private final Feed<SecretsState> state = new Feed<>();

  SessionSecrets() {
    publish();
  }

  @Override
  public ReadOnlyFeed<SecretsState> state() {
    return state;
  }

  @Override
  public Secret open(SecretRef ref) {
    return Secret.kept(
        ref, () -> ref.home() == SecretHome.EXTERNAL ? Result.ok(ref.id()) : read(ref));
  }

  private Result<String> read(SecretRef ref) {
    String text = texts.get(ref);
    if (text != null) {
      return Result.ok(text);
    }
    ask(ref);
    return Result.err(
        new Problem.Denied("Secret " + ref.id(), "it was not told yet.", "Answer the question."));
  }

  private synchronized void ask(SecretRef ref) {
    if (!questions.contains(ref)) {
      questions.add(ref);
      publish();
    }
  }

  @Override
  public Result<SecretRef> keep(String id, String text) {
    return keep(SecretHome.ASK, id, text);
  }

  @Override
  public Result<SecretRef> keep(SecretHome home, String id, String text) {
    if (home != SecretHome.ASK) {
      return none();
    }
    SecretRef ref = new SecretRef(home, id);
    answer(ref, text);
    return Result.ok(ref);
  }

  @Override
  public Result<SecretRef> forget(SecretRef ref) {
    texts.remove(ref);
    return Result.ok(ref);
  }

  @Override
  public Result<SecretHome> choose(SecretHome home) {
    return home == SecretHome.ASK ? Result.ok(home) : none();
  }

  @Override
  public Result<SecretHome> createVault(char[] password) {
    return none();
  }

  @Override
  public Result<SecretHome> unlock(char[] password) {
    return none();
  }

  @Override
  public void lock() {}

  @Override
  public Result<SecretHome> changePassword(char[] former, char[] next) {
    return none();
  }

  @Override
  public synchronized void answer(SecretRef asked, String text) {
    texts.put(asked, text);
    questions.remove(asked);
    publish();
  }

  private static <T> Result<T> none() {
    return Result.err(
        new Problem.Invalid(
            "Secrets", "there is neither a keyring nor a vault.", "Have them asked every time."));
  }

  private void publish() {
    state.publish(
        new SecretsState(
            SecretHome.ASK, null, "none was looked for", SecretsState.Vault.ABSENT, questions));
  }
}
