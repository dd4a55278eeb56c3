package org.mirrorbench.engine.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.SecretRemoval.Removed;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/** Writes flows as connectors for Connect's REST interface. */
final class ConnectWriter {

  private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

  private ConnectWriter() {}

  /**
   * Connectors with references in place of secrets.
   *
   * @param names of the secrets that the place must hold, by the key they had
   */
  record Open(List<ConnectorConfig> connectors, SortedMap<String, String> names) {}

  /** They are found only once client properties are put together, so secrets must be readable. */
  static Result<Open> open(List<FlowSpec> flows, SecretPlace place) {
    List<ConnectorConfig> connectors = new ArrayList<>();
    SortedMap<String, String> names = new TreeMap<>();
    try {
      Removed removed = SecretRemoval.from(flows, place, Mm2Writer.providers(flows));
      removed.flows().forEach(flow -> connectors.addAll(Outgoing.connectors(flow)));
      names.putAll(removed.names());
    } catch (ProblemException e) {
      return Result.err(e.problem());
    }
    return Result.ok(new Open(connectors, names));
  }

  /** {@code {"name", "config"}} each, as {@code POST /connectors} takes it. */
  static Result<List<ExportedFile>> write(List<FlowSpec> flows, SecretPlace place) {
    return open(flows, place)
        .map(
            open ->
                open.connectors().stream()
                    .map(one -> new ExportedFile(one.name() + ".json", envelope(one)))
                    .toList());
  }

  private static String envelope(ConnectorConfig connector) {
    return text(connector.name(), connector.config());
  }

  /** A connector as {@code POST /connectors} takes it. */
  static String text(String name, Map<String, String> config) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", name);
    document.put("config", config);
    return json(document);
  }

  static String json(Object document) {
    try {
      return JSON.writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts are always JSON", e);
    }
  }
}
