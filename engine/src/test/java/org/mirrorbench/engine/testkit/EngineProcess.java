package org.mirrorbench.engine.testkit;

import java.io.IOException;
import java.nio.file.Path;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.EngineConfig;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowSpec;

/** An engine in a process of its own, to be killed; ends when its standard input does. */
public final class EngineProcess {

  private EngineProcess() {}

  /** {@code workspace sourceAlias sourceBootstrap targetAlias targetBootstrap topics}. */
  public static void main(String[] args) throws IOException {
    FlowSpec flow =
        FlowSpec.of(
            ClusterProfile.plaintext(args[1], args[2]),
            ClusterProfile.plaintext(args[3], args[4]),
            args[5]);
    Engine engine = Engine.open(new EngineConfig(Path.of(args[0]))).orThrow();
    engine.save(flow).orThrow();
    engine.start(flow.name()).join().orThrow();
    while (System.in.read() >= 0) {
      // until the parent is gone
    }
    Runtime.getRuntime().halt(0);
  }
}
