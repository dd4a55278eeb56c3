package org.mirrorbench.engine.bench;

import java.util.List;

/** Our engine; what it does is {@link EngineMain}, the one place that knows how to start a flow. */
final class EngineContender implements Contender {

  @Override
  public String letter() {
    return "b";
  }

  @Override
  public String description() {
    return "our engine: embedded distributed worker, our settings and JVM flags";
  }

  @Override
  public Launch launch(Flight flight) {
    Rig rig = flight.rig();
    List<String> command =
        ChildJvm.command(
            ChildJvm.OUR_FLAGS,
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
