package org.mirrorbench.app.worker;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.worker.Converters;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;
import org.mirrorbench.engine.worker.WorkerEntry;

/** Makes a draft of an entry, to be edited. */
final class DraftReader {

  private final Map<WorkerField, String> texts = new EnumMap<>(WorkerField.class);
  private final Map<WorkerField, SecretText> secrets = new EnumMap<>(WorkerField.class);

  private DraftReader(WorkerKind kind) {
    texts.putAll(WorkerDraft.fresh(kind).texts());
  }

  static WorkerDraft of(WorkerEntry entry) {
    WorkerKind kind =
        switch (entry) {
          case LocalWorker local -> WorkerKind.LOCAL;
          case RemoteWorker remote -> WorkerKind.REMOTE;
        };
    DraftReader reader = new DraftReader(kind);
    reader.put(WorkerField.NAME, entry.name());
    switch (entry) {
      case LocalWorker local -> reader.local(local);
      case RemoteWorker remote -> reader.remote(remote);
    }
    return new WorkerDraft(kind, entry, reader.texts, reader.secrets);
  }

  private void local(LocalWorker worker) {
    put(WorkerField.CLUSTER, worker.cluster());
    put(WorkerField.GROUP, worker.group().id());
    put(WorkerField.CONFIGS, worker.group().configsTopic());
    put(WorkerField.OFFSETS, worker.group().offsetsTopic());
    put(WorkerField.STATUS, worker.group().statusTopic());
    converters(worker.converters());
    put(WorkerField.PLUGINS, String.join("\n", worker.pluginPath()));
    put(WorkerField.EXACTLY_ONCE, Boolean.toString(worker.exactlyOnce()));
    switch (worker.listener()) {
      case Listener.Private() -> choose(WorkerField.REACH, Choices.Reach.PRIVATE);
      case Listener.Shared shared -> shared(shared);
    }
  }

  private void converters(Converters converters) {
    String registry = converters.schemaRegistry() == null ? "" : converters.schemaRegistry();
    put(WorkerField.REGISTRY, registry);
    if (converters.equals(Converters.BYTE_ARRAY)) {
      choose(WorkerField.CONVERTERS, Choices.Conversion.BYTES);
    } else if (converters.equals(Converters.avro(registry))) {
      choose(WorkerField.CONVERTERS, Choices.Conversion.AVRO);
    } else {
      choose(WorkerField.CONVERTERS, Choices.Conversion.CUSTOM);
    }
    put(WorkerField.KEY_CONVERTER, converters.key());
    put(WorkerField.VALUE_CONVERTER, converters.value());
    put(WorkerField.HEADER_CONVERTER, converters.header());
  }

  private void shared(Listener.Shared shared) {
    choose(WorkerField.REACH, Choices.Reach.SHARED);
    put(WorkerField.BIND, shared.bindHost());
    put(WorkerField.PORT, Integer.toString(shared.port()));
    put(WorkerField.ADVERTISED, shared.advertisedHost());
    secrets.put(WorkerField.TOKEN, SecretText.of(shared.token()));
    Listener.KeyStore store = shared.keyStore();
    if (store != null) {
      put(WorkerField.KEY_STORE, store.path());
      secrets.put(WorkerField.KEY_STORE_PASSWORD, SecretText.of(store.password()));
    }
  }

  private void remote(RemoteWorker worker) {
    put(
        WorkerField.URLS,
        worker.urls().stream().map(URI::toString).collect(Collectors.joining("\n")));
    switch (worker.login()) {
      case RestLogin.None() -> choose(WorkerField.LOGIN, Choices.Login.NONE);
      case RestLogin.Basic(String user, Secret password) -> {
        choose(WorkerField.LOGIN, Choices.Login.BASIC);
        put(WorkerField.USER, user);
        secrets.put(WorkerField.PASSWORD, SecretText.of(password));
      }
      case RestLogin.Bearer(Secret token) -> {
        choose(WorkerField.LOGIN, Choices.Login.BEARER);
        secrets.put(WorkerField.BEARER, SecretText.of(token));
      }
    }
    Tls tls = worker.tls();
    if (tls != null) {
      TlsDraft.read(tls, texts, secrets);
    }
    delivery(worker.delivery());
  }

  private void delivery(SecretDelivery delivery) {
    switch (delivery) {
      case SecretDelivery.Clear() -> choose(WorkerField.DELIVERY, Choices.Delivery.CLEAR);
      case SecretDelivery.PropertiesFile(String path) -> {
        choose(WorkerField.DELIVERY, Choices.Delivery.FILE);
        put(WorkerField.FILE_PATH, path);
      }
      case SecretDelivery.Environment(String prefix) -> {
        choose(WorkerField.DELIVERY, Choices.Delivery.ENVIRONMENT);
        put(WorkerField.PREFIX, prefix);
      }
      case SecretDelivery.Directory(String path) -> {
        choose(WorkerField.DELIVERY, Choices.Delivery.DIRECTORY);
        put(WorkerField.FOLDER_PATH, path);
      }
      case SecretDelivery.Provider(String provider, String path) -> {
        choose(WorkerField.DELIVERY, Choices.Delivery.PROVIDER);
        put(WorkerField.PROVIDER, provider);
        put(WorkerField.PROVIDER_PATH, path);
      }
    }
  }

  private void choose(WorkerField field, Enum<?> choice) {
    put(field, choice.name());
  }

  private void put(WorkerField field, String text) {
    texts.put(field, text);
  }
}
