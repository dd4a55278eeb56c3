package org.mirrorbench.engine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.worker.ConnectGroup;
import org.mirrorbench.engine.worker.Converters;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;
import org.mirrorbench.engine.worker.WorkerEntry;

/** Workers as JSON; a secret is its reference, never its text. */
final class WorkerJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final TlsJson tls;

  /**
   * @param open fetches a kept secret when it is needed
   */
  WorkerJson(Function<SecretRef, Secret> open) {
    this.tls = new TlsJson(open);
  }

  static String write(WorkerEntry entry) {
    ObjectNode json = MAPPER.createObjectNode().put("name", entry.name());
    switch (entry) {
      case LocalWorker local -> write(json, local);
      case RemoteWorker remote -> write(json, remote);
    }
    return json.toString();
  }

  private static void write(ObjectNode json, LocalWorker worker) {
    ConnectGroup group = worker.group();
    json.put("kind", "local").put("cluster", worker.cluster());
    json.putObject("group")
        .put("id", group.id())
        .put("configs", group.configsTopic())
        .put("offsets", group.offsetsTopic())
        .put("status", group.statusTopic());
    json.putObject("converters")
        .put("key", worker.converters().key())
        .put("value", worker.converters().value())
        .put("header", worker.converters().header())
        .put("schemaRegistry", worker.converters().schemaRegistry());
    worker.pluginPath().forEach(json.putArray("pluginPath")::add);
    json.put("exactlyOnce", worker.exactlyOnce());
    write(json.putObject("listener"), worker.listener());
    new TreeMap<>(worker.properties()).forEach(json.putObject("properties")::put);
  }

  private static void write(ObjectNode json, Listener listener) {
    switch (listener) {
      case Listener.Private() -> json.put("kind", "private");
      case Listener.Shared shared -> {
        json.put("kind", "shared")
            .put("bindHost", shared.bindHost())
            .put("port", shared.port())
            .put("advertisedHost", shared.advertisedHost());
        TlsJson.put(json, "token", shared.token());
        Listener.KeyStore store = shared.keyStore();
        if (store != null) {
          TlsJson.put(
              json.putObject("keyStore").put("path", store.path()), "password", store.password());
        }
      }
    }
  }

  private static void write(ObjectNode json, RemoteWorker worker) {
    json.put("kind", "remote");
    worker.urls().forEach(url -> json.withArray("urls").add(url.toString()));
    ObjectNode login = json.putObject("login");
    switch (worker.login()) {
      case RestLogin.None() -> login.put("kind", "none");
      case RestLogin.Basic(String user, Secret password) ->
          TlsJson.put(login.put("kind", "basic").put("user", user), "password", password);
      case RestLogin.Bearer(Secret token) ->
          TlsJson.put(login.put("kind", "bearer"), "token", token);
    }
    if (worker.tls() != null) {
      json.set("tls", TlsJson.write(worker.tls()));
    }
    write(json.putObject("delivery"), worker.delivery());
  }

  private static void write(ObjectNode json, SecretDelivery delivery) {
    switch (delivery) {
      case SecretDelivery.Clear() -> json.put("kind", "clear");
      case SecretDelivery.PropertiesFile(String path) -> json.put("kind", "file").put("path", path);
      case SecretDelivery.Environment(String prefix) ->
          json.put("kind", "environment").put("prefix", prefix);
      case SecretDelivery.Directory(String path) -> json.put("kind", "directory").put("path", path);
      case SecretDelivery.Provider(String provider, String path) ->
          json.put("kind", "provider").put("provider", provider).put("path", path);
    }
  }

  WorkerEntry read(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      return json.path("kind").asText().equals("remote") ? remote(json) : local(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LocalWorker local(JsonNode json) {
    JsonNode group = json.path("group");
    JsonNode converters = json.path("converters");
    List<String> plugins = new ArrayList<>();
    json.path("pluginPath").forEach(folder -> plugins.add(folder.asText()));
    Map<String, String> properties = new TreeMap<>();
    json.path("properties")
        .properties()
        .forEach(entry -> properties.put(entry.getKey(), entry.getValue().asText()));
    return new LocalWorker(
        json.path("name").asText(),
        json.path("cluster").asText(),
        new ConnectGroup(
            group.path("id").asText(),
            group.path("configs").asText(),
            group.path("offsets").asText(),
            group.path("status").asText()),
        new Converters(
            converters.path("key").asText(),
            converters.path("value").asText(),
            converters.path("header").asText(),
            text(converters.path("schemaRegistry"))),
        plugins,
        json.path("exactlyOnce").asBoolean(),
        listener(json.path("listener")),
        properties);
  }

  private static @Nullable String text(JsonNode json) {
    return json.isTextual() ? json.asText() : null;
  }

  private Listener listener(JsonNode json) {
    if (!json.path("kind").asText().equals("shared")) {
      return new Listener.Private();
    }
    JsonNode store = json.path("keyStore");
    return new Listener.Shared(
        json.path("bindHost").asText(),
        json.path("port").asInt(),
        json.path("advertisedHost").asText(),
        store.isObject()
            ? new Listener.KeyStore(store.path("path").asText(), tls.secret(store.path("password")))
            : null,
        tls.secret(json.path("token")));
  }

  private RemoteWorker remote(JsonNode json) {
    List<URI> urls = new ArrayList<>();
    json.path("urls").forEach(url -> urls.add(URI.create(url.asText())));
    return new RemoteWorker(
        json.path("name").asText(),
        urls,
        login(json.path("login")),
        json.has("tls") ? tls.read(json.path("tls")) : null,
        delivery(json.path("delivery")));
  }

  private RestLogin login(JsonNode json) {
    return switch (json.path("kind").asText()) {
      case "basic" ->
          new RestLogin.Basic(json.path("user").asText(), tls.secret(json.path("password")));
      case "bearer" -> new RestLogin.Bearer(tls.secret(json.path("token")));
      default -> new RestLogin.None();
    };
  }

  private static SecretDelivery delivery(JsonNode json) {
    String path = json.path("path").asText();
    return switch (json.path("kind").asText()) {
      case "file" -> new SecretDelivery.PropertiesFile(path);
      case "environment" -> new SecretDelivery.Environment(json.path("prefix").asText());
      case "directory" -> new SecretDelivery.Directory(path);
      case "provider" -> new SecretDelivery.Provider(json.path("provider").asText(), path);
      default -> new SecretDelivery.Clear();
    };
  }
}
