package org.mirrorbench.engine.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker's configs topic, read directly: what it would run if it were started. */
public final class ConfigsTopic implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(ConfigsTopic.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONNECTOR = "connector-";
  private static final String TARGET_STATE = "target-state-";
  private static final String SESSION_KEY = "session-key";
  private static final String STARTED = "STARTED";

  private final String topic;
  private final Map<String, String> values = new HashMap<>();
  private final CompactedTopic records;
  private @Nullable Instant leaderSeen;

  public ConfigsTopic(ClusterProfile cluster, String topic) {
    this.topic = topic;
    this.records = new CompactedTopic(cluster, topic, values::clear, this::keep);
  }

  /**
   * When a leader last wrote its session key, which it does at its start and about once an hour;
   * null before {@link #wanted} and where no leader ever was.
   */
  public @Nullable Instant leaderSeen() {
    return leaderSeen;
  }

  /**
   * By connector, the state that is wanted of it: STARTED, PAUSED or STOPPED; nothing when the
   * topic does not exist. Blocking.
   */
  public Result<Optional<Map<String, String>>> wanted() {
    return records.read().map(exists -> exists ? Optional.of(states()) : Optional.empty());
  }

  /**
   * The connectors' configurations by name, as Connect's REST interface would give them; empty when
   * the topic does not exist. Blocking.
   */
  public Result<Map<String, ConnectorConfig>> configs() {
    return records.read().map(exists -> exists ? connectors() : Map.of());
  }

  private Map<String, ConnectorConfig> connectors() {
    Map<String, ConnectorConfig> connectors = new HashMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(CONNECTOR)) {
            String name = key.substring(CONNECTOR.length());
            connectors.put(name, ConnectorConfig.of(name, properties(name, value)));
          }
        });
    return connectors;
  }

  private Map<String, String> properties(String connector, String record) {
    Map<String, String> properties = new HashMap<>();
    try {
      JSON.readTree(record)
          .path("properties")
          .properties()
          .forEach(entry -> properties.put(entry.getKey(), entry.getValue().asText()));
    } catch (IOException e) {
      LOGGER.warn("Not a configuration of {} in {}", connector, topic, e);
    }
    return properties;
  }

  private Map<String, String> states() {
    Map<String, String> states = new HashMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(CONNECTOR)) {
            String connector = key.substring(CONNECTOR.length());
            states.put(connector, values.getOrDefault(TARGET_STATE + connector, STARTED));
          }
        });
    return states;
  }

  private void keep(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return;
    }
    String key = new String(record.key(), StandardCharsets.UTF_8);
    if (key.equals(SESSION_KEY)) {
      leaderSeen = Instant.ofEpochMilli(record.timestamp());
    }
    String value = value(key, record);
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
  }

  /** Connect 3.5 and later write {@code state.v2} beside the older {@code state}. */
  private @Nullable String value(String key, ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return null;
    }
    if (key.startsWith(CONNECTOR)) {
      return new String(record.value(), StandardCharsets.UTF_8);
    }
    if (!key.startsWith(TARGET_STATE)) {
      return "";
    }
    try {
      JsonNode state = JSON.readTree(record.value());
      return state.path("state.v2").asText(state.path("state").asText(STARTED));
    } catch (IOException e) {
      LOGGER.warn("Not a target state in {} at {}", topic, record.offset(), e);
      return null;
    }
  }

  @Override
  public void close() {
    records.close();
  }
}
