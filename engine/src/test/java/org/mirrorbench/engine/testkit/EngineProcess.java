package org.mirrorbench.engine.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.EngineConfig;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;

/** An engine in a process of its own, to be killed; ends when its standard input does. */
public final class EngineProcess {

  private EngineProcess() {}

  /**
   * {@code workspace sourceAlias sourceBootstrap targetAlias targetBootstrap topics [workerKey
   * value]}.
   */
  public static void main(String[] args) throws IOException {
    FlowSpec flow =
        new FlowSpec(
            new FlowName(args[1], args[3]),
            ClusterProfile.plaintext(args[1], args[2]),
            ClusterProfile.plaintext(args[3], args[4]),
            Preset.LAN,
            Map.of("topics", args[5]),
            args.length > 7 ? Map.of(args[6], args[7]) : Map.of());
    Engine engine = Engine.open(new EngineConfig(Path.of(args[0]))).orThrow();
    engine.save(flow).orThrow();
    engine.start(flow.name()).join().orThrow();
    while (System.in.read() >= 0) {
      // until the parent is gone
    }
    Runtime.getRuntime().halt(0);
  }
}
