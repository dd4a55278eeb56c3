package org.mirrorbench.engine.worker;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Tls;

/**
 * A Connect cluster somewhere else.
 *
 * @param urls its workers, tried in this order: at least one, http or https
 * @param tls what https trusts and shows, or null for the system's trust
 * @param delivery how secrets in connector configurations reach it
 */
public record RemoteWorker(
    String name, List<URI> urls, RestLogin login, @Nullable Tls tls, SecretDelivery delivery)
    implements WorkerEntry {

  public RemoteWorker {
    WorkerEntry.checkName(name);
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("A remote worker needs an address");
    }
  }
}
