package org.mirrorbench.engine.lag;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.OffsetsTopic;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Result;

/**
 * A flow's flushed positions read from the offsets topics on its target: this product's own, or
 * stock dedicated MirrorMaker's, whichever was written last. Used by one thread at a time.
 */
public final class TopicPositions implements Positions, AutoCloseable {

  private static final String STOCK_CONNECTOR = "MirrorSourceConnector";

  private final String source;
  private final String ownConnector;
  private final OffsetsTopic own;
  private final OffsetsTopic stock;

  public TopicPositions(FlowSpec spec) {
    FlowNames names = new FlowNames(spec.name());
    ClusterProfile target = spec.target();
    this.source = spec.source().alias();
    this.ownConnector = names.sourceConnector();
    this.own = new OffsetsTopic(target, names.offsetsTopic());
    this.stock =
        new OffsetsTopic(
            target,
            spec.workerSettings().getOrDefault("offset.storage.topic", names.stockOffsetsTopic()));
  }

  @Override
  public Result<Map<TopicPartition, Long>> flushed() {
    return own.read()
        .then(
            ours ->
                stock
                    .read()
                    .map(
                        theirs ->
                            newest(theirs, STOCK_CONNECTOR).isAfter(newest(ours, ownConnector))
                                ? positions(theirs, STOCK_CONNECTOR)
                                : positions(ours, ownConnector)));
  }

  /** True when stock MirrorMaker wrote last, so that its way of reading the source counts. */
  public Result<Boolean> servedByStock() {
    return own.read()
        .then(
            ours ->
                stock
                    .read()
                    .map(
                        theirs ->
                            newest(theirs, STOCK_CONNECTOR).isAfter(newest(ours, ownConnector))));
  }

  private Instant newest(Map<OffsetsTopic.Key, OffsetsTopic.Entry> entries, String connector) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().connector().equals(connector))
        .filter(entry -> source.equals(entry.getKey().partition().get("cluster")))
        .map(entry -> entry.getValue().writtenAt())
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private Map<TopicPartition, Long> positions(
      Map<OffsetsTopic.Key, OffsetsTopic.Entry> entries, String connector) {
    List<SourceOffset> offsets = OffsetsTopic.of(entries, connector, source);
    return Positions.of(offsets);
  }

  @Override
  public void close() {
    own.close();
    stock.close();
  }
}
