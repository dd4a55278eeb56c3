package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.SecretPlace.Kubernetes;
import org.mirrorbench.engine.format.SecretRemoval.Removed;
import org.mirrorbench.engine.keys.ConnectorKeys;
import org.mirrorbench.engine.keys.ConnectorPart;
import org.mirrorbench.engine.keys.Defaults;
import org.mirrorbench.engine.keys.KeyCatalogue;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Writes flows as Strimzi {@code KafkaMirrorMaker2} resources of v1, one for each target: there a
 * resource has one target and any number of sources.
 */
final class StrimziWriter {

  /** The mirror's own fields for what are settings elsewhere. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "topics", "topicsPattern",
          "topics.exclude", "topicsExcludePattern",
          "groups", "groupsPattern",
          "groups.exclude", "groupsExcludePattern");

  /** v1's own fields for settings of the worker. */
  private static final List<String> STORAGE =
      List.of("group.id", "config.storage.topic", "offset.storage.topic", "status.storage.topic");

  private static final ConnectorKeys KEYS = new ConnectorKeys(KeyCatalogue.standard());

  private final Kubernetes place;
  private final List<String> wanted = new ArrayList<>();

  private StrimziWriter(Kubernetes place) {
    this.place = place;
  }

  static Result<List<ExportedFile>> write(List<FlowSpec> flows, Kubernetes place) {
    try {
      return Result.ok(
          List.of(
              new ExportedFile("kafka-mirror-maker-2.yaml", new StrimziWriter(place).text(flows))));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    }
  }

  private String text(List<FlowSpec> flows) {
    Map<String, List<FlowSpec>> targets = new LinkedHashMap<>();
    flows.forEach(
        flow -> targets.computeIfAbsent(flow.target().alias(), key -> new ArrayList<>()).add(flow));
    StringBuilder documents = new StringBuilder();
    targets.values().forEach(one -> documents.append("---\n").append(dump(resource(one))));
    StringBuilder text =
        new StringBuilder("# Written by Mirrorbench for the Strimzi operator 1.0 or later.\n");
    text.append("# The operator makes no heartbeat connector.\n");
    if (!wanted.isEmpty()) {
      text.append("#\n# Secrets are not written here. Kubernetes secrets must hold:\n");
      wanted.stream()
          .distinct()
          .forEach(one -> text.append("#   ").append(one.replaceAll("\\s+", " ")).append('\n'));
    }
    return text.append(documents).toString();
  }

