package org.mirrorbench.engine.cluster;

/** What a form offers as a login. */
public enum LoginKind {
  NONE,
  PLAIN,
  SCRAM_SHA_256,
  SCRAM_SHA_512,
  OAUTH,
  KERBEROS,
  MSK_IAM,
  /** Client properties as the person gives them; they also say whether the wire is encrypted. */
  CUSTOM
}
