package org.mirrorbench.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.InProcessBroker;

class EmbeddedBrokerIT {

  @Test
  void shouldRunSeveralClustersInOneJvm() throws Exception {
    String source = Brokers.source().clusterId();
    String target = Brokers.target().clusterId();
    long begin = System.nanoTime();
    try (InProcessBroker third =
            InProcessBroker.start("third", 103, Map.of(BrokerSettings.REBALANCE_DELAY, "50"));
        Admin admin = Admin.create(third.profile().clientProperties())) {
      Measured.time("a further broker in this JVM", begin);
      assertThat(admin.describeCluster().clusterId().get()).isEqualTo(third.clusterId());
      assertThat(third.clusterId()).isNotIn(source, target);
      assertThat(source).isNotEqualTo(target);
    }
  }
}