  private static String dump(Object document) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setSplitLines(false);
    return new Yaml(options).dump(document);
  }

  private Map<String, Object> resource(List<FlowSpec> flows) {
    FlowSpec first = flows.getFirst();
    Removed removed = SecretRemoval.from(flows, place, Mm2Writer.providers(flows));
    removed
        .names()
        .forEach(
            (key, name) -> {
              if (!ofClusters(flows, key)) {
                wanted.add(place.secret() + ": " + name + ", the value of " + key);
              }
            });
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("replicas", 1);
    spec.put("target", target(first, removed.flows().getFirst()));
    List<Object> mirrors = new ArrayList<>();
    for (int i = 0; i < flows.size(); i++) {
      mirrors.add(mirror(flows.get(i), removed.flows().get(i)));
    }
    spec.put("mirrors", mirrors);
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("apiVersion", "kafka.strimzi.io/v1");
    resource.put("kind", "KafkaMirrorMaker2");
    resource.put(
        "metadata", Map.of("name", StrimziLogin.kubernetes("mirror-to-" + first.target().alias())));
    resource.put("spec", spec);
    return resource;
  }

  /** A login's secrets are said in the words of the resource. */
  private static boolean ofClusters(List<FlowSpec> flows, String key) {
    return flows.stream()
        .anyMatch(
            flow ->
                List.of(flow.source(), flow.target()).stream()
                    .anyMatch(
                        one ->
                            key.startsWith(one.alias() + ".")
                                && one.security()
                                    .clientProperties()
                                    .containsKey(key.substring(one.alias().length() + 1))));
  }

  private Map<String, Object> target(FlowSpec flow, FlowSpec open) {
    StrimziLogin.Said said = StrimziLogin.of(flow.target(), place);
    wanted.addAll(said.wanted());
    Map<String, Object> target = new LinkedHashMap<>(said.fields());
    FlowNames names = new FlowNames(flow.name());
    Map<String, String> worker = Outgoing.worker(open);
    target.put("groupId", worker.getOrDefault("group.id", names.group()));
    target.put(
        "configStorageTopic", worker.getOrDefault("config.storage.topic", names.configsTopic()));
    target.put(
        "offsetStorageTopic", worker.getOrDefault("offset.storage.topic", names.offsetsTopic()));
    target.put(
        "statusStorageTopic", worker.getOrDefault("status.storage.topic", names.statusTopic()));
    worker.keySet().removeAll(STORAGE);
    worker.keySet().removeIf(key -> key.startsWith("config.providers") || StrimziRule.drops(key));
    Map<String, Object> config = new TreeMap<>(worker);
    if (target.get("config") instanceof Map<?, ?> own) {
      own.forEach((key, value) -> config.put(String.valueOf(key), value));
    }
    target.put("config", config);
    return target;
  }

  private Map<String, Object> mirror(FlowSpec flow, FlowSpec open) {
    StrimziLogin.Said said = StrimziLogin.of(flow.source(), place);
    wanted.addAll(said.wanted());
    Map<String, Object> mirror = new LinkedHashMap<>();
    mirror.put("source", said.fields());
    new TreeMap<>(FIELDS)
        .forEach(
            (key, field) -> {
              String value = flow.connectorSettings().get(key);
              if (value != null) {
                mirror.put(field, value);
              }
            });
    for (ConnectorConfig connector : Outgoing.connectors(open)) {
      ConnectorPart.ofClass(connector.config().getOrDefault("connector.class", ""))
          .ifPresent(part -> add(mirror, part, connector, flow));
    }
    return mirror;
  }

  private static void add(
      Map<String, Object> mirror, ConnectorPart part, ConnectorConfig connector, FlowSpec flow) {
    String field =
        switch (part) {
          case SOURCE -> "sourceConnector";
          case CHECKPOINT -> "checkpointConnector";
          case HEARTBEAT -> "";
        };
    if (field.isEmpty()) {
      return;
    }
    Map<String, Object> config = new TreeMap<>();
    connector
        .config()
        .forEach(
            (key, value) -> {
              if (!saidElsewhere(part, key, flow)) {
                config.put(key, value);
              }
            });
    Map<String, Object> said = new LinkedHashMap<>();
    if (config.remove("tasks.max") instanceof String tasks
        && tasks.strip().matches("[1-9]\\d{0,8}")) {
      said.put("tasksMax", Integer.valueOf(tasks.strip()));
    }
    said.put("config", config);
    mirror.put(field, said);
  }

  /** By the cluster, by the mirror, by the operator, or by the worker's own security. */
  private static boolean saidElsewhere(ConnectorPart part, String key, FlowSpec flow) {
    boolean explicit = flow.connectorSettings().containsKey(key);
    return List.of("name", "connector.class", "source.cluster.alias", "target.cluster.alias")
            .contains(key)
        || ofCluster(key)
        || FIELDS.containsKey(key)
        || key.startsWith("config.providers")
        || key.startsWith("producer.override.config.providers")
        || (Defaults.CONVERTERS.containsKey(key) && !explicit)
        || (key.startsWith("producer.override.")
            && !explicit
            && KeyCatalogue.clusterKeys().contains(key.substring("producer.override.".length())))
        || (KEYS.another(part, key).isPresent() && !explicit);
  }

  private static boolean ofCluster(String key) {
    return (key.startsWith("source.cluster.") || key.startsWith("target.cluster."))
        && KeyCatalogue.clusterKeys().contains(key.substring("source.cluster.".length()));
  }
}
