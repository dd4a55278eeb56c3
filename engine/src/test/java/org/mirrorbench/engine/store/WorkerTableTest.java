package org.mirrorbench.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.worker.ConnectGroup;
import org.mirrorbench.engine.worker.Converters;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;
import org.mirrorbench.engine.worker.WorkerEntry;

class WorkerTableTest {

  @TempDir Path workspace;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(workspace).orThrow();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void shouldGiveBackWhatWasSaved() {
    LocalWorker shared =
        local(
            new Listener.Shared(
                "0.0.0.0",
                8443,
                "w1",
                new Listener.KeyStore("/k.p12", kept("worker/l/key-store-password")),
                kept("worker/l/token")));
    RemoteWorker remote =
        new RemoteWorker(
            "r",
            List.of(URI.create("https://a:8083"), URI.create("https://b:8083")),
            new RestLogin.Basic("é", kept("worker/r/password")),
            new Tls(
                new Tls.Trust.Store(Tls.Format.JKS, "/t.jks", null),
                new Tls.Identity.Pem("chain", kept("worker/r/identity-key"), null),
                false),
            new SecretDelivery.Provider("vault", "kafka"));

    store.workers().save(shared, null);
    store.workers().save(remote, null);
    store.close();
    open();

    assertThat(all()).containsExactly(shared, remote);
  }

  @Test
  void shouldKnowEveryDeliveryLoginAndStore() {
    List<SecretDelivery> deliveries =
        List.of(
            new SecretDelivery.Clear(),
            new SecretDelivery.PropertiesFile("/f"),
            new SecretDelivery.Environment("X_"),
            new SecretDelivery.Directory("/d"));
    List<RestLogin> logins =
        List.of(new RestLogin.None(), new RestLogin.Bearer(kept("worker/r/token")));
    List<Tls> tls =
        List.of(
            Tls.SYSTEM,
            new Tls(
                new Tls.Trust.PemFile("/ca.pem"),
                new Tls.Identity.PemFile("/me.pem", kept("worker/r/identity-key-password")),
                true),
            new Tls(
                new Tls.Trust.Pem("ca"),
                new Tls.Identity.Store(
                    Tls.Format.PKCS12, "/me.p12", kept("worker/r/identity-password"), null),
                true));
    for (SecretDelivery delivery : deliveries) {
      for (RestLogin login : logins) {
        for (Tls one : tls) {
          RemoteWorker worker =
              new RemoteWorker("r", List.of(URI.create("http://a:1")), login, one, delivery);

          store.workers().save(worker, null);

          assertThat(all()).containsExactly(worker);
        }
      }
    }
  }

  @Test
  void shouldReplaceUnderAnotherNameAndRemove() {
    store.workers().save(local(new Listener.Private()), "before");
    store.workers().save(local(new Listener.Private()), "l");

    assertThat(all()).hasSize(1);
    assertThat(store.workers().remove("l")).isTrue();
    assertThat(store.workers().remove("l")).isFalse();
    assertThat(all()).isEmpty();
  }

  @Test
  void shouldRefuseASecretThatIsKeptNowhere() {
    RemoteWorker worker =
        new RemoteWorker(
            "r",
            List.of(URI.create("http://a:1")),
            new RestLogin.Bearer(Secret.of("hunter2")),
            null,
            new SecretDelivery.Clear());

    assertThatThrownBy(() -> store.workers().save(worker, null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("hunter2");
  }

  private List<WorkerEntry> all() {
    return store.workers().all(ref -> Secret.kept(ref, () -> Result.ok("text")));
  }

  private static Secret kept(String id) {
    return Secret.kept(new SecretRef(SecretHome.VAULT, id), () -> Result.ok("text"));
  }

  private static LocalWorker local(Listener listener) {
    return new LocalWorker(
        "l",
        "paris",
        ConnectGroup.named("g"),
        Converters.avro("http://registry"),
        List.of("/p"),
        true,
        listener,
        Map.of("offset.flush.interval.ms", "5"));
  }
}
