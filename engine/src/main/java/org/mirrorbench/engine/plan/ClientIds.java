package org.mirrorbench.engine.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;

/**
 * The client ids of what a flow's source connector copies with, as
 * MirrorConnectorConfig.addClientId and Connect's Worker make them.
 */
final class ClientIds {

  private static final String ROLE = "|replication-consumer";

  private final String connector;
  private final String consumerPrefix;
  private final @Nullable String ownProducer;
  private final int tasks;

  ClientIds(FlowSpec spec, Map<String, String> config) {
    this.connector = new FlowNames(spec.name()).sourceConnector();
    String user =
        config.getOrDefault("source.consumer.client.id", config.get("consumer.client.id"));
    this.consumerPrefix =
        (user == null ? "" : user + "|") + spec.name().source() + "->" + spec.name().target() + "|";
    this.ownProducer =
        config.getOrDefault(
            "producer.override.client.id", spec.workerSettings().get("producer.client.id"));
    this.tasks = tasks(config.get("tasks.max"));
  }

  /** What Connect takes where a connector does not say. */
  private static int tasks(@Nullable String text) {
    try {
      return text == null ? 1 : Math.max(1, Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  List<String> consumers() {
    return IntStream.range(0, tasks)
        .mapToObj(task -> consumerPrefix + connector + "-" + task + ROLE)
        .toList();
  }

  /** One where the flow gives its producers an id: then all tasks share it. */
  List<String> producers() {
    return ownProducer != null
        ? List.of(ownProducer)
        : IntStream.range(0, tasks).mapToObj(task -> producerPrefix() + task).toList();
  }

  private String producerPrefix() {
    return "connector-producer-" + connector + "-";
  }

  /** Whether a client is one of the flow's, whatever the number of its task. */
  boolean ours(String id, Side side) {
    return switch (side) {
      case SOURCE ->
          id.endsWith(ROLE)
              && id.contains(connector + "-")
              && numbered(
                  id.substring(0, id.length() - ROLE.length()), consumerPrefix + connector + "-");
      case TARGET -> id.equals(ownProducer) || numbered(id, producerPrefix());
    };
  }

  private static boolean numbered(String id, String prefix) {
    return id.startsWith(prefix) && id.substring(prefix.length()).matches("\\d{1,9}");
  }
}
