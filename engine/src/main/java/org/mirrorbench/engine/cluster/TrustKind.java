package org.mirrorbench.engine.cluster;

/** What a form offers as the source of trusted certificates. */
public enum TrustKind {
  SYSTEM,
  JKS,
  PKCS12,
  PEM_FILE,
  PEM
}
