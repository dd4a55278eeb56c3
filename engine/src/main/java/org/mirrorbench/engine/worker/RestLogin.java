package org.mirrorbench.engine.worker;

import org.mirrorbench.engine.secret.Secret;

/** How a remote worker's REST interface knows us. */
public sealed interface RestLogin {

  /** It asks for nothing, or for a certificate only. */
  record None() implements RestLogin {}

  /** HTTP basic authentication. */
  record Basic(String user, Secret password) implements RestLogin {}

  /** A bearer token. */
  record Bearer(Secret token) implements RestLogin {}
}
