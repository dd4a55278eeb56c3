package org.mirrorbench.engine.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;
import org.apache.kafka.connect.runtime.distributed.NotLeaderException;
import org.apache.kafka.connect.runtime.distributed.RebalanceNeededException;

/** The smallest distributed worker attached to the target, for measuring Connect itself. */
final class DistributedWorkerProbe {

  private static final String BYTES = "org.apache.kafka.connect.converters.ByteArrayConverter";

  private DistributedWorkerProbe() {}

  /** Starts a worker, submits the connector, returns when it was accepted; the worker stays. */
  static void run(String bootstrap, String group, Map<String, String> connector) throws Exception {
    Map<String, String> worker = worker(bootstrap, group);
    Connect<DistributedHerder> connect = new ConnectDistributed().startConnect(worker);
    DistributedHerder herder = connect.herder();
    while (!submit(herder, connector)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Without topic tracking, which looks a map up for every record. */
  private static Map<String, String> worker(String bootstrap, String group) {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("group.id", group);
    settings.put("key.converter", BYTES);
    settings.put("value.converter", BYTES);
    settings.put("header.converter", BYTES);
    settings.put("plugin.discovery", "service_load");
    settings.put("listeners", "http://127.0.0.1:0");
    settings.put("topic.tracking.enable", "false");
    for (String store : new String[] {"config", "offset", "status"}) {
      settings.put(store + ".storage.topic", group + "." + store + "s.internal");
      settings.put(store + ".storage.replication.factor", "1");
    }
    return settings;
  }

  private static boolean submit(DistributedHerder herder, Map<String, String> connector)
      throws InterruptedException, ExecutionException {
    CompletableFuture<Object> accepted = new CompletableFuture<>();
    herder.putConnectorConfig(
        connector.get("name"),
        connector,
        false,
        (error, result) -> {
          if (error == null) {
            accepted.complete(result);
          } else {
            accepted.completeExceptionally(error);
          }
        });
    try {
      accepted.get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NotLeaderException
          || e.getCause() instanceof RebalanceNeededException) {
        return false;
      }
      throw e;
    }
  }
}
