package org.mirrorbench.engine.worker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.RestAccess;
import org.mirrorbench.engine.connect.RestConnectCluster;
import org.mirrorbench.engine.connect.TlsContexts;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.problem.Result;

/** Speaks to a registered Connect cluster with what it is to be told of us. */
public final class RemoteRest {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private RemoteRest() {}

  /** The port to it; asks nothing yet. An error when its key or trust store cannot be read. */
  public static Result<ConnectCluster> open(RemoteWorker worker) {
    return access(worker).map(RestConnectCluster::new);
  }

  /** The same for one flow, which sees its own connectors only. */
  public static Result<ConnectCluster> open(RemoteWorker worker, FlowName flow) {
    Set<String> own = Set.copyOf(new FlowNames(flow).connectors());
    return access(worker).map(access -> new RestConnectCluster(access, own::contains));
  }

  static Result<RestAccess> access(RemoteWorker worker) {
    if (worker.tls() == null) {
      return Result.ok(access(worker, null));
    }
    return TlsContexts.of(worker.tls(), "Worker " + worker.name())
        .map(context -> access(worker, context));
  }

  private static RestAccess access(RemoteWorker worker, @Nullable SSLContext tls) {
    return new RestAccess(worker.urls(), () -> header(worker.login()), tls, PATIENCE);
  }

  private static Result<String> header(RestLogin login) {
    return switch (login) {
      case RestLogin.None() -> Result.ok("");
      case RestLogin.Basic(var user, var password) ->
          password.read().map(text -> "Basic " + base64(user + ":" + text));
      case RestLogin.Bearer(var token) -> token.read().map(text -> "Bearer " + text);
    };
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
