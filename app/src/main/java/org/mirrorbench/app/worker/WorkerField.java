package org.mirrorbench.app.worker;

/** What a person answers about a worker; the ids of the fields on the wizard's pages. */
enum WorkerField {
  NAME,
  CLUSTER,
  GROUP,
  CONFIGS,
  OFFSETS,
  STATUS,
  CONVERTERS,
  KEY_CONVERTER,
  VALUE_CONVERTER,
  HEADER_CONVERTER,
  REGISTRY,
  PLUGINS,
  EXACTLY_ONCE,
  REACH,
  BIND,
  PORT,
  ADVERTISED,
  KEY_STORE,
  KEY_STORE_PASSWORD(true),
  TOKEN(true),
  URLS,
  LOGIN,
  USER,
  PASSWORD(true),
  BEARER(true),
  TRUST,
  TRUST_PATH,
  TRUST_PEM,
  TRUST_PASSWORD(true),
  VERIFY_HOST,
  IDENTITY,
  IDENTITY_PATH,
  IDENTITY_CHAIN,
  IDENTITY_KEY(true),
  IDENTITY_PASSWORD(true),
  KEY_PASSWORD(true),
  EXPECTED,
  DELIVERY,
  FILE_PATH,
  PREFIX,
  FOLDER_PATH,
  PROVIDER,
  PROVIDER_PATH,
  REPLICAS,
  START;

  private final boolean secret;

  WorkerField() {
    this(false);
  }

  WorkerField(boolean secret) {
    this.secret = secret;
  }

  /** Whether what is typed is never shown, logged or kept. */
  boolean secret() {
    return secret;
  }
}
