package org.mirrorbench.engine.cluster;

/** What a cluster is for; a destructive act on a PROD one asks for its name. */
public enum Environment {
  DEV,
  TEST,
  PROD
}
