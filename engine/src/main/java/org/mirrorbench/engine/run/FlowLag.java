package org.mirrorbench.engine.run;

import java.util.HashMap;
import java.util.Map;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.lag.LagSampler;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.lag.TopicPositions;
import org.mirrorbench.engine.problem.Result;

/**
 * The lag of a flow that runs elsewhere, or does not run: read from the clusters alone. Used by one
 * thread at a time.
 */
public final class FlowLag implements AutoCloseable {

  private final TopicPositions positions;
  private final LagSampler sampler;

  private FlowLag(TopicPositions positions, LagSampler sampler) {
    this.positions = positions;
    this.sampler = sampler;
  }

  /** Both clusters must answer. Blocking. */
  public static Result<FlowLag> open(FlowSpec spec) {
    return Preparation.desired(spec)
        .then(
            desired -> {
              TopicPositions positions = new TopicPositions(spec);
              return positions
                  .servedByStock()
                  .map(
                      stock ->
                          new FlowLag(
                              positions,
                              sampler(spec, desired.connectors().getFirst(), positions, stock)));
            });
  }

  /** Stock MirrorMaker reads what is not committed unless its file says otherwise. */
  private static LagSampler sampler(
      FlowSpec spec, ConnectorConfig source, TopicPositions positions, boolean stock) {
    Map<String, String> config = new HashMap<>(source.config());
    if (stock && !spec.connectorSettings().containsKey("source.consumer.isolation.level")) {
      config.remove("source.consumer.isolation.level");
    }
    return new LagSampler(spec.name(), spec.source(), config, positions, Map::of);
  }

  /**
   * @param once true when there will be no second look
   */
  public Scrape look(boolean once) {
    return once ? sampler.sampleOnce() : sampler.sample();
  }

  @Override
  public void close() {
    sampler.close();
    positions.close();
  }
}
