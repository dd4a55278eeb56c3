package org.mirrorbench.engine.secret;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keyring, looked for in the background. Everything that asks it runs on one thread of its own
 * with a time limit: a keyring that waits for a person holds up nobody else.
 */
final class SystemKeyring implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(SystemKeyring.class);
  private static final String SUBJECT = "System keyring";

  private final Duration patience;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("keyring").factory());
  private volatile @Nullable Keyring keyring;
  private volatile @Nullable String absence = "it is still being looked for.";

  /** Something to do with a keyring that may fail in its own way. */
  interface Use<T> {
    T with(Keyring keyring) throws Exception;
  }

  /**
   * @param patience for each call
   */
  SystemKeyring(Duration patience) {
    this.patience = patience;
  }

  /**
   * Begins to look; to be called once, before anything is asked.
   *
   * @param finder fails when there is none
   * @param whenKnown told once, on the keyring's thread
   */
  void look(Callable<Keyring> finder, Runnable whenKnown) {
    thread.execute(
        () -> {
          look(finder);
          whenKnown.run();
        });
  }

  /** A missing native library is an error of the JVM's linker, and no reason to fail. */
  private void look(Callable<Keyring> finder) {
    try {
      keyring = finder.call();
      absence = null;
    } catch (Exception | LinkageError e) {
      LOGGER.debug("There is no keyring", e);
      absence = "this session offers none.";
    }
  }

  /** Null when there is none, or none yet. */
  @Nullable String name() {
    Keyring found = keyring;
    return found == null ? null : found.name();
  }

  /** Null when there is one. */
  @Nullable String absence() {
    return absence;
  }

  /** Waits until it is known whether there is one, no longer than the patience. */
  void await() {
    var _ = ask(Keyring::name);
  }

  /** Empty when there is no such entry. */
  Result<Optional<String>> read(String account) {
    return ask(found -> Optional.ofNullable(found.read(account)));
  }

  Result<String> write(String account, String text) {
    return ask(
        found -> {
          found.write(account, text);
          return account;
        });
  }

  Result<String> remove(String account) {
    return ask(
        found -> {
          found.remove(account);
          return account;
        });
  }

  private <T> Result<T> ask(Use<T> use) {
    FutureTask<Result<T>> asked = new FutureTask<>(() -> now(use));
    try {
      thread.execute(asked);
      return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Result.err(silent());
    } catch (ExecutionException e) {
      return Result.err(failed(e.getCause()));
    } catch (RejectedExecutionException e) {
      return Result.err(none("the engine is closing."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.err(silent());
    } finally {
      // what still waits in the queue must not happen after it was told to have failed
      asked.cancel(false);
    }
  }

  private <T> Result<T> now(Use<T> use) {
    Keyring found = keyring;
    if (found == null) {
      return Result.err(none(String.valueOf(absence)));
    }
    try {
      return Result.ok(use.with(found));
    } catch (Exception | LinkageError e) {
      LOGGER.debug("The keyring failed", e);
      return Result.err(failed(e));
    }
  }

  private static Problem none(String why) {
    return new Problem.Denied(
        SUBJECT, "there is no keyring: " + why, "Use the vault, or enter the secret when asked.");
  }

  private Problem silent() {
    return new Problem.TimedOut(
        SUBJECT,
        "it did not answer within " + patience.toSeconds() + " s.",
        "It may be waiting to be unlocked: look for its window.");
  }

  private static Problem failed(@Nullable Throwable cause) {
    String why = cause == null ? "no reason given" : String.valueOf(cause.getMessage());
    return new Problem.Failed(
        SUBJECT,
        "it refused: " + why + ".",
        "Long keys may not fit into it: the vault takes every length.");
  }

  @Override
  public void close() {
    thread.execute(
        () -> {
          Keyring found = keyring;
          keyring = null;
          absence = "the engine is closing.";
          if (found != null) {
            found.close();
          }
        });
    thread.shutdown();
  }
}
