package org.mirrorbench.engine.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Our engine; what it does is {@link EngineMain}, the one place that knows how to start a flow. As
 * installed it has an ahead-of-time cache, so the first flight writes one and the others use it.
 */
final class EngineContender implements Contender {

  private final String aot;

  private EngineContender(String aot) {
    this.aot = aot;
  }

  /** Writes the cache while it ends. */
  static EngineContender training(Path cache) {
    return new EngineContender("-XX:AOTCacheOutput=" + cache);
  }

  static EngineContender trained(Path cache) {
    return new EngineContender("-XX:AOTCache=" + cache);
  }

  @Override
  public String letter() {
    return "b";
  }

  @Override
  public String description() {
    return "our engine: embedded distributed worker, our settings, JVM flags and AOT cache";
  }

  @Override
  public Launch launch(Flight flight) {
    Rig rig = flight.rig();
    List<String> command =
        ChildJvm.command(
            Stream.concat(ChildJvm.OUR_FLAGS.stream(), Stream.of(aot)).toList(),
            false,
            rig.logConfig(),
            EngineMain.class,
            rig.sourceBootstrap(),
            rig.targetBootstrap(),
            flight.sourceAlias(),
            flight.targetAlias(),
            flight.scenario().sourceTopic(),
            flight.scenario().compression());
    return new Launch(command, flight.sourceAlias() + "." + flight.scenario().sourceTopic());
  }
}
