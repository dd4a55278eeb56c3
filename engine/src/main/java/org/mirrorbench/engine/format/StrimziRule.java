package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.keys.ConnectorKeys;
import org.mirrorbench.engine.keys.KeyCatalogue;
import org.mirrorbench.engine.keys.Placement;
import org.mirrorbench.engine.problem.Said;
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
      add(field, Severity.INFO, "old-api-version", Lint.OLD_API.of(), Lint.CONVERT.of());
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
                    Lint.NO_BOOTSTRAP.of(alias),
                    Lint.WRITE_BOOTSTRAP.of());
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
          Lint.UNKNOWN_LOGIN.of(),
          Lint.CHOOSE_ONE.of(String.join(", ", LOGINS)));
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
            Lint.OPERATOR_DROPS.of(),
            Lint.SAY_IN_FIELD.of());
      } else if (!alias.equals(resource.connectCluster())) {
        add(
            field,
            Severity.WARNING,
            "key-without-effect",
            Lint.NO_WORKER.of(alias),
            Lint.WRITE_UNDER.of(String.valueOf(resource.connectCluster())));
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
              partial.reach().closed(),
              partial.remedy().closed());
      case Placement.Ineffective dead ->
          add(
              field,
              Severity.WARNING,
              "key-without-effect",
              dead.why().closed(),
              dead.remedy().closed());
      case Placement.UnknownCluster unknown -> {}
      case Placement.Unknown(String suggestion) ->
          add(
              field,
              Severity.WARNING,
              "unknown-key",
              Lint.UNKNOWN_WORKER_KEY.of(),
              suggestion == null ? Lint.REMOVE.of() : Lint.DID_YOU_MEAN.of(suggestion));
    }
  }

  private void mirrors() {
    List<Tree> mirrors = resource.spec().list("mirrors");
    if (mirrors.isEmpty()) {
      add(
          resource.tree().field("spec"),
          Severity.ERROR,
          "no-flow",
          Lint.NO_MIRRORS.of(),
          Lint.WRITE_MIRRORS.of());
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
            Lint.OTHER_CONNECT.of(connect, target),
            Lint.SAME_CONNECT.of());
      }
    }
    if (!mirror.has("sourceConnector")) {
      add(
          anyOf(mirror),
          Severity.WARNING,
          "no-source-connector",
          Lint.NO_SOURCE.of(),
          Lint.WRITE_SOURCE.of());
    }
  }

  private void known(Tree.Fields mirror, String key) {
    String alias = mirror.text(key);
    if (alias == null || !resource.clusters().containsKey(alias)) {
      add(
          mirror.has(key) ? mirror.field(key) : anyOf(mirror),
          Severity.ERROR,
          "unknown-cluster",
          alias == null ? Lint.LACKS.of(key) : Lint.UNKNOWN_CLUSTER.of(alias),
          Lint.NAME_ONE.of(String.join(", ", resource.clusters().keySet())));
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
      Tree.@Nullable Field field, Severity severity, String rule, Said message, Said remedy) {
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
