package org.mirrorbench.engine.topology;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;

/** The configuration of the first broker that tells it; only a broker itself can. */
final class BrokerPart implements Part<Config> {

  private static final int BROKERS = 3;

  private final Reading reading;
  private final Collection<KafkaFuture<Config>> asked;

  BrokerPart(Reading reading, List<Node> nodes) {
    this.reading = reading;
    this.asked =
        reading
            .admin()
            .describeConfigs(
                nodes.stream().limit(BROKERS).map(BrokerPart::resource).toList(),
                new DescribeConfigsOptions().timeoutMs(Reading.BROKER_MILLIS))
            .values()
            .values();
  }

  private static ConfigResource resource(Node node) {
    return new ConfigResource(ConfigResource.Type.BROKER, node.idString());
  }

  @Override
  public Result<Config> collect() throws InterruptedException {
    @Nullable Problem refusal = null;
    for (KafkaFuture<Config> broker : asked) {
      try {
        return Result.ok(broker.get());
      } catch (ExecutionException e) {
        refusal = reading.problem(e);
      }
    }
    return Result.err(refusal == null ? nobody() : refusal);
  }

  private Problem nobody() {
    return new Problem.Unreachable(
        "Cluster " + reading.profile().alias(),
        Reason.NO_LIVE_BROKER.text(),
        Reason.CHECK_BROKERS.text());
  }
}
