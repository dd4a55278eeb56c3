package org.mirrorbench.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.schedule.Ticker;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.testkit.Brokers;

class ClusterWatchIT {

  @Test
  void shouldReadALiveClusterWhileOthersAreDead() throws IOException {
    ClusterProfile live = Brokers.source().profile();
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Ticker ticker = new Ticker()) {
      ClusterWatch watch = new ClusterWatch(ticker);
      ClusterProfile dead =
          ClusterProfile.plaintext("silent", "127.0.0.1:" + silent.getLocalPort());
      ClusterProfile nowhere = ClusterProfile.plaintext("nowhere", "no-such-host.invalid:9092");
      ClusterProfile wrong =
          new ClusterProfile(
              "wrong",
              live.bootstrapServers(),
              new Security.Sasl(new Login.Plain("u", Secret.of("p")), null),
              Access.MANAGED);
      for (ClusterProfile profile : new ClusterProfile[] {dead, nowhere, wrong}) {
        assertThat(watch.of(profile).id()).isNull();
      }

      await().atMost(8, SECONDS).until(() -> watch.of(live).id() != null);
      assertThat(watch.of(dead).problem()).isNull();
      await()
          .atMost(8, SECONDS)
          .until(() -> watch.of(nowhere).problem() instanceof Problem.Unreachable);
      long begun = System.nanoTime();
      watch.close();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
  }
}
