package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.format.Connector.Setting;
import org.mirrorbench.engine.keys.ConnectorPart;
import org.mirrorbench.engine.keys.KeyCatalogue;

/**
 * One {@code KafkaMirrorMaker2}: the connectors that the operator makes of it. In v1 the target
 * stands in {@code spec.target} and each mirror has its source; before, {@code spec.clusters} lists
 * all of them and {@code connectCluster} is the one that the workers are attached to.
 */
final class StrimziResource {

  private static final List<String> GROUPS = List.of("kafka.strimzi.io", "eventstreams.ibm.com");

  /** What of a resource is read; the rest is kept. */
  private static final List<String> READ =
      List.of("target", "mirrors", "clusters", "connectCluster", "config", "version", "replicas");

  private static final Map<String, String> PATTERNS =
      Map.of(
          "topicsPattern", "topics",
          "topicsExcludePattern", "topics.exclude",
          "topicsBlacklistPattern", "topics.exclude",
          "groupsPattern", "groups",
          "groupsExcludePattern", "groups.exclude",
          "groupsBlacklistPattern", "groups.exclude");

  /** v1's own fields for what were settings of the worker. */
  private static final Map<String, String> STORAGE =
      Map.of(
          "groupId", "group.id",
          "configStorageTopic", "config.storage.topic",
          "offsetStorageTopic", "offset.storage.topic",
          "statusStorageTopic", "status.storage.topic");

  private final String file;
  private final Tree.Fields tree;
  private final Tree.Fields spec;
  private final List<Connector> connectors = new ArrayList<>();

  StrimziResource(String file, Tree.Fields tree) {
    this.file = file;
    this.tree = tree;
    this.spec = tree.object("spec");
    for (Tree one : spec.list("mirrors")) {
      if (one instanceof Tree.Fields mirror) {
        addConnectors(mirror);
      }
    }
  }

  static boolean is(Tree.Fields object) {
    String version = object.text("apiVersion");
    return "KafkaMirrorMaker2".equals(object.text("kind"))
        && version != null
        && GROUPS.contains(version.replaceFirst("/.*", ""));
  }

  Tree.Fields tree() {
    return tree;
  }

  Tree.Fields spec() {
    return spec;
  }

  /** {@code v1}, {@code v1beta2} ... */
  String version() {
    return String.valueOf(tree.text("apiVersion")).replaceFirst(".*/", "");
  }

  /** Whether it has the fields of v1, whatever its version says. */
  boolean hasTarget() {
    return spec.has("target");
  }

  String name() {
    String name = tree.object("metadata").text("name");
    return name == null ? "" : name;
  }

  private String namespace() {
    String namespace = tree.object("metadata").text("namespace");
    return namespace == null ? "" : namespace;
  }

  /** The clusters by alias. */
  Map<String, Tree.Fields> clusters() {
    Map<String, Tree.Fields> clusters = new LinkedHashMap<>();
    List<Tree> all = new ArrayList<>(spec.list("clusters"));
    all.add(spec.object("target"));
    for (Tree mirror : spec.list("mirrors")) {
      if (mirror instanceof Tree.Fields fields) {
        all.add(fields.object("source"));
      }
    }
    for (Tree one : all) {
      if (one instanceof Tree.Fields cluster) {
        String alias = cluster.text("alias");
        if (alias != null) {
          clusters.putIfAbsent(alias, cluster);
        }
      }
    }
    return clusters;
  }

  /** The alias of the cluster that the workers are attached to. */
  @Nullable String connectCluster() {
    return hasTarget() ? spec.object("target").text("alias") : spec.text("connectCluster");
  }

  @Nullable String source(Tree.Fields mirror) {
    String old = mirror.text("sourceCluster");
    return old != null ? old : mirror.object("source").text("alias");
  }

  @Nullable String target(Tree.Fields mirror) {
    String old = mirror.text("targetCluster");
    return old != null ? old : spec.object("target").text("alias");
  }

  List<Connector> connectors() {
    return connectors;
  }

