package org.mirrorbench.engine.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectorStatus.TaskStatus;

/** Reads one entry of {@code GET /connectors?expand=status&expand=info}. */
final class StatusJson {

  private StatusJson() {}

  static ConnectorStatus read(JsonNode node) {
    JsonNode status = node.path("status");
    JsonNode connector = status.path("connector");
    String type = node.path("info").path("config").path("connector.class").asText();
    List<TaskStatus> tasks = new ArrayList<>();
    for (JsonNode task : status.path("tasks")) {
      tasks.add(
          new TaskStatus(
              task.path("id").asInt(),
              task.path("state").asText(),
              task.path("worker_id").asText(),
              firstLine(task.path("trace"))));
    }
    return new ConnectorStatus(
        status.path("name").asText(),
        type.substring(type.lastIndexOf('.') + 1),
        connector.path("state").asText(),
        connector.path("worker_id").asText(),
        firstLine(connector.path("trace")),
        tasks);
  }

  private static @Nullable String firstLine(JsonNode trace) {
    return trace.isTextual() ? trace.asText().lines().findFirst().orElse(null) : null;
  }
}
