package org.mirrorbench.engine.worker;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.secret.Secret;

/** Where a local worker's REST interface listens. */
public sealed interface Listener {

  /** On loopback, on a port that is free, with a token: for this machine only. */
  record Private() implements Listener {}

  /**
   * On an address that the other workers of its group reach.
   *
   * @param bindHost such as {@code 0.0.0.0}
   * @param port 0 for a free one
   * @param advertisedHost the name by which other workers reach it
   * @param keyStore for https: a PKCS12 or JKS file; null for plain http, on loopback only
   * @param token the group's token, which every worker of the group shares
   */
  record Shared(
      String bindHost, int port, String advertisedHost, @Nullable KeyStore keyStore, Secret token)
      implements Listener {}

  /** A server certificate with its key. */
  record KeyStore(String path, Secret password) {}
}