  List<ClusterProfile> profiles() {
    List<ClusterProfile> profiles = new ArrayList<>();
    clusters()
        .forEach(
            (alias, cluster) -> {
              Map<String, Setting> settings = new HashMap<>();
              StrimziAuthentication.of(namespace(), cluster)
                  .forEach((key, setting) -> settings.put("source.cluster." + key, setting));
              Connector one = new Connector(file, 1, alias, "", settings);
              profiles.add(ConnectorFlows.cluster(one, "source.cluster.", alias));
            });
    return profiles;
  }

  /** What the resource says to the workers, which the operator attaches to one cluster. */
  Map<String, String> worker(String target) {
    if (!target.equals(connectCluster())) {
      return Map.of();
    }
    Map<String, String> worker = new TreeMap<>(spec.object("config").texts());
    Tree.Fields cluster = clusters().getOrDefault(target, Tree.Fields.none());
    worker.putAll(cluster.object("config").texts());
    STORAGE.forEach(
        (field, key) -> {
          String said = cluster.text(field);
          if (said != null) {
            worker.put(key, said);
          }
        });
    return worker;
  }

  private void addConnectors(Tree.Fields mirror) {
    for (Map.Entry<String, ConnectorPart> one :
        List.of(
            Map.entry("sourceConnector", ConnectorPart.SOURCE),
            Map.entry("checkpointConnector", ConnectorPart.CHECKPOINT),
            Map.entry("heartbeatConnector", ConnectorPart.HEARTBEAT))) {
      Tree.Field field = mirror.field(one.getKey());
      if (field != null && source(mirror) != null && target(mirror) != null) {
        connectors.add(connector(mirror, field, one.getValue()));
      }
    }
  }

  private Connector connector(Tree.Fields mirror, Tree.Field field, ConnectorPart part) {
    int line = field.keyPlace().line();
    Map<String, Setting> settings = new LinkedHashMap<>();
    cluster(settings, "target.cluster.", String.valueOf(target(mirror)), line);
    cluster(settings, "source.cluster.", String.valueOf(source(mirror)), line);
    Tree.Fields said = field.value() instanceof Tree.Fields fields ? fields : Tree.Fields.none();
    for (Tree.Field one : said.object("config").fields()) {
      if (one.value() instanceof Tree.Scalar scalar && !scalar.isNull()) {
        settings.put(one.key(), Setting.of(one, scalar));
      }
    }
    take(said, "tasksMax", "tasks.max", settings);
    PATTERNS.forEach((name, key) -> take(mirror, name, key, settings));
    settings.put("connector.class", new Setting(field.key(), part.className(), line));
    String name = source(mirror) + "->" + target(mirror) + "." + field.key();
    return new Connector(file, line, name, part.className(), settings);
  }

  private void cluster(Map<String, Setting> settings, String prefix, String alias, int line) {
    settings.put(prefix + "alias", new Setting("alias", alias, line));
    Tree.Fields cluster = clusters().getOrDefault(alias, Tree.Fields.none());
    StrimziAuthentication.of(namespace(), cluster)
        .forEach(
            (key, setting) -> {
              if (!ofWorker(key)) {
                settings.put(prefix + key, setting);
              }
            });
  }

  /** In a cluster's {@code config} the worker's settings stand beside the clients'. */
  private static boolean ofWorker(String key) {
    return !KeyCatalogue.clusterKeys().contains(key);
  }

  private static void take(
      Tree.Fields from, String name, String key, Map<String, Setting> settings) {
    Tree.Field field = from.field(name);
    if (field != null && field.value() instanceof Tree.Scalar scalar && !scalar.isNull()) {
      settings.put(key, Setting.of(field, scalar));
    }
  }

  /** What of it no flow says. */
  List<String> kept() {
    List<String> kept = new ArrayList<>();
    for (Tree.Field field : spec.fields()) {
      if (!READ.contains(field.key())) {
        kept.add(name() + ": spec." + field.key());
      }
    }
    for (Tree one : spec.list("mirrors")) {
      if (one instanceof Tree.Fields mirror) {
        for (String part : List.of("sourceConnector", "checkpointConnector")) {
          mirror.object(part).fields().stream()
              .filter(field -> !List.of("config", "tasksMax").contains(field.key()))
              .forEach(field -> kept.add(name() + ": " + part + "." + field.key()));
        }
      }
    }
    return kept;
  }
}
