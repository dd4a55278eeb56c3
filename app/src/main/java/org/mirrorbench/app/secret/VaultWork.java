package org.mirrorbench.app.secret;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.Secrets;

/** Does to the vault what was asked for, off the FX thread, and wipes passwords. */
record VaultWork(Secrets secrets, PageContext context) {

  void create(String password, Runnable done, Consumer<? super Problem> failed) {
    run("secret.task.create", password, secrets::createVault, done, failed);
  }

  void unlock(String password, Runnable done, Consumer<? super Problem> failed) {
    run("secret.task.unlock", password, secrets::unlock, done, failed);
  }

  void change(String former, String next, Runnable done, Consumer<? super Problem> failed) {
    run(
        "secret.task.change",
        former,
        old -> {
          char[] fresh = next.toCharArray();
          try {
            return secrets.changePassword(old, fresh);
          } finally {
            Arrays.fill(fresh, '\0');
          }
        },
        done,
        failed);
  }

  void choose(SecretHome home, Consumer<? super Problem> failed) {
    start("secret.task.choose", () -> secrets.choose(home), () -> {}, failed);
  }

  void lock() {
    start(
        "secret.task.lock",
        () -> {
          secrets.lock();
          return Result.ok(SecretHome.VAULT);
        },
        () -> {},
        problem -> context.dialogs().tell(problem));
  }

  private void run(
      String task,
      String password,
      Function<char[], Result<SecretHome>> work,
      Runnable done,
      Consumer<? super Problem> failed) {
    char[] secret = password.toCharArray();
    start(
        task,
        () -> {
          try {
            return work.apply(secret);
          } finally {
            Arrays.fill(secret, '\0');
          }
        },
        done,
        failed);
  }

  private void start(
      String task,
      java.util.function.Supplier<Result<SecretHome>> work,
      Runnable done,
      Consumer<? super Problem> failed) {
    context
        .background()
        .run(
            context.messages().text(task),
            progress -> work.get(),
            new Background.Endings<>(home -> done.run(), failed, () -> {}));
  }
}
