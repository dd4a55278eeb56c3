package org.mirrorbench.engine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.Runs;

/** Where a flow runs, as text in a column: {@code {"kind":"remote","worker":"paris"}}. */
final class RunsJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RunsJson() {}

  static String write(Runs runs) {
    try {
      return MAPPER.writeValueAsString(
          switch (runs) {
            case Runs.Engine() -> Map.of("kind", "engine");
            case Runs.Remote(String worker) -> Map.of("kind", "remote", "worker", worker);
            case Runs.Files() -> Map.of("kind", "files");
          });
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null, as rows before the column have it, is the engine. */
  static Runs read(@Nullable String json) {
    if (json == null) {
      return new Runs.Engine();
    }
    try {
      JsonNode node = MAPPER.readTree(json);
      return switch (node.path("kind").asText()) {
        case "remote" -> new Runs.Remote(node.path("worker").asText());
        case "files" -> new Runs.Files();
        default -> new Runs.Engine();
      };
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
