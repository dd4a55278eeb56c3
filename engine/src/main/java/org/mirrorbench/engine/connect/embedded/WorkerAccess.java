package org.mirrorbench.engine.connect.embedded;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.RestAccess;
import org.mirrorbench.engine.connect.RestConnectCluster;
import org.mirrorbench.engine.connect.TlsContexts;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;

/** How this process speaks to its own worker: over https with what the worker itself trusts. */
final class WorkerAccess {

  private static final String PREFIX = "listeners.https.";

  private WorkerAccess() {}

  static Result<ConnectCluster> to(URI address, WorkerSpec spec, String token) {
    if (!"https".equals(address.getScheme())) {
      return Result.ok(new RestConnectCluster(address, token));
    }
    return TlsContexts.of(tls(spec.properties()), "Worker of " + spec.name())
        .map(tls -> new RestConnectCluster(RestAccess.bearer(address, token, tls)));
  }

  private static Tls tls(Map<String, String> properties) {
    String key = property(properties, "ssl.keystore.location");
    String trust = property(properties, "ssl.truststore.location");
    Secret password = Secret.of(or(property(properties, "ssl.keystore.password"), ""));
    return new Tls(
        trust == null
            ? new Tls.Trust.Default()
            : new Tls.Trust.Store(
                format(property(properties, "ssl.truststore.type")),
                trust,
                Secret.of(or(property(properties, "ssl.truststore.password"), ""))),
        key == null
            ? null
            : new Tls.Identity.Store(
                format(property(properties, "ssl.keystore.type")),
                key,
                password,
                Secret.of(or(property(properties, "ssl.key.password"), password.reveal()))),
        true);
  }

  /** Kafka's own rule: the settings of the listener, or, when there are none, the plain ones. */
  private static @Nullable String property(Map<String, String> properties, String name) {
    boolean own = properties.keySet().stream().anyMatch(key -> key.startsWith(PREFIX));
    return properties.get(own ? PREFIX + name : name);
  }

  private static Tls.Format format(@Nullable String type) {
    return "PKCS12".equals(type) ? Tls.Format.PKCS12 : Tls.Format.JKS;
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
