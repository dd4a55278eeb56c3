package org.mirrorbench.engine.lag;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.OffsetsTopic;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Result;

/**
 * A flow's flushed positions read from the offsets topics on its target: this product's own, or
 * those of stock dedicated MirrorMaker or of the worker that the flow's file names, whichever was
 * written last. Used by one thread at a time.
 */
public final class TopicPositions implements Positions, AutoCloseable {

  private static final String STOCK_CONNECTOR = "MirrorSourceConnector";
  private static final String NAMED_TOPIC = "offset.storage.topic";

  private final String source;
  private final Predicate<String> ownConnector;
  private final Predicate<String> stockConnector;
  private final OffsetsTopic own;
  private final OffsetsTopic stock;

  public TopicPositions(FlowSpec spec) {
    FlowNames names = new FlowNames(spec.name());
    ClusterProfile target = spec.target();
    this.source = spec.source().alias();
    this.ownConnector = names.sourceConnector()::equals;
    String named = spec.workerSettings().get(NAMED_TOPIC);
    // on a Connect cluster connectors are called as anybody likes
    this.stockConnector = named == null ? STOCK_CONNECTOR::equals : any -> true;
    this.own = new OffsetsTopic(target, names.offsetsTopic());
    this.stock = new OffsetsTopic(target, named == null ? names.stockOffsetsTopic() : named);
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
                            newest(theirs, stockConnector).isAfter(newest(ours, ownConnector))
                                ? positions(theirs, stockConnector)
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
                            newest(theirs, stockConnector).isAfter(newest(ours, ownConnector))));
  }

  private Instant newest(
      Map<OffsetsTopic.Key, OffsetsTopic.Entry> entries, Predicate<String> connector) {
    return ofSource(entries, connector)
        .map(entry -> entry.getValue().writtenAt())
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  /** Where several connectors have a position, the one that was written last counts. */
  private Map<TopicPartition, Long> positions(
      Map<OffsetsTopic.Key, OffsetsTopic.Entry> entries, Predicate<String> connector) {
    List<SourceOffset> offsets =
        ofSource(entries, connector)
            .sorted(Comparator.comparing(entry -> entry.getValue().writtenAt()))
            .map(entry -> new SourceOffset(entry.getKey().partition(), entry.getValue().offset()))
            .toList();
    return Positions.of(offsets);
  }

  private Stream<Map.Entry<OffsetsTopic.Key, OffsetsTopic.Entry>> ofSource(
      Map<OffsetsTopic.Key, OffsetsTopic.Entry> entries, Predicate<String> connector) {
    return entries.entrySet().stream()
        .filter(entry -> connector.test(entry.getKey().connector()))
        .filter(entry -> source.equals(entry.getKey().partition().get("cluster")));
  }

  @Override
  public void close() {
    own.close();
    stock.close();
  }
}
