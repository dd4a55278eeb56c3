package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.schedule.Ticker;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.store.Store;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.ConnectGroup;
import org.mirrorbench.engine.worker.Converters;
import org.mirrorbench.engine.worker.GroupTokens;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;
import org.mirrorbench.engine.worker.WorkerEntry;
import org.mirrorbench.engine.worker.WorkerSecrets;

final class StoredWorkersTest {

  @TempDir private Path workspace;

  private final MemorySecrets secrets = new MemorySecrets();
  private final Ticker ticker = new Ticker();
  private Store store;
  private StoredWorkers workers;

  @BeforeEach
  void open() {
    store = Store.open(workspace).orThrow();
    workers =
        new StoredWorkers(
            store.workers(),
            new WorkerPorts(
                () -> List.of(locked()),
                List::of,
                GroupTokens.in(workspace),
                secrets::open,
                secrets::keep,
                secrets::forget),
            ticker);
  }

  @AfterEach
  void close() {
    workers.close();
    ticker.close();
    store.close();
  }

  /** Its password is in a vault that is locked. */
  private KnownCluster locked() {
    Secret password = secrets.open(new SecretRef(SecretHome.VAULT, "cluster/paris/password"));
    Security security = new Security.Sasl(new Login.Plain("mm2", password), Tls.SYSTEM);
    return new KnownCluster(
        new ClusterProfile("paris", "127.0.0.1:1", security, Access.MANAGED),
        Environment.DEV,
        null,
        "",
        null);
  }

  @Test
  void shouldKeepTheSecretOfARenamedWorkerApartFromItsNamesakes() {
    WorkerEntry first = workers.save(remote("a", Secret.of("one")), null).orThrow();
    WorkerEntry renamed = workers.save(remote("b", password(first)), "a").orThrow();

    WorkerEntry second = workers.save(remote("a", Secret.of("two")), null).orThrow();

    assertThat(password(renamed).reveal()).isEqualTo("one");
    assertThat(password(second).reveal()).isEqualTo("two");
    workers.remove("a").orThrow();
    assertThat(password(renamed).reveal()).isEqualTo("one");
    assertThat(secrets.kept).hasSize(1);
  }

  @Test
  void shouldKeepAllSecretsOfAWorkerOrNone() {
    secrets.patience = 1;

    Result<WorkerEntry> saved =
        workers.save(
            new LocalWorker(
                "dr",
                "paris",
                ConnectGroup.named("dr"),
                Converters.BYTE_ARRAY,
                List.of(),
                false,
                new Listener.Shared(
                    "127.0.0.1",
                    0,
                    "localhost",
                    new Listener.KeyStore("/k.p12", Secret.of("one")),
                    Secret.of("two")),
                Map.of()),
            null);

    assertThat(saved).isInstanceOf(Result.Err.class);
    assertThat(secrets.kept).isEmpty();
    assertThat(store.workers().all(secrets::open)).isEmpty();
  }

  @Test
  void shouldSayWhyAClusterCannotBeAskedWhileItsSecretIsLocked() {
    LocalWorker worker = local("dr");
    workers.save(worker, null).orThrow();

    assertThat(workers.check(worker).orThrow())
        .filteredOn(advice -> advice.topic() == Advice.Topic.CLUSTER_SILENT)
        .singleElement()
        .extracting(Advice::detail)
        .asString()
        .contains("it is locked");
    assertThat(workers.start("dr"))
        .isInstanceOfSatisfying(
            Result.Err.class,
            err -> assertThat(err.problem().sentence()).contains("paris", "it is locked"));
  }

  @Test
  void shouldForgetAWorkerForGood() {
    workers.save(local("dr"), null).orThrow();

    workers.remove("dr").orThrow();

    assertThat(Objects.requireNonNull(workers.views().latest())).isEmpty();
    assertThat(workers.start("dr")).isInstanceOf(Result.Err.class);
    assertThat(workers.remove("dr")).isInstanceOf(Result.Err.class);
  }

  private static Secret password(WorkerEntry worker) {
    return WorkerSecrets.of(worker).getFirst();
  }

  private static RemoteWorker remote(String name, Secret password) {
    return new RemoteWorker(
        name,
        List.of(URI.create("http://127.0.0.1:1")),
        new RestLogin.Basic("ana", password),
        null,
        new SecretDelivery.Environment("X_"));
  }

  private static LocalWorker local(String name) {
    return new LocalWorker(
        name,
        "paris",
        ConnectGroup.named(name),
        Converters.BYTE_ARRAY,
        List.of(),
        false,
        new Listener.Private(),
        Map.of());
  }
}
