package org.mirrorbench.engine.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.RestConnectCluster;
import org.mirrorbench.engine.demo.FreePorts;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;

/**
 * One stock Connect worker on the shared target for all test classes of a JVM, started on first
 * use. Tests leave each other's connectors alone.
 */
public final class StockWorker {

  private StockWorker() {}

  public static URI address() {
    return Shared.ADDRESS;
  }

  public static ConnectCluster rest() {
    return new RestConnectCluster(address(), null);
  }

  /** As a workspace registers it; secrets would have to be in its environment. */
  public static RemoteWorker as(String name) {
    return new RemoteWorker(
        name,
        List.of(address()),
        new RestLogin.None(),
        null,
        new SecretDelivery.Environment("MM2_"));
  }

  /** Started when the worker is first asked for; goes with the JVM. */
  private static final class Shared {

    static final URI ADDRESS = start();

    private static URI start() {
      URI address = URI.create("http://127.0.0.1:" + FreePorts.pair()[0]);
      String group = Brokers.prefix("stockworker").replace(".", "");
      Map<String, String> properties =
          new HashMap<>(
              ConnectProcess.properties(Brokers.target().bootstrap(), group, address.toString()));
      properties.put("offset.flush.interval.ms", "1000");
      try {
        Path folder = Files.createTempDirectory("stock-worker");
        ConnectProcess process = ConnectProcess.start(folder, properties);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder), "end-stock"));
        process.awaitAnswer(address);
        return address;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void end(ConnectProcess process, Path folder) {
      process.close();
      TempFolders.delete(folder);
    }
  }
}
