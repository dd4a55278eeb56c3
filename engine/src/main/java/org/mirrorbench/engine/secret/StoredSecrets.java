package org.mirrorbench.engine.secret;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** The workspace's secrets in their four homes. */
public final class StoredSecrets implements Secrets, AutoCloseable {

  /** In the workspace's folder. */
  public static final String VAULT_FILE = "vault.json";

  private static final Duration IDLE = Duration.ofMinutes(15);
  private static final Duration KEYRING_PATIENCE = Duration.ofSeconds(10);
  private static final String CHOICE = "secrets.home";
  private static final String SCOPE = "secrets.scope";

  private final Feed<SecretsState> state = new Feed<>();
  private final SecretMemory memory;
  private final Vault vault;
  private final AskedSecrets asked = new AskedSecrets();
  private final ExternalReferences references;
  private final SystemKeyring keyring = new SystemKeyring(KEYRING_PATIENCE);
  private boolean closed;

  StoredSecrets(
      Path workspace,
      SecretMemory memory,
      Callable<Keyring> finder,
      Duration idle,
      InstantSource clock) {
    this.memory = memory;
    this.vault = new Vault(workspace.resolve(VAULT_FILE), idle, clock);
    this.references = new ExternalReferences(System.getenv());
    publish();
    keyring.look(finder, this::publish);
  }

  /**
   * Opens the secrets of a workspace; asks nobody and waits for nothing.
   *
   * @param idle after which an unused vault is locked by {@link #lockWhenIdle}
   */
  public static StoredSecrets open(Path workspace, SecretMemory memory, Duration idle) {
    return new StoredSecrets(workspace, memory, NativeKeyring::find, idle, InstantSource.system());
  }

  /** The same with a vault that is locked after a quarter of an hour. */
  public static StoredSecrets open(Path workspace, SecretMemory memory) {
    return open(workspace, memory, IDLE);
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
    return switch (ref.home()) {
      case KEYRING -> keyring.read(account(ref.id())).then(found -> present(ref, found));
      case VAULT -> vault.get(ref.id());
      case EXTERNAL -> references.resolve(ref.id());
      case ASK -> {
        Result<String> answer = asked.read(ref);
        publishQuestions();
        yield answer;
      }
    };
  }

  private static Result<String> present(SecretRef ref, Optional<String> found) {
    return found
        .map(Result::ok)
        .orElseGet(
            () ->
                Result.err(
                    new Problem.Denied(
                        "System keyring",
                        "it holds no secret " + ref.id() + ", or does not give it.",
                        "Unlock the keyring, or enter the secret again.")));
  }

  @Override
  public Result<SecretRef> keep(String id, String text) {
    if (remembered().isEmpty()) {
      keyring.await();
    }
    return keep(chosen(), id, text);
  }

  @Override
  public Result<SecretRef> keep(SecretHome home, String id, String text) {
    if (text.equals(Secret.MASK)) {
      return Result.err(mask(id));
    }
    SecretRef ref = new SecretRef(home, id);
    Result<?> kept =
        switch (home) {
          case KEYRING -> keyring.write(account(id), text);
          case VAULT -> vault.put(id, text);
          case ASK -> {
            answer(ref, text);
            yield Result.ok(ref);
          }
          case EXTERNAL ->
              throw new IllegalArgumentException("Nothing is kept in the home of others");
        };
    return kept.map(done -> ref);
  }

  /** Somebody saved what was shown instead of what is so. */
  private static Problem mask(String id) {
    return new Problem.Invalid(
        "Secret " + id, "this is its mask and not the secret.", "Enter the secret itself.");
  }

  @Override
  public Result<SecretRef> forget(SecretRef ref) {
    Result<?> forgotten =
        switch (ref.home()) {
          case KEYRING -> keyring.remove(account(ref.id()));
          case VAULT ->
              vault.state() == SecretsState.Vault.ABSENT ? Result.ok(ref) : vault.remove(ref.id());
          case ASK -> {
            asked.forget(ref);
            publish();
            yield Result.ok(ref);
          }
          case EXTERNAL -> Result.ok(ref);
        };
    return forgotten.map(done -> ref);
  }

  @Override
  public Result<SecretHome> choose(SecretHome home) {
    Problem missing =
        switch (home) {
          case KEYRING -> {
            keyring.await();
            yield keyring.name() == null ? cannot(home, "there is no keyring here") : null;
          }
          case VAULT ->
              vault.state() == SecretsState.Vault.ABSENT
                  ? cannot(home, "there is no vault yet")
                  : null;
          case ASK -> null;
          case EXTERNAL -> cannot(home, "others keep the secrets there");
        };
    if (missing != null) {
      return Result.err(missing);
    }
    memory.write().accept(CHOICE, home.name());
    publish();
    return Result.ok(home);
  }

  private static Problem cannot(SecretHome home, String why) {
    return new Problem.Invalid(
        "Home of secrets " + home, "it cannot be chosen: " + why + ".", "Choose another one.");
  }

  @Override
  public Result<SecretHome> createVault(char[] password) {
    return published(vault.create(password));
  }

  @Override
  public Result<SecretHome> unlock(char[] password) {
    return published(vault.unlock(password));
  }

  @Override
  public void lock() {
    vault.lock();
    publish();
  }

  /** To be called every few seconds. */
  public void lockWhenIdle() {
    if (vault.lockWhenIdle()) {
      publish();
    }
  }

  @Override
  public Result<SecretHome> changePassword(char[] former, char[] next) {
    return published(vault.changePassword(former, next));
  }

  @Override
  public void answer(SecretRef question, String text) {
    if (question.home() != SecretHome.ASK) {
      throw new IllegalArgumentException(question + " is not asked for");
    }
    asked.answer(question, text);
    publish();
  }

  private Result<SecretHome> published(Result<SecretHome> result) {
    publish();
    return result;
  }

  private void publishQuestions() {
    SecretsState latest = state.latest();
    if (latest == null || !latest.questions().equals(asked.questions())) {
      publish();
    }
  }

  /** From whatever thread: the state is put together under the lock, so that none is overtaken. */
  private synchronized void publish() {
    if (!closed) {
      state.publish(
          new SecretsState(
              chosen(), keyring.name(), keyring.absence(), vault.state(), asked.questions()));
    }
  }

  private SecretHome chosen() {
    return remembered()
        .orElseGet(
            () -> {
              if (keyring.name() != null) {
                return SecretHome.KEYRING;
              }
              return vault.state() == SecretsState.Vault.ABSENT ? SecretHome.ASK : SecretHome.VAULT;
            });
  }

  private Optional<SecretHome> remembered() {
    return memory.read().apply(CHOICE).map(SecretHome::valueOf);
  }

  /** Two workspaces of one person share a keyring and must not share entries. */
  private synchronized String account(String id) {
    return memory.read().apply(SCOPE).orElseGet(this::newScope) + "/" + id;
  }

  private String newScope() {
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    String scope = HexFormat.of().formatHex(random);
    memory.write().accept(SCOPE, scope);
    return scope;
  }

  /** Forgets everything that was held in memory. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    vault.lock();
    asked.clear();
    keyring.close();
  }
}
