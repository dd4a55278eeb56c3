package org.mirrorbench.engine.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.SecretSearch;

final class VaultTest {

  private static final String SECRET = "n33dle-in-a-\"häystack\"";
  private static final Duration IDLE = Duration.ofMinutes(15);

  @TempDir private Path folder;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private Path file = Path.of("");
  private Vault vault = vault();

  @BeforeEach
  void makeOne() {
    file = folder.resolve("vault.json");
    vault = vault();
    vault.create(password("first")).orThrow();
    vault.put("cluster/a/password", SECRET).orThrow();
    vault.put("cluster/b/password", "other").orThrow();
  }

  @Test
  void shouldGiveBackWhatItKept() {
    assertThat(vault.get("cluster/a/password").orThrow()).isEqualTo(SECRET);

    vault.put("cluster/a/password", "").orThrow();

    assertThat(vault.get("cluster/a/password").orThrow()).isEmpty();
    assertThat(vault.get("cluster/b/password").orThrow()).isEqualTo("other");
  }

  @Test
  void shouldGiveItBackAfterReopening() {
    Vault later = vault();

    assertThat(later.state()).isEqualTo(SecretsState.Vault.LOCKED);
    assertThat(problem(later.get("cluster/a/password"))).isInstanceOf(Problem.Denied.class);
    later.unlock(password("first")).orThrow();
    assertThat(later.get("cluster/a/password").orThrow()).isEqualTo(SECRET);
  }

  @Test
  void shouldRefuseAWrongPassword() {
    Vault later = vault();

    assertThat(problem(later.unlock(password("First")))).isInstanceOf(Problem.Denied.class);
    assertThat(later.state()).isEqualTo(SecretsState.Vault.LOCKED);
  }

