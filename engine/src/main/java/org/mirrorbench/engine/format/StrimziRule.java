package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.keys.ConnectorKeys;
import org.mirrorbench.engine.keys.KeyCatalogue;
import org.mirrorbench.engine.keys.Placement;
import org.mirrorbench.engine.problem.Severity;

/**
 * What a {@code KafkaMirrorMaker2} says and the operator does not hear: {@code unknown-cluster},
 * {@code other-connect-cluster}, {@code old-api-version}, {@code unknown-authentication}, {@code
 * missing-bootstrap-servers}, {@code no-flow} and {@code key-without-effect}.
 */
final class StrimziRule {

  /** {@code KafkaMirrorMaker2ClusterSpec.FORBIDDEN_PREFIXES}; in v1 it has fields for the first. */
  private static final List<String> FORBIDDEN =
      List.of(
          "ssl.",
          "sasl.",
          "security.",
          "listeners",
          "plugin.path",
          "rest.",
          "bootstrap.servers",
          "consumer.interceptor.classes",
          "producer.interceptor.classes");

  private static final List<String> ALLOWED =
      List.of(
          "ssl.endpoint.identification.algorithm",
          "ssl.cipher.suites",
          "ssl.protocol",
          "ssl.enabled.protocols");

  private static final ConnectorKeys KEYS = new ConnectorKeys(KeyCatalogue.standard());

  private static final List<String> LOGINS =
      List.of("tls", "plain", "scram-sha-256", "scram-sha-512", "oauth", "custom");

  private final String file;
  private final StrimziResource resource;
  private final List<LintFinding> found = new ArrayList<>();

  private StrimziRule(String file, StrimziResource resource) {
    this.file = file;
    this.resource = resource;
  }

  static List<LintFinding> check(StrimziFile file) {
    List<LintFinding> found = new ArrayList<>();
    for (StrimziResource resource : file.resources()) {
      StrimziRule rule = new StrimziRule(file.name(), resource);
      rule.version();
      rule.clusters();
      rule.mirrors();
      rule.duplicates(resource.tree());
      found.addAll(rule.found);
    }
    return found;
  }

  private void version() {
    Tree.Field field = resource.tree().field("apiVersion");
    if (!resource.version().equals("v1")) {
      add(
          field,
          Severity.INFO,
          "old-api-version",
          "Strimzi 1.0 and later serve v1 only.",
          "Export it as strimzi to get v1, or convert it with Strimzi's own tool.");
    }
  }

  private void clusters() {
    resource
        .clusters()
        .forEach(
            (alias, cluster) -> {
              Tree.Field field = cluster.field("alias");
              if (blank(cluster.text("bootstrapServers"))) {
                add(
                    field,
                    Severity.ERROR,
                    "missing-bootstrap-servers",
                    "Cluster " + alias + " has no bootstrapServers.",
                    "Write bootstrapServers: host:port.");
              }
              login(cluster);
              config(alias, cluster.object("config"));
            });
  }

  private void login(Tree.Fields cluster) {
    String type = cluster.object("authentication").text("type");
    if (cluster.has("authentication") && (type == null || !LOGINS.contains(type))) {
      add(
          cluster.field("authentication"),
          Severity.ERROR,
          "unknown-authentication",
          "The operator knows no such authentication.",
          "Choose one of " + String.join(", ", LOGINS) + ".");
    }
  }

  /** Whether the operator drops a key of a cluster's config. */
  static boolean drops(String key) {
    return FORBIDDEN.stream().anyMatch(key::startsWith) && !ALLOWED.contains(key);
  }

  private void config(String alias, Tree.Fields config) {
    for (Tree.Field field : config.fields()) {
      if (ALLOWED.contains(field.key())) {
        continue;
      }
      if (drops(field.key())) {
        add(
            field,
            Severity.WARNING,
            "key-without-effect",
            "The operator drops this key of a cluster's config.",
            "Say it in tls, authentication or another field of the cluster, or remove it.");
      } else if (!alias.equals(resource.connectCluster())) {
        add(
            field,
            Severity.WARNING,
            "key-without-effect",
            "No worker is attached to " + alias + ", so its config says nothing to anybody.",
            "Write it under " + resource.connectCluster() + ", or remove it.");
      } else {
        ofWorker(field);
      }
    }
  }

  private void ofWorker(Tree.Field field) {
    switch (KEYS.ofWorkersFile(field.key())) {
      case Placement.Effective effective -> {}
      case Placement.Partial partial ->
          add(
              field,
              Severity.WARNING,
              "limited-reach",
              partial.reach() + ".",
              partial.remedy() + ".");
      case Placement.Ineffective dead ->
          add(field, Severity.WARNING, "key-without-effect", dead.why() + ".", dead.remedy() + ".");
      case Placement.UnknownCluster unknown -> {}
      case Placement.Unknown(String suggestion) ->
          add(
              field,
              Severity.WARNING,
              "unknown-key",
              "Neither Connect nor a client knows this key.",
              suggestion == null ? "Remove it." : "Did you mean " + suggestion + "?");
    }
  }

  private void mirrors() {
    List<Tree> mirrors = resource.spec().list("mirrors");
    if (mirrors.isEmpty()) {
      add(
          resource.tree().field("spec"),
          Severity.ERROR,
          "no-flow",
          "It has no mirrors.",
          "Write spec.mirrors.");
    }
    for (Tree one : mirrors) {
      if (one instanceof Tree.Fields mirror) {
        mirror(mirror);
      }
    }
  }

  private void mirror(Tree.Fields mirror) {
    if (!resource.hasTarget()) {
      known(mirror, "sourceCluster");
      known(mirror, "targetCluster");
      String connect = resource.connectCluster();
      String target = mirror.text("targetCluster");
      if (connect != null && target != null && !Objects.equals(connect, target)) {
        add(
            mirror.field("targetCluster"),
            Severity.ERROR,
            "other-connect-cluster",
            "Records are written to the cluster of the workers, "
                + connect
                + ", not to "
                + target
                + ".",
            "Make connectCluster and targetCluster the same.");
      }
    }
    if (!mirror.has("sourceConnector")) {
      add(
          anyOf(mirror),
          Severity.WARNING,
          "no-source-connector",
          "Without a sourceConnector the operator makes none, and no record is mirrored.",
          "Write sourceConnector: {}.");
    }
  }

  private void known(Tree.Fields mirror, String key) {
    String alias = mirror.text(key);
    if (alias == null || !resource.clusters().containsKey(alias)) {
      add(
          mirror.has(key) ? mirror.field(key) : anyOf(mirror),
          Severity.ERROR,
          "unknown-cluster",
          alias == null ? "It lacks " + key + "." : "Cluster " + alias + " is not in clusters.",
          "Name one of " + resource.clusters().keySet() + ".");
    }
  }

  private static Tree.@Nullable Field anyOf(Tree.Fields mirror) {
    return mirror.fields().isEmpty() ? null : mirror.fields().getFirst();
  }

  private void duplicates(Tree tree) {
    switch (tree) {
      case Tree.Fields fields -> {
        found.addAll(JsonTextRule.duplicates(file, fields.shadowed()));
        fields.fields().forEach(field -> duplicates(field.value()));
      }
      case Tree.Items items -> items.items().forEach(this::duplicates);
      case Tree.Scalar scalar -> {}
    }
  }

  private void add(
      Tree.@Nullable Field field, Severity severity, String rule, String message, String remedy) {
    found.add(
        new LintFinding(
            file,
            field == null ? resource.tree().place().line() : field.keyPlace().line(),
            field == null ? "" : field.key(),
            severity,
            rule,
            message,
            remedy));
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
