package org.mirrorbench.engine.bench;

import java.util.HashMap;
import java.util.Map;

/**
 * Starts one flow and stays. Arguments: source and target bootstrap, source and target alias,
 * topic, compression.
 */
final class EngineMain {

  private EngineMain() {}

  public static void main(String[] args) throws Exception {
    Map<String, String> connector = new HashMap<>(OurSettings.connector(args[5]));
    connector.put("name", args[2] + "-" + args[3] + "-source");
    connector.put("connector.class", "org.apache.kafka.connect.mirror.MirrorSourceConnector");
    connector.put("source.cluster.alias", args[2]);
    connector.put("target.cluster.alias", args[3]);
    connector.put("source.cluster.bootstrap.servers", args[0]);
    connector.put("target.cluster.bootstrap.servers", args[1]);
    connector.put("topics", args[4]);
    connector.put("replication.factor", "1");
    connector.put("offset-syncs.topic.replication.factor", "1");
    DistributedWorkerProbe.run(args[1], "probe." + args[2] + "." + args[3], connector);
  }
}
