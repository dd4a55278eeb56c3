package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.worker.ConnectGroup;
import org.mirrorbench.engine.worker.Converters;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;

final class WorkerStartIT {

  private final ClusterProfile target =
      new ClusterProfile(
          "b",
          Brokers.target().bootstrap(),
          Security.Custom.of(
              Map.of("security.protocol", "PLAINTEXT", "ssl.truststore.location", "/b.jks")),
          Access.MANAGED);
  private final FlowSpec flow =
      FlowSpec.of(ClusterProfile.plaintext("a", Brokers.source().bootstrap()), target, "x");

  @Test
  void shouldLeaveProducersToTheConnectorsOfTheFlowThatItJoins() {
    assertThat(properties(new FlowNames(flow.name()).group()))
        .containsEntry("ssl.truststore.location", "/b.jks")
        .containsEntry("consumer.ssl.truststore.location", "/b.jks")
        .containsKey("producer.metric.reporters")
        .doesNotContainKeys("producer.ssl.truststore.location", "producer.security.protocol");
    assertThat(properties("another")).containsEntry("producer.ssl.truststore.location", "/b.jks");
  }

  private Map<String, String> properties(String group) {
    LocalWorker worker =
        new LocalWorker(
            "second",
            "b",
            ConnectGroup.named(group),
            Converters.BYTE_ARRAY,
            List.of(),
            false,
            new Listener.Private(),
            Map.of());
    return WorkerStart.of(worker, target, List.of(flow), "0123456789abcdef")
        .orThrow()
        .spec()
        .properties();
  }
}
