package org.mirrorbench.engine.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

final class SystemKeyringTest {

  private final CountDownLatch unlocked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void shouldNotDoLaterWhatItSaidHadFailed() throws Exception {
    SystemKeyring keyring = new SystemKeyring(Duration.ofMillis(50));
    keyring.look(Locked::new, () -> {});

    assertThat(keyring.read("a"))
        .isInstanceOfSatisfying(
            Result.Err.class,
            err -> assertThat(err.problem()).isInstanceOf(Problem.TimedOut.class));
    assertThat(keyring.write("b", "text")).isInstanceOf(Result.Err.class);
    unlocked.countDown();
    keyring.close();
    closed.await();

    assertThat(done).containsExactly("read a");
  }

  /** Waits to be unlocked. */
  private final class Locked implements Keyring {
    @Override
    public String name() {
      return "Locked";
    }

    @Override
    public @Nullable String read(String account) throws InterruptedException {
      unlocked.await();
      done.add("read " + account);
      return null;
    }

    @Override
    public void write(String account, String text) {
      done.add("write " + account);
    }

    @Override
    public void remove(String account) {
      done.add("remove " + account);
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
