package org.mirrorbench.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.connect.mirror.MirrorMaker;

/** Kafka's own dedicated MirrorMaker on a class path of Kafka's jars. */
record StockMirrorMaker(String letter, String description, List<String> flags, boolean tuned)
    implements Contender {

  static Contender withDefaults() {
    return new StockMirrorMaker(
        "a",
        "stock MirrorMaker, its defaults, the flags of connect-mirror-maker.sh",
        ChildJvm.STOCK_FLAGS,
        false);
  }

  static Contender withOurSettings() {
    return new StockMirrorMaker(
        "d", "stock MirrorMaker, our settings and JVM flags", ChildJvm.OUR_FLAGS, true);
  }

  @Override
  public Launch launch(Flight flight) throws IOException {
    Rig rig = flight.rig();
    Path file = rig.folder().resolve("mm2-" + letter + ".properties");
    Files.writeString(file, properties(flight));
    return new Launch(
        ChildJvm.command(flags, true, rig.logConfig(), MirrorMaker.class, file.toString()),
        flight.sourceAlias() + "." + flight.scenario().sourceTopic());
  }

  /** Replication factors must be 1: each cluster is one broker. */
  private String properties(Flight flight) {
    String source = flight.sourceAlias();
    String target = flight.targetAlias();
    String flow = source + "->" + target + ".";
    Map<String, String> settings =
        tuned ? OurSettings.connector(flight.scenario().compression()) : Map.of();
    return """
    clusters = %1$s, %2$s
    %1$s.bootstrap.servers = %3$s
    %2$s.bootstrap.servers = %4$s
    %5$senabled = true
    %5$stopics = %6$s
    replication.factor = 1
    checkpoints.topic.replication.factor = 1
    heartbeats.topic.replication.factor = 1
    offset-syncs.topic.replication.factor = 1
    offset.storage.replication.factor = 1
    status.storage.replication.factor = 1
    config.storage.replication.factor = 1
    """
            .formatted(
                source,
                target,
                flight.rig().sourceBootstrap(),
                flight.rig().targetBootstrap(),
                flow,
                flight.scenario().sourceTopic())
        + settings.entrySet().stream()
            .map(entry -> flow + entry.getKey() + " = " + entry.getValue() + "\n")
            .collect(Collectors.joining());
  }
}
