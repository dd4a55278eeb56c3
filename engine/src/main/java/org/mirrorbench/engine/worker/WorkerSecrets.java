package org.mirrorbench.engine.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.secret.Secret;

/** The same worker with each of its secrets exchanged, such as for one that is kept somewhere. */
public final class WorkerSecrets {

  private final String prefix;
  private final BiFunction<String, Secret, Secret> exchange;

  private WorkerSecrets(String name, BiFunction<String, Secret, Secret> exchange) {
    this.prefix = "worker/" + name + "/";
    this.exchange = exchange;
  }

  /**
   * Exchanges them; what the function throws passes through.
   *
   * @param exchange given an id such as {@code worker/paris/password}, and the secret
   */
  public static WorkerEntry exchange(
      WorkerEntry entry, BiFunction<String, Secret, Secret> exchange) {
    WorkerSecrets secrets = new WorkerSecrets(entry.name(), exchange);
    return switch (entry) {
      case LocalWorker local -> secrets.local(local);
      case RemoteWorker remote -> secrets.remote(remote);
    };
  }

  /** All secrets of a worker. */
  public static List<Secret> of(WorkerEntry entry) {
    List<Secret> all = new ArrayList<>();
    var _ =
        exchange(
            entry,
            (id, secret) -> {
              all.add(secret);
              return secret;
            });
    return all;
  }

  private LocalWorker local(LocalWorker worker) {
    return new LocalWorker(
        worker.name(),
        worker.cluster(),
        worker.group(),
        worker.converters(),
        worker.pluginPath(),
        worker.exactlyOnce(),
        switch (worker.listener()) {
          case Listener.Private none -> none;
          case Listener.Shared shared -> shared(shared);
        },
        worker.properties());
  }

  private Listener shared(Listener.Shared shared) {
    Listener.KeyStore store = shared.keyStore();
    return new Listener.Shared(
        shared.bindHost(),
        shared.port(),
        shared.advertisedHost(),
        store == null
            ? null
            : new Listener.KeyStore(store.path(), one("key-store-password", store.password())),
        one("token", shared.token()));
  }

  private RemoteWorker remote(RemoteWorker worker) {
    Tls tls = worker.tls();
    RestLogin login =
        switch (worker.login()) {
          case RestLogin.None none -> none;
          case RestLogin.Basic(String user, Secret password) ->
              new RestLogin.Basic(user, one("password", password));
          case RestLogin.Bearer(Secret token) -> new RestLogin.Bearer(one("token", token));
        };
    return new RemoteWorker(
        worker.name(), worker.urls(), login, tls == null ? null : tls(tls), worker.delivery());
  }

  private Tls tls(Tls tls) {
    Tls.Trust trust =
        tls.trust() instanceof Tls.Trust.Store store
            ? new Tls.Trust.Store(
                store.format(), store.path(), optional("trust-store-password", store.password()))
            : tls.trust();
    Tls.Identity identity = tls.identity();
    return new Tls(trust, identity == null ? null : identity(identity), tls.verifyHostName());
  }

  private Tls.Identity identity(Tls.Identity identity) {
    return switch (identity) {
      case Tls.Identity.Store store ->
          new Tls.Identity.Store(
              store.format(),
              store.path(),
              one("identity-password", store.password()),
              optional("identity-key-password", store.keyPassword()));
      case Tls.Identity.PemFile file ->
          new Tls.Identity.PemFile(
              file.path(), optional("identity-key-password", file.keyPassword()));
      case Tls.Identity.Pem pem ->
          new Tls.Identity.Pem(
              pem.certificateChain(),
              one("identity-key", pem.key()),
              optional("identity-key-password", pem.keyPassword()));
    };
  }

  private Secret one(String id, Secret secret) {
    return exchange.apply(prefix + id, secret);
  }

  private @Nullable Secret optional(String id, @Nullable Secret secret) {
    return secret == null ? null : one(id, secret);
  }
}
