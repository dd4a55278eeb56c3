package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.RestConnectCluster;
import org.mirrorbench.engine.demo.FreePorts;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.Drift;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.ConnectProcess;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;

/** Drift is looked for again and again, and is unknown where the worker cannot be asked. */
final class DriftIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Runs REMOTE = new Runs.Remote("remote");

  @TempDir private Path folder;
  private final String prefix = Brokers.prefix("drift");
  private final String alias = prefix.replace(".", "");
  private final FlowSpec flow =
      FlowSpec.of(
          ClusterProfile.plaintext(alias + "a", Brokers.source().bootstrap()),
          ClusterProfile.plaintext(alias + "b", Brokers.target().bootstrap()),
          prefix.replace(".", "\\.") + ".*");

  @Test
  @SuppressWarnings("try") // the worker ends in the middle of the test
  void shouldNotTakeSilenceForAgreement() throws Exception {
    URI address = URI.create("http://127.0.0.1:" + FreePorts.pair()[0]);
    Map<String, String> properties =
        new HashMap<>(
            ConnectProcess.properties(Brokers.target().bootstrap(), alias, address.toString()));
    try (ConnectProcess worker = ConnectProcess.start(folder, properties);
        Engine engine = Engine.open(new EngineConfig(folder.resolve("workspace"))).orThrow()) {
      ConnectCluster rest = new RestConnectCluster(address, null);
      await().atMost(PATIENCE).until(() -> rest.statuses() instanceof Result.Ok<?>);
      RemoteWorker remote =
          new RemoteWorker(
              "remote",
              List.of(address),
              new RestLogin.None(),
              null,
              new SecretDelivery.Environment("MM2_"));
      engine.workers().save(remote, null).orThrow();
      Proposal proposal = engine.plans().propose(List.of(flow), REMOTE, Progress.NONE).orThrow();
      engine.plans().apply(proposal, Progress.NONE).orThrow();

      // nobody asks for it: the watch does
      await().atMost(PATIENCE).until(() -> found(engine) != null && known(engine));
      assertThat(Objects.requireNonNull(found(engine)).drifted()).isFalse();

      worker.close();
      await().atMost(PATIENCE).until(() -> found(engine) == null || !known(engine));
      Drift silent = found(engine);
      if (silent != null) {
        assertThat(silent.drifted()).isFalse();
      }
    }
  }

  private @Nullable Drift found(Engine engine) {
    Map<FlowName, Drift> latest = engine.plans().drift().latest();
    return latest == null ? null : latest.get(flow.name());
  }

  private boolean known(Engine engine) {
    Drift drift = found(engine);
    return drift != null && drift.problem() == null;
  }
}
