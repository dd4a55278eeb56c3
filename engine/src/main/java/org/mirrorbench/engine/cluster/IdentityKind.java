package org.mirrorbench.engine.cluster;

/** What a form offers as a client certificate. */
public enum IdentityKind {
  NONE,
  JKS,
  PKCS12,
  PEM_FILE,
  PEM
}
