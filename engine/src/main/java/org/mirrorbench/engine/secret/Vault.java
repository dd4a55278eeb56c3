package org.mirrorbench.engine.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.VaultFile.Kdf;
import org.mirrorbench.engine.secret.VaultFile.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workspace's vault file. Open, it holds the data key and nothing else: every text is read from
 * the file and decrypted when it is asked for.
 *
 * <p>Any thread. Only one process writes: the one that holds the workspace's lock.
 */
final class Vault {

  private static final Logger LOGGER = LoggerFactory.getLogger(Vault.class);

  private final PrivateFile file;
  private final VaultProblems problems;
  private final Duration idle;
  private final InstantSource clock;
  private byte @Nullable [] key;
  private Instant used = Instant.MIN;

  /**
   * @param idle after which an unused vault is locked
   */
  Vault(Path file, Duration idle, InstantSource clock) {
    this.file = new PrivateFile(file);
    this.problems = new VaultProblems(file);
    this.idle = idle;
    this.clock = clock;
  }

  synchronized SecretsState.Vault state() {
    if (!file.exists()) {
      return SecretsState.Vault.ABSENT;
    }
    return key == null ? SecretsState.Vault.LOCKED : SecretsState.Vault.OPEN;
  }

  /** Makes the file; one that is there is never replaced, not even a damaged one. */
  synchronized Result<SecretHome> create(char[] password) {
    if (file.exists()) {
      return Result.err(problems.exists());
    }
    if (password.length == 0) {
      return Result.err(problems.noPassword());
    }
    byte[] fresh = VaultCipher.newKey();
    Kdf kdf = VaultCipher.newKdf();
    return write(fresh, kdf, VaultCipher.wrap(fresh, password, kdf), new TreeMap<>())
        .map(done -> open(fresh));
  }

  synchronized Result<SecretHome> unlock(char[] password) {
    return content().then(found -> unwrap(found, password)).map(this::open);
  }

  /** True when it was open. */
  synchronized boolean lock() {
    byte[] former = key;
    if (former != null) {
      Arrays.fill(former, (byte) 0);
      key = null;
    }
    return former != null;
  }

  /** Locks what nobody has used for a while; true when it was open. */
  synchronized boolean lockWhenIdle() {
    return key != null && !clock.instant().isBefore(used.plus(idle)) && lock();
  }

  synchronized Result<SecretHome> changePassword(char[] former, char[] next) {
    if (next.length == 0) {
      return Result.err(problems.noPassword());
    }
    return content()
        .then(
            found ->
                unwrap(found, former)
                    .then(
                        same -> {
                          Kdf kdf = VaultCipher.newKdf();
                          Sealed wrapped = VaultCipher.wrap(same, next, kdf);
                          return write(same, kdf, wrapped, found.entries()).map(done -> open(same));
                        }));
  }

  synchronized Result<String> get(String id) {
    return opened(
        (found, with) -> {
          Sealed sealed = found.entries().get(id);
          return sealed == null
              ? Result.err(problems.unknown(id))
              : VaultCipher.open(with, sealed, bytes(id))
                  .map(text -> Result.ok(new String(text, StandardCharsets.UTF_8)))
                  .orElseGet(
                      () -> Result.err(problems.damaged("the entry " + id + " was changed")));
        });
  }

  synchronized Result<SecretHome> put(String id, String text) {
    return change(
        (entries, with) -> entries.put(id, VaultCipher.seal(with, bytes(text), bytes(id))));
  }

  synchronized Result<SecretHome> remove(String id) {
    return change((entries, with) -> entries.remove(id));
  }

  /** What is done with an open vault's content and its key. */
  private interface Use<T> {
    Result<T> with(VaultFile found, byte[] key);
  }

  private Result<SecretHome> change(BiConsumer<SortedMap<String, Sealed>, byte[]> step) {
    return opened(
        (found, with) -> {
          SortedMap<String, Sealed> entries = new TreeMap<>(found.entries());
          step.accept(entries, with);
          return write(with, found.kdf(), found.key(), entries);
        });
  }

  /** Reads the file anew each time: another copy may have been put in its place. */
  private <T> Result<T> opened(Use<T> use) {
    byte[] with = key;
    if (with == null) {
      return Result.err(file.exists() ? problems.locked() : problems.absent());
    }
    used = clock.instant();
    return content().then(found -> verified(found, with)).then(found -> use.with(found, with));
  }

  private SecretHome open(byte[] opened) {
    lock();
    key = opened;
    used = clock.instant();
    return SecretHome.VAULT;
  }

  private Result<VaultFile> content() {
    if (!file.exists()) {
      return Result.err(problems.absent());
    }
    VaultFile found;
    try {
      found = VaultFile.parse(file.read());
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      LOGGER.debug("{} does not parse", file.path(), e);
      return Result.err(problems.damaged("it is cut off or was changed"));
    } catch (IOException e) {
      return Result.err(problems.unusable("read", e));
    }
    if (found.format() > VaultFile.FORMAT) {
      return Result.err(problems.newer());
    }
    boolean good = found.format() == VaultFile.FORMAT && found.intact();
    return good && VaultCipher.knows(found.kdf())
        ? Result.ok(found)
        : Result.err(problems.damaged("it was changed"));
  }

  private Result<byte[]> unwrap(VaultFile found, char[] password) {
    return VaultCipher.unwrap(found.key(), password, found.kdf())
        .map(opened -> verified(found, opened).map(good -> opened))
        .orElseGet(() -> Result.err(problems.wrongPassword()));
  }

  private Result<VaultFile> verified(VaultFile found, byte[] with) {
    return VaultCipher.open(with, found.seal(), found.content()).isPresent()
        ? Result.ok(found)
        : Result.err(problems.damaged("entries were changed, taken away or put back"));
  }

  private Result<SecretHome> write(
      byte[] with, Kdf kdf, Sealed wrapped, SortedMap<String, Sealed> entries) {
    VaultFile open = VaultFile.of(kdf, wrapped, entries, new Sealed("", ""));
    Sealed seal = VaultCipher.seal(with, new byte[0], open.content());
    try {
      file.replace(VaultFile.of(kdf, wrapped, entries, seal).bytes());
      return Result.ok(SecretHome.VAULT);
    } catch (IOException e) {
      return Result.err(problems.unusable("written", e));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