  @Test
  void shouldRefuseAnEmptyPassword() {
    assertThat(problem(vault.changePassword(password("first"), password(""))))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void shouldWriteNoSecretIntoTheFile() throws IOException {
    assertThat(SecretSearch.of(SECRET).under(folder)).isEmpty();
  }

  @Test
  void shouldLetOnlyTheOwnerReadTheFile() throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  /** Every byte of the file: no change goes unnoticed, none loses the file. */
  @Test
  void shouldTellDamageAtEachByte() throws IOException {
    byte[] good = Files.readAllBytes(file);
    List<Integer> unnoticed = new ArrayList<>();
    for (int at = 0; at < good.length; at++) {
      byte[] bad = good.clone();
      bad[at] ^= 1;
      Files.write(file, bad);
      boolean told =
          problem(vault.get("cluster/a/password")) instanceof Problem.Damaged
              && problem(vault.put("x", "y")) instanceof Problem.Damaged;
      if (!told || !Arrays.equals(bad, Files.readAllBytes(file))) {
        unnoticed.add(at);
      }
    }
    assertThat(unnoticed).isEmpty();
    Files.write(file, good);
    assertThat(vault.get("cluster/a/password").orThrow()).isEqualTo(SECRET);
  }

  @Test
  void shouldTellAFileThatWasCutOff() throws IOException {
    byte[] good = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, good.length / 2, good.length - 1}) {
      Files.write(file, Arrays.copyOf(good, length));

      assertThat(problem(vault().unlock(password("first")))).isInstanceOf(Problem.Damaged.class);
    }
  }

  /** The checksum needs no key, so an attacker can mend it: the seal must notice. */
  @Test
  void shouldNoticeAnEntryThatWasTakenAwayOrExchanged() throws IOException {
    VaultFile good = VaultFile.parse(Files.readAllBytes(file));
    var without = new TreeMap<>(good.entries());
    without.remove("cluster/b/password");
    var exchanged = new TreeMap<>(good.entries());
    exchanged.put("cluster/a/password", good.entries().get("cluster/b/password"));

    for (var entries : List.of(without, exchanged)) {
      Files.write(file, VaultFile.of(good.kdf(), good.key(), entries, good.seal()).bytes());

      assertThat(problem(vault.get("cluster/a/password"))).isInstanceOf(Problem.Damaged.class);
      assertThat(problem(vault().unlock(password("first")))).isInstanceOf(Problem.Damaged.class);
    }
  }

  @Test
  void shouldNoticeAnOlderEntryThatWasPutBack() throws IOException {
    VaultFile before = VaultFile.parse(Files.readAllBytes(file));
    vault.put("cluster/a/password", "newer").orThrow();
    VaultFile after = VaultFile.parse(Files.readAllBytes(file));
    Files.write(
        file, VaultFile.of(after.kdf(), after.key(), before.entries(), after.seal()).bytes());

    assertThat(problem(vault.get("cluster/a/password"))).isInstanceOf(Problem.Damaged.class);
  }

  @Test
  void shouldRefuseAWeakerKeyDerivation() throws IOException {
    VaultFile good = VaultFile.parse(Files.readAllBytes(file));
    VaultFile.Kdf weak = new VaultFile.Kdf(good.kdf().name(), 1, good.kdf().salt());
    Files.write(file, VaultFile.of(weak, good.key(), good.entries(), good.seal()).bytes());

    assertThat(good.kdf().iterations()).isGreaterThanOrEqualTo(220_000);
    assertThat(problem(vault().unlock(password("first")))).isInstanceOf(Problem.Damaged.class);
  }

  @Test
  void shouldTellASaltThatIsNone() throws IOException {
    VaultFile good = VaultFile.parse(Files.readAllBytes(file));
    for (String salt : List.of("", "not base64!", "c2hvcnQ=")) {
      VaultFile.Kdf kdf = new VaultFile.Kdf(good.kdf().name(), good.kdf().iterations(), salt);
      Files.write(file, VaultFile.of(kdf, good.key(), good.entries(), good.seal()).bytes());

      assertThat(problem(vault().unlock(password("first")))).isInstanceOf(Problem.Damaged.class);
    }
  }

  @Test
  void shouldKeepTheFormerContentWhenItDiesBeforeTheMove() throws IOException {
    new PrivateFile(file).write("half of somethi".getBytes(StandardCharsets.UTF_8));
    Vault later = vault();

    later.unlock(password("first")).orThrow();

    assertThat(later.get("cluster/a/password").orThrow()).isEqualTo(SECRET);
    later.put("cluster/c/password", "third").orThrow();
    assertThat(later.get("cluster/c/password").orThrow()).isEqualTo("third");
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    assertThat(Files.exists(folder.resolve("vault.json.part"))).isFalse();
  }

  @Test
  void shouldChangeThePasswordAndNothingElse() {
    assertThat(problem(vault.changePassword(password("wrong"), password("second"))))
        .isInstanceOf(Problem.Denied.class);
    vault.changePassword(password("first"), password("second")).orThrow();

    Vault later = vault();
    assertThat(problem(later.unlock(password("first")))).isInstanceOf(Problem.Denied.class);
    later.unlock(password("second")).orThrow();
    assertThat(later.get("cluster/a/password").orThrow()).isEqualTo(SECRET);
  }

  @Test
  void shouldNeverReplaceAVaultThatIsThere() throws IOException {
    Files.writeString(file, "not a vault");

    assertThat(problem(vault.create(password("second")))).isInstanceOf(Problem.Conflict.class);
    assertThat(file).hasContent("not a vault");
  }

  @Test
  void shouldForgetTheKeyWhenLocked() {
    assertThat(vault.lock()).isTrue();

    assertThat(vault.lock()).isFalse();
    assertThat(problem(vault.get("cluster/a/password"))).isInstanceOf(Problem.Denied.class);
    assertThat(problem(vault.put("x", "y"))).isInstanceOf(Problem.Denied.class);
  }

  @Test
  void shouldLockItselfOnlyWhenNobodyUsesIt() {
    later(Duration.ofMinutes(14));
    assertThat(vault.lockWhenIdle()).isFalse();
    vault.get("cluster/a/password").orThrow();
    later(Duration.ofMinutes(14));
    assertThat(vault.lockWhenIdle()).isFalse();

    later(Duration.ofMinutes(1));

    assertThat(vault.lockWhenIdle()).isTrue();
    assertThat(vault.state()).isEqualTo(SecretsState.Vault.LOCKED);
  }

  @Test
  void shouldTakeManyWritersAtOnce() throws InterruptedException {
    List<Thread> writers = new ArrayList<>();
    for (int writer = 0; writer < 8; writer++) {
      String id = "cluster/" + writer + "/password";
      writers.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int turn = 0; turn < 20; turn++) {
                      vault.put(id, id + turn).orThrow();
                      assertThat(vault.get(id).orThrow()).isEqualTo(id + turn);
                    }
                  }));
    }
    for (Thread writer : writers) {
      writer.join();
    }

    for (int writer = 0; writer < 8; writer++) {
      String id = "cluster/" + writer + "/password";
      assertThat(vault.get(id).orThrow()).isEqualTo(id + 19);
    }
    assertThat(vault.get("cluster/a/password").orThrow()).isEqualTo(SECRET);
  }

  @Test
  void shouldForgetAnEntry() {
    vault.remove("cluster/a/password").orThrow();
    vault.remove("cluster/a/password").orThrow();

    assertThat(problem(vault.get("cluster/a/password"))).isInstanceOf(Problem.Denied.class);
    assertThat(vault.get("cluster/b/password").orThrow()).isEqualTo("other");
  }

  private void later(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private Vault vault() {
    return new Vault(file, IDLE, now::get);
  }

  private static char[] password(String text) {
    return text.toCharArray();
  }

  private static Problem problem(Result<?> result) {
    return assertThat(result)
        .isInstanceOf(Result.Err.class)
        .asInstanceOf(InstanceOfAssertFactories.type(Result.Err.class))
        .actual()
        .problem();
  }
}
