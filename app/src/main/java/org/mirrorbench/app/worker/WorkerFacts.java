package org.mirrorbench.app.worker;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteInspection;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;

/** What is known of a worker, in words, in the order of reading. Never a secret. */
final class WorkerFacts {

  private final Messages messages;
  private final Figures figures;
  private final Map<String, String> facts = new LinkedHashMap<>();

  private WorkerFacts(Messages messages) {
    this.messages = messages;
    figures = new Figures(messages);
  }

  /**
   * @param inspection what a remote one said when it was asked, or null
   * @return titles and texts
   */
  static Map<String, String> of(
      WorkerView worker, @Nullable RemoteInspection inspection, Messages messages) {
    WorkerFacts facts = new WorkerFacts(messages);
    facts.add("attached", facts.attached(worker));
    facts.add("address", worker.address());
    facts.add("version", worker.version());
    facts.add("rebalance", worker.rebalance());
    facts.add("members", facts.figures.number(worker.members()));
    switch (worker.entry()) {
      case LocalWorker local -> facts.local(local);
      case RemoteWorker remote -> facts.remote(remote, inspection);
      case null -> facts.add("group", worker.name());
    }
    facts.add("at", facts.figures.stamp(worker.at()));
    return facts.facts;
  }

  private void local(LocalWorker worker) {
    add("group", worker.group().id());
    add("configs", worker.group().configsTopic());
    add("offsets", worker.group().offsetsTopic());
    add("status", worker.group().statusTopic());
    add("key", simple(worker.converters().key()));
    add("value", simple(worker.converters().value()));
    if (worker.converters().schemaRegistry() != null) {
      add("registry", worker.converters().schemaRegistry());
    }
    add(
        "plugins",
        worker.pluginPath().isEmpty()
            ? messages.text("worker.fact.ownPlugins")
            : String.join("\n", worker.pluginPath()));
    add("exactlyOnce", messages.text(worker.exactlyOnce() ? "worker.fact.yes" : "worker.fact.no"));
    add("listener", listener(worker.listener()));
  }

  private void remote(RemoteWorker worker, @Nullable RemoteInspection inspection) {
    add("urls", worker.urls().stream().map(URI::toString).collect(Collectors.joining("\n")));
    String login =
        switch (worker.login()) {
          case RestLogin.None() -> messages.text("worker.login.NONE");
          case RestLogin.Basic basic -> messages.text("worker.fact.user", basic.user());
          case RestLogin.Bearer bearer -> messages.text("worker.login.BEARER");
        };
    add("login", login);
    add("delivery", delivery(worker.delivery()));
    if (inspection != null) {
      add("policy", inspection.overridePolicy());
      add("answering", inspection.answering());
    }
  }

  private String listener(Listener listener) {
    return switch (listener) {
      case Listener.Private() -> messages.text("worker.reach.PRIVATE");
      case Listener.Shared shared ->
          (shared.keyStore() == null ? "http://" : "https://")
              + shared.advertisedHost()
              + (shared.port() == 0 ? "" : ":" + shared.port());
    };
  }

  private String delivery(SecretDelivery delivery) {
    return switch (delivery) {
      case SecretDelivery.Clear() -> messages.text("worker.delivery.CLEAR");
      case SecretDelivery.PropertiesFile(String path) -> "${file:" + path + ":…}";
      case SecretDelivery.Environment(String prefix) -> "${env:" + prefix + "…}";
      case SecretDelivery.Directory(String path) -> "${directory:" + path + ":…}";
      case SecretDelivery.Provider(String provider, String path) ->
          "${" + provider + ":" + (path.isEmpty() ? "" : path + ":") + "…}";
    };
  }

  private @Nullable String attached(WorkerView worker) {
    String alias = worker.clusterAlias();
    String id = worker.clusterId();
    if (alias == null) {
      return id;
    }
    return id == null ? alias : alias + "\n" + id;
  }

  private void add(String key, @Nullable String text) {
    facts.put(messages.text("worker.fact." + key), text == null ? Figures.UNKNOWN : text);
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
