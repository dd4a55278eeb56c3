package org.mirrorbench.engine.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.demo.BrokerSettings;
import org.mirrorbench.engine.demo.EmbeddedBroker;
import org.mirrorbench.engine.demo.FreePorts;

/** A broker in the test's own JVM with data in a temporary folder that goes with it. */
public final class InProcessBroker implements AutoCloseable {

  private static final int ATTEMPTS = 3;

  private final String alias;
  private final Path data;
  private final EmbeddedBroker broker;

  private InProcessBroker(String alias, Path data, EmbeddedBroker broker) {
    this.alias = alias;
    this.data = data;
    this.broker = broker;
  }

  /**
   * @param nodeId different from every other broker in this JVM
   */
  public static InProcessBroker start(String alias, int nodeId, Map<String, String> overrides) {
    for (int attempt = 1; ; attempt++) {
      int[] ports = FreePorts.pair();
      try {
        Path data = Files.createTempDirectory("broker-" + alias);
        return new InProcessBroker(
            alias,
            data,
            EmbeddedBroker.start(new BrokerSettings(nodeId, ports[0], ports[1], data, overrides)));
      } catch (RuntimeException e) {
        // somebody took a port meanwhile; Kafka throws differently in each phase of its start
        if (attempt == ATTEMPTS) {
          throw e;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public String bootstrap() {
    return broker.bootstrap();
  }

  public String clusterId() {
    return broker.clusterId();
  }

  public ClusterProfile profile() {
    return ClusterProfile.plaintext(alias, bootstrap());
  }

  @Override
  public void close() {
    broker.close();
    TempFolders.delete(data);
  }
}
