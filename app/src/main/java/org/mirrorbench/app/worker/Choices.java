package org.mirrorbench.app.worker;

/** The answers of which a person takes one. */
final class Choices {

  private Choices() {}

  /** How records are read and written by connectors that do not say so themselves. */
  enum Conversion {
    BYTES,
    AVRO,
    CUSTOM
  }

  /** Who reaches a local worker. */
  enum Reach {
    PRIVATE,
    SHARED
  }

  /** How a Connect cluster's REST interface knows us. */
  enum Login {
    NONE,
    BASIC,
    BEARER
  }

  /** Whose certificates are believed. */
  enum Trust {
    SYSTEM,
    JKS,
    PKCS12,
    PEM_FILE,
    PEM
  }

  /** Our own certificate. */
  enum Identity {
    NONE,
    JKS,
    PKCS12,
    PEM_FILE,
    PEM
  }

  /** How a connector's secrets reach a worker elsewhere. */
  enum Delivery {
    FILE,
    ENVIRONMENT,
    DIRECTORY,
    PROVIDER,
    CLEAR
  }
}
