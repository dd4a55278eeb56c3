package org.mirrorbench.engine.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.connect.connector.Connector;
import org.apache.kafka.connect.mirror.MirrorCheckpointConnector;
import org.apache.kafka.connect.mirror.MirrorHeartbeatConnector;
import org.apache.kafka.connect.mirror.MirrorSourceConnector;
import org.mirrorbench.engine.connect.ConnectorConfig;

/** What MirrorMaker's connectors have against their configurations, asked without a worker. */
public final class LocalValidation {

  private LocalValidation() {}

  /** By key; pure but for the classes that the configuration names. */
  public static Map<String, List<String>> errors(ConnectorConfig connector) {
    Map<String, List<String>> errors = new TreeMap<>();
    Connector asked = connector(connector.config().getOrDefault("connector.class", ""));
    if (asked == null) {
      return errors;
    }
    try {
      asked
          .validate(connector.config())
          .configValues()
          .forEach(
              value -> {
                if (!value.errorMessages().isEmpty()) {
                  errors.put(value.name(), List.copyOf(value.errorMessages()));
                }
              });
    } catch (KafkaException e) {
      errors.put("connector.class", List.of(String.valueOf(e.getMessage())));
    }
    return errors;
  }

  private static @org.jspecify.annotations.Nullable Connector connector(String type) {
    return switch (type.substring(type.lastIndexOf('.') + 1)) {
      case "MirrorSourceConnector" -> new MirrorSourceConnector();
      case "MirrorCheckpointConnector" -> new MirrorCheckpointConnector();
      case "MirrorHeartbeatConnector" -> new MirrorHeartbeatConnector();
      default -> null;
    };
  }
}
