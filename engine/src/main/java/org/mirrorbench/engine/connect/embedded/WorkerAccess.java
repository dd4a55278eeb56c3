package org.mirrorbench.engine.connect.embedded;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.RestAccess;
import org.mirrorbench.engine.connect.RestConnectCluster;
import org.mirrorbench.engine.connect.TlsContexts;
import org.mirrorbench.engine.problem.Result;

/**
 * How this process speaks to its own worker: over https with what the worker itself trusts. Any
 * thread.
 */
final class WorkerAccess {

  private static final String PREFIX = "listeners.https.";

  private final WorkerSpec spec;
  private final String token;
  private @Nullable Opened last;

  WorkerAccess(WorkerSpec spec, String token) {
    this.spec = spec;
    this.token = token;
  }

  private record Opened(URI address, ConnectCluster cluster) {}

  /** One client for each life of the worker: with https, each has threads of its own. */
  synchronized Result<ConnectCluster> to(URI address) {
    Opened opened = last;
    if (opened != null && opened.address().equals(address)) {
      return Result.ok(opened.cluster());
    }
    return open(address)
        .map(
            cluster -> {
              last = new Opened(address, cluster);
              return cluster;
            });
  }

  /** The worker starts again, and reads its stores again. */
  synchronized void forget() {
    last = null;
  }

  private Result<ConnectCluster> open(URI address) {
    if (!"https".equals(address.getScheme())) {
      return Result.ok(new RestConnectCluster(address, token));
    }
    return TlsContexts.of(ssl(spec.properties()), true, "Worker of " + spec.name())
        .map(tls -> new RestConnectCluster(RestAccess.bearer(address, token, tls)));
  }

  /** Kafka's own rule: the settings of the listener, or, when there are none, the plain ones. */
  private static Map<String, String> ssl(Map<String, String> properties) {
    boolean own = properties.keySet().stream().anyMatch(key -> key.startsWith(PREFIX));
    String prefix = own ? PREFIX : "";
    Map<String, String> ssl = new HashMap<>();
    properties.forEach(
        (key, value) -> {
          if (key.startsWith(prefix + "ssl.")) {
            ssl.put(key.substring(prefix.length()), value);
          }
        });
    return ssl;
  }
}
