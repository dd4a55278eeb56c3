package org.mirrorbench.engine.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.EngineConfig;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;

/**
 * Opens the engine in a new workspace, starts one flow with the defaults of the LAN preset, and
 * stays: three connectors, sampling and databases included. Arguments: source and target bootstrap,
 * source and target alias, topic, compression.
 */
final class EngineMain {

  private EngineMain() {}

  public static void main(String[] args) throws Exception {
    Path workspace = Files.createTempDirectory("bench-engine");
    Engine engine = Engine.open(new EngineConfig(workspace)).orThrow();
    FlowSpec plain =
        FlowSpec.of(
            ClusterProfile.plaintext(args[2], args[0]),
            ClusterProfile.plaintext(args[3], args[1]),
            args[4]);
    FlowSpec flow =
        new FlowSpec(
            plain.name(),
            plain.source(),
            plain.target(),
            Preset.LAN,
            Map.of("topics", args[4], "producer.override.compression.type", args[5]),
            Map.of());
    engine.save(flow).orThrow();
    engine.start(flow.name()).join().orThrow();
    new CountDownLatch(1).await();
  }
}
