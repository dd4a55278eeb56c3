package org.mirrorbench.engine.connect;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker's offsets topic, read directly: it tells the positions of any worker, also of stock
 * dedicated MirrorMaker, which has no REST interface. Not safe for use by several threads.
 */
public final class OffsetsTopic implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(OffsetsTopic.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String topic;
  private final Map<Key, Entry> entries = new HashMap<>();
  private final CompactedTopic records;

  /** A connector's source partition. */
  public record Key(String connector, Map<String, Object> partition) {}

  /** Its offset and when the worker wrote it. */
  public record Entry(Map<String, Object> offset, Instant writtenAt) {}

  public OffsetsTopic(ClusterProfile cluster, String topic) {
    this.topic = topic;
    this.records = new CompactedTopic(cluster, topic, entries::clear, this::keep);
  }

  /**
   * Reads on to the topic's end and returns all that stands in it; empty when it does not exist.
   */
  public Result<Map<Key, Entry>> read() {
    return records.read().map(exists -> Map.copyOf(entries));
  }

  private void keep(ConsumerRecord<byte[], byte[]> record) {
    Key key = key(record.key());
    if (key == null) {
      return;
    }
    try {
      Map<String, Object> offset =
          record.value() == null ? null : JSON.readValue(record.value(), new TypeReference<>() {});
      if (offset == null) {
        entries.remove(key);
      } else {
        entries.put(key, new Entry(offset, Instant.ofEpochMilli(record.timestamp())));
      }
    } catch (IOException e) {
      LOGGER.debug("Not an offset in {} at {}", topic, record.offset(), e);
    }
  }

  /** Connect writes {@code ["connector", {partition}]}. */
  private @Nullable Key key(byte[] bytes) {
    try {
      JsonNode array = bytes == null ? null : JSON.readTree(bytes);
      if (array == null || array.size() != 2 || !array.get(1).isObject()) {
        return null;
      }
      Map<String, Object> partition =
          JSON.convertValue(array.get(1), new TypeReference<TreeMap<String, Object>>() {});
      return new Key(array.get(0).asText(), partition);
    } catch (IOException e) {
      LOGGER.debug("Not an offset key in {}", topic, e);
      return null;
    }
  }

  @Override
  public void close() {
    records.close();
  }

  /** The entries of one flow as Connect's REST interface would give them. */
  public static List<SourceOffset> of(Map<Key, Entry> entries, String connector, String source) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().connector().equals(connector))
        .filter(entry -> source.equals(entry.getKey().partition().get("cluster")))
        .map(entry -> new SourceOffset(entry.getKey().partition(), entry.getValue().offset()))
        .toList();
  }
}
