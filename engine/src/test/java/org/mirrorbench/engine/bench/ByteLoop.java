package org.mirrorbench.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The limit: a consumer, a producer and nothing between them, with our client settings. */
final class ByteLoop implements Contender {

  @Override
  public String letter() {
    return "c";
  }

  @Override
  public String description() {
    return "plain consumer-producer byte loop, our client settings, heap and collector";
  }

  @Override
  public Launch launch(Flight flight) {
    Rig rig = flight.rig();
    String topic = flight.sourceAlias() + "." + flight.scenario().sourceTopic();
    List<String> arguments = new ArrayList<>();
    arguments.add(rig.sourceBootstrap());
    arguments.add(rig.targetBootstrap());
    arguments.add(flight.scenario().sourceTopic());
    arguments.add(topic);
    add(arguments, "consumer.", OurSettings.consumer());
    add(arguments, "producer.", OurSettings.producer(flight.scenario().compression()));
    return new Launch(
        ChildJvm.command(
            ChildJvm.PLAIN_FLAGS,
            false,
            rig.logConfig(),
            ByteLoopMain.class,
            arguments.toArray(String[]::new)),
        topic);
  }

  private static void add(List<String> arguments, String prefix, Map<String, String> settings) {
    settings.forEach((key, value) -> arguments.add(prefix + key + "=" + value));
  }
}
