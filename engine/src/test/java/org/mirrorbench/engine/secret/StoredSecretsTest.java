package org.mirrorbench.engine.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.javakeyring.BackendNotSupportedException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

final class StoredSecretsTest {

  private static final Duration IDLE = Duration.ofMinutes(15);

  @TempDir private Path workspace;

  private final Map<String, String> settings = new ConcurrentHashMap<>();
  private final Map<String, String> ring = new ConcurrentHashMap<>();
  private @Nullable StoredSecrets open;

  @AfterEach
  void close() {
    if (open != null) {
      open.close();
    }
  }

  @Test
  void shouldAskWhereThereIsNothingElse() {
    StoredSecrets secrets = withoutKeyring();

    SecretRef ref = secrets.keep("cluster/a/password", "typed").orThrow();

    assertThat(ref.home()).isEqualTo(SecretHome.ASK);
    assertThat(secrets.open(ref).reveal()).isEqualTo("typed");
    assertThat(state(secrets).noKeyring()).isNotNull();
    assertThat(workspace).isEmptyDirectory();
  }

  @Test
  void shouldPutAQuestionUntilItIsAnswered() {
    StoredSecrets secrets = withoutKeyring();
    SecretRef first = new SecretRef(SecretHome.ASK, "cluster/a/password");
    SecretRef second = new SecretRef(SecretHome.ASK, "cluster/b/password");

    assertThat(problem(secrets.open(first).read())).isInstanceOf(Problem.Denied.class);
    assertThat(problem(secrets.open(second).read())).isInstanceOf(Problem.Denied.class);
    assertThat(problem(secrets.open(first).read())).isInstanceOf(Problem.Denied.class);
    assertThat(state(secrets).questions()).containsExactly(first, second);

    secrets.answer(first, "now");

    assertThat(state(secrets).questions()).containsExactly(second);
    assertThat(secrets.open(first).reveal()).isEqualTo("now");
    secrets.forget(first).orThrow();
    assertThat(problem(secrets.open(first).read())).isInstanceOf(Problem.Denied.class);
  }

  @Test
  void shouldPreferTheVaultWhenThereIsOneAndNoKeyring() {
    StoredSecrets secrets = withoutKeyring();
    secrets.createVault("pw".toCharArray()).orThrow();

    SecretRef ref = secrets.keep("cluster/a/password", "kept").orThrow();

    assertThat(ref).hasToString("vault:cluster/a/password");
    assertThat(state(secrets).vault()).isEqualTo(SecretsState.Vault.OPEN);
    secrets.lock();
    assertThat(state(secrets).vault()).isEqualTo(SecretsState.Vault.LOCKED);
    assertThat(problem(secrets.open(ref).read())).isInstanceOf(Problem.Denied.class);
    secrets.unlock("pw".toCharArray()).orThrow();
    assertThat(secrets.open(ref).reveal()).isEqualTo("kept");
  }

  @Test
  void shouldPreferTheKeyring() {
    StoredSecrets secrets = withKeyring();

    SecretRef ref = secrets.keep("cluster/a/password", "kept").orThrow();

    assertThat(ref.home()).isEqualTo(SecretHome.KEYRING);
    assertThat(state(secrets).keyring()).isEqualTo("Test ring");
    assertThat(state(secrets).noKeyring()).isNull();
    assertThat(secrets.open(ref).reveal()).isEqualTo("kept");
    secrets.forget(ref).orThrow();
    assertThat(ring).isEmpty();
    assertThat(problem(secrets.open(ref).read())).isInstanceOf(Problem.Denied.class);
  }

  @Test
  void shouldNotShareEntriesOfTheKeyringBetweenWorkspaces() {
    StoredSecrets secrets = withKeyring();
    SecretRef ref = secrets.keep("cluster/a/password", "kept").orThrow();
    secrets.close();
    settings.clear();

    StoredSecrets other = withKeyring();

    assertThat(problem(other.open(ref).read())).isInstanceOf(Problem.Denied.class);
  }

