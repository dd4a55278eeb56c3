package org.mirrorbench.engine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;

/** A whole flow as one JSON document without its secrets. */
final class FormerJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FormerJson() {}

  static String write(FlowSpec spec, Runs runs) {
    try {
      ObjectNode node = MAPPER.createObjectNode();
      node.set("source", MAPPER.readTree(FlowJson.write(spec.source())));
      node.set("target", MAPPER.readTree(FlowJson.write(spec.target())));
      node.put("preset", spec.preset().name());
      node.set("connector", MAPPER.readTree(FlowJson.write(spec.connectorSettings())));
      node.set("worker", MAPPER.readTree(FlowJson.write(spec.workerSettings())));
      node.set("runs", MAPPER.readTree(RunsJson.write(runs)));
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FormerFlow read(String json, Function<SecretRef, Secret> open) {
    try {
      JsonNode node = MAPPER.readTree(json);
      List<String> missing = new ArrayList<>();
      ClusterProfile source = FlowJson.readCluster(node.path("source").toString(), missing, open);
      ClusterProfile target = FlowJson.readCluster(node.path("target").toString(), missing, open);
      FlowName name = new FlowName(source.alias(), target.alias());
      return new FormerFlow(
          new FlowSpec(
              name,
              source,
              target,
              Preset.valueOf(node.path("preset").asText()),
              FlowJson.readSettings(node.path("connector").toString(), name.toString(), missing),
              FlowJson.readSettings(node.path("worker").toString(), name.toString(), missing)),
          RunsJson.read(node.path("runs").toString()),
          missing);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
