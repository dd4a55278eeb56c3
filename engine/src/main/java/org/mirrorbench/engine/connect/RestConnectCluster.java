package org.mirrorbench.engine.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Result;

/** Speaks to a Connect cluster through its REST interface. */
public final class RestConnectCluster implements ConnectCluster {

  private final RestCalls calls;
  private final Predicate<String> seen;

  /**
   * @param token sent as {@code Authorization: Bearer}, or null
   */
  public RestConnectCluster(URI address, @Nullable String token) {
    this(RestAccess.bearer(address, token, null));
  }

  public RestConnectCluster(RestAccess access) {
    this(access, name -> true);
  }

  /**
   * @param seen by its name, which connector it tells of where it tells of all: others may use the
   *     cluster too
   */
  public RestConnectCluster(RestAccess access, Predicate<String> seen) {
    this.calls = new RestCalls(access);
    this.seen = seen;
  }

  @Override
  public String address() {
    return calls.address().toString();
  }

  @Override
  public Result<WorkerIdentity> identity() {
    return calls
        .get("/")
        .then(
            json ->
                json.hasNonNull("version") && json.has("kafka_cluster_id")
                    ? Result.ok(
                        new WorkerIdentity(
                            json.path("version").asText(), json.path("kafka_cluster_id").asText()))
                    : Result.err(
                        RestProblems.notConnect(
                            RestProblems.subject(calls.address()),
                            "it answers in JSON, but tells no version and no cluster")));
  }

  @Override
  public Result<List<PluginInfo>> plugins() {
    // workers before 3.2 do not know the parameter and list connectors only
    return calls
        .get("/connector-plugins?connectorsOnly=false")
        .map(
            json -> {
              List<PluginInfo> plugins = new ArrayList<>();
              for (JsonNode node : json) {
                plugins.add(
                    new PluginInfo(
                        node.path("class").asText(),
                        node.path("type").asText(),
                        node.hasNonNull("version") ? node.path("version").asText() : null));
              }
              return plugins;
            });
  }

  @Override
  public Result<Map<String, List<String>>> validate(String type, Map<String, String> config) {
    return calls
        .put("/connector-plugins/" + encode(type) + "/config/validate", config)
        .map(
            json -> {
              Map<String, List<String>> errors = new TreeMap<>();
              for (JsonNode node : json.path("configs")) {
                JsonNode value = node.path("value");
                List<String> found = new ArrayList<>();
                value.path("errors").forEach(error -> found.add(error.asText()));
                if (!found.isEmpty()) {
                  errors.put(value.path("name").asText(), found);
                }
              }
              return errors;
            });
  }

  @Override
  public Result<Map<String, ConnectorConfig>> configs() {
    return calls
        .get("/connectors?expand=info")
        .map(
            json ->
                byName(
                    json,
                    node -> {
                      JsonNode info = node.path("info");
                      return ConnectorConfig.of(
                          info.path("name").asText(), strings(info.path("config")));
                    }));
  }

  @Override
  public Result<Map<String, ConnectorStatus>> statuses() {
    return calls
        .get("/connectors?expand=status&expand=info")
        .map(json -> byName(json, StatusJson::read));
  }

  @Override
  public Result<Map<Integer, List<String>>> assignments(String connector) {
    return calls
        .get(path(connector) + "/tasks")
        .map(
            json -> {
              Map<Integer, List<String>> given = new TreeMap<>();
              for (JsonNode task : json) {
                JsonNode config = task.path("config");
                String names =
                    config
                        .path("task.assigned.partitions")
                        .asText(config.path("task.assigned.groups").asText(""));
                given.put(task.path("id").path("task").asInt(), List.of(names.split(",")));
              }
              return given;
            });
  }

  @Override
  public Result<ConnectorConfig> put(ConnectorConfig config) {
    return calls.put(path(config.name()) + "/config", config.config()).map(json -> config);
  }

  @Override
  public Result<ConnectorConfig> createStopped(ConnectorConfig config) {
    return calls
        .post(
            "/connectors",
            Map.of("name", config.name(), "config", config.config(), "initial_state", "STOPPED"))
        .map(json -> config);
  }

  @Override
  public Result<String> delete(String connector) {
    return calls.delete(path(connector)).map(json -> connector);
  }

  @Override
  public Result<String> pause(String connector) {
    return calls.put(path(connector) + "/pause", null).map(json -> connector);
  }

  @Override
  public Result<String> resume(String connector) {
    return calls.put(path(connector) + "/resume", null).map(json -> connector);
  }

  @Override
  public Result<String> stop(String connector) {
    return calls.put(path(connector) + "/stop", null).map(json -> connector);
  }

  @Override
  public Result<String> restartFailed(String connector) {
    return calls
        .post(path(connector) + "/restart?includeTasks=true&onlyFailed=true", null)
        .map(json -> connector);
  }

  @Override
  public Result<List<SourceOffset>> offsets(String connector) {
    return calls
        .get(path(connector) + "/offsets")
        .map(
            json -> {
              List<SourceOffset> offsets = new ArrayList<>();
              for (JsonNode node : json.path("offsets")) {
                offsets.add(
                    new SourceOffset(
                        Objects.requireNonNullElse(calls.map(node.path("partition")), Map.of()),
                        calls.map(node.path("offset"))));
              }
              return offsets;
            });
  }

  @Override
  public Result<String> alterOffsets(String connector, List<SourceOffset> offsets) {
    List<Map<String, Object>> body = new ArrayList<>();
    for (SourceOffset offset : offsets) {
      Map<String, Object> entry = new TreeMap<>();
      entry.put("partition", offset.partition());
      entry.put("offset", offset.offset());
      body.add(entry);
    }
    return calls
        .patch(path(connector) + "/offsets", Map.of("offsets", body))
        .map(json -> connector);
  }

  private static String path(String connector) {
    return "/connectors/" + encode(connector);
  }

  private static String encode(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private <T> Map<String, T> byName(JsonNode json, Function<JsonNode, T> read) {
    Map<String, T> values = new TreeMap<>();
    json.properties().stream()
        .filter(entry -> seen.test(entry.getKey()))
        .forEach(entry -> values.put(entry.getKey(), read.apply(entry.getValue())));
    return values;
  }

  private static Map<String, String> strings(JsonNode object) {
    Map<String, String> values = new TreeMap<>();
    object.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
    return values;
  }
}
