package org.mirrorbench.engine.connect;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A connector's position in one of its source partitions, in Connect's own words.
 *
 * @param partition for MirrorSource {@code {cluster, topic, partition}}
 * @param offset for MirrorSource {@code {offset: n}}, n being the last record delivered; null
 *     resets
 */
public record SourceOffset(Map<String, Object> partition, @Nullable Map<String, Object> offset) {

  public SourceOffset {
    partition = Map.copyOf(partition);
    offset = offset == null ? null : Map.copyOf(offset);
  }

  /** The position in MirrorSource's words: the last offset that was delivered. */
  public static SourceOffset mirror(String source, String topic, int partition, long last) {
    return new SourceOffset(
        new TreeMap<>(Map.of("cluster", source, "topic", topic, "partition", partition)),
        Map.of("offset", last));
  }
}