  @Test
  void shouldRememberTheChoice() {
    StoredSecrets secrets = withKeyring();
    assertThat(problem(secrets.choose(SecretHome.VAULT))).isInstanceOf(Problem.Invalid.class);
    secrets.choose(SecretHome.ASK).orThrow();
    secrets.close();

    StoredSecrets later = withKeyring();

    assertThat(state(later).chosen()).isEqualTo(SecretHome.ASK);
    assertThat(later.keep("x", "y").orThrow().home()).isEqualTo(SecretHome.ASK);
  }

  @Test
  void shouldNotKeepInALesserHomeInSilence() {
    StoredSecrets secrets = withKeyring();
    secrets.choose(SecretHome.KEYRING).orThrow();
    secrets.close();

    StoredSecrets elsewhere = withoutKeyring();

    assertThat(problem(elsewhere.keep("x", "y"))).isInstanceOf(Problem.Denied.class);
  }

  @Test
  void shouldOpenAtOnceWhereTheKeyringDoesNotAnswer() {
    CountDownLatch never = new CountDownLatch(1);
    long start = System.nanoTime();
    StoredSecrets secrets =
        open(
            () -> {
              never.await();
              throw new BackendNotSupportedException("too late");
            });

    assertThat(state(secrets).chosen()).isEqualTo(SecretHome.ASK);
    assertThat(state(secrets).noKeyring()).contains("looked for");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    never.countDown();
  }

  @Test
  void shouldLiveWithoutTheLibrarysNativeCode() {
    StoredSecrets secrets =
        open(
            () -> {
              throw new UnsatisfiedLinkError("no such library");
            });

    assertThat(secrets.keep("x", "y").orThrow().home()).isEqualTo(SecretHome.ASK);
    assertThat(state(secrets).keyring()).isNull();
  }

  @Test
  void shouldNotKeepTheMask() {
    StoredSecrets secrets = withoutKeyring();

    assertThat(problem(secrets.keep("x", Secret.MASK))).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void shouldKeepNothingInTheHomeOfOthers() {
    StoredSecrets secrets = withoutKeyring();

    assertThatThrownBy(() -> secrets.keep(SecretHome.EXTERNAL, "x", "y"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(problem(secrets.choose(SecretHome.EXTERNAL))).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void shouldForgetEverythingAtTheEnd() {
    StoredSecrets secrets = withoutKeyring();
    secrets.createVault("pw".toCharArray()).orThrow();
    SecretRef kept = secrets.keep(SecretHome.VAULT, "a", "kept").orThrow();
    SecretRef asked = secrets.keep(SecretHome.ASK, "b", "asked").orThrow();

    secrets.close();

    assertThat(problem(secrets.open(kept).read())).isInstanceOf(Problem.Denied.class);
    assertThat(problem(secrets.open(asked).read())).isInstanceOf(Problem.Denied.class);
  }

  private StoredSecrets withoutKeyring() {
    return open(
        () -> {
          throw new BackendNotSupportedException("no session bus");
        });
  }

  private StoredSecrets withKeyring() {
    StoredSecrets secrets = open(() -> new TestRing(ring));
    await().until(() -> state(secrets).keyring() != null);
    return secrets;
  }

  private StoredSecrets open(Callable<Keyring> finder) {
    SecretMemory memory =
        new SecretMemory(name -> Optional.ofNullable(settings.get(name)), settings::put);
    StoredSecrets secrets =
        new StoredSecrets(workspace, memory, finder, IDLE, InstantSource.system());
    open = secrets;
    return secrets;
  }

  private static SecretsState state(StoredSecrets secrets) {
    return Objects.requireNonNull(secrets.state().latest());
  }

  private static Problem problem(Result<?> result) {
    assertThat(result).isInstanceOf(Result.Err.class);
    return ((Result.Err<?>) result).problem();
  }

  /** A keyring that lasts as long as the test. */
  private record TestRing(Map<String, String> entries) implements Keyring {
    @Override
    public String name() {
      return "Test ring";
    }

    @Override
    public @Nullable String read(String account) {
      return new HashMap<>(entries).get(account);
    }

    @Override
    public void write(String account, String text) {
      entries.put(account, text);
    }

    @Override
    public void remove(String account) {
      entries.remove(account);
    }

    @Override
    public void close() {}
  }
}
