package org.mirrorbench.app.secret;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mirrorbench.app.fx.Background.Endings;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.Secrets;

/** Does to the vault what was asked for, off the FX thread, and wipes passwords. */
record VaultWork(Secrets secrets, PageContext context) {

  void create(String password, Endings<SecretHome> endings) {
    run("secret.task.create", password, secrets::createVault, endings);
  }

  void unlock(String password, Endings<SecretHome> endings) {
    run("secret.task.unlock", password, secrets::unlock, endings);
  }

  void change(String former, String next, Endings<SecretHome> endings) {
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
        endings);
  }

  void choose(SecretHome home, Consumer<? super Problem> failed) {
    start(
        "secret.task.choose",
        () -> secrets.choose(home),
        new Endings<>(chosen -> {}, failed, () -> {}));
  }

  void lock() {
    start(
        "secret.task.lock",
        () -> {
          secrets.lock();
          return Result.ok(SecretHome.VAULT);
        },
        new Endings<>(locked -> {}, problem -> context.dialogs().tell(problem), () -> {}));
  }

  private void run(
      String task,
      String password,
      Function<char[], Result<SecretHome>> work,
      Endings<SecretHome> endings) {
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
        endings);
  }

  private void start(String task, Supplier<Result<SecretHome>> work, Endings<SecretHome> endings) {
    context.background().run(context.messages().text(task), progress -> work.get(), endings);
  }
}
