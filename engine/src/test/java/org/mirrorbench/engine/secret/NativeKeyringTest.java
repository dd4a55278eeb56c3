package org.mirrorbench.engine.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.problem.Result;

/** The keyring of the machine that runs the tests; without one, that its absence is said. */
final class NativeKeyringTest {

  @TempDir private Path workspace;

  private final Map<String, String> settings = new ConcurrentHashMap<>();

  @Test
  void shouldSayWhetherThereIsAKeyring() {
    try (StoredSecrets secrets = open()) {
      SecretsState known = known(secrets);

      assertThat(known.keyring() == null).isEqualTo(known.noKeyring() != null);
    }
  }

  @Test
  void shouldKeepFetchAndForget() {
    try (StoredSecrets secrets = open()) {
      Assumptions.assumeTrue(known(secrets).keyring() != null, "no keyring on this machine");

      SecretRef ref = secrets.keep(SecretHome.KEYRING, "test/password", "ringed \"é\"").orThrow();
      secrets.keep(SecretHome.KEYRING, "test/password", "again \"é\"").orThrow();

      assertThat(secrets.open(ref).reveal()).isEqualTo("again \"é\"");
      secrets.forget(ref).orThrow();
      secrets.forget(ref).orThrow();
      assertThat(secrets.open(ref).read()).isInstanceOf(Result.Err.class);
    }
  }

  private StoredSecrets open() {
    return StoredSecrets.open(
        workspace,
        new SecretMemory(name -> Optional.ofNullable(settings.get(name)), settings::put));
  }

  private static SecretsState known(StoredSecrets secrets) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !String.valueOf(state(secrets).noKeyring()).contains("looked for"));
    return state(secrets);
  }

  private static SecretsState state(StoredSecrets secrets) {
    return Objects.requireNonNull(secrets.state().latest());
  }
}
