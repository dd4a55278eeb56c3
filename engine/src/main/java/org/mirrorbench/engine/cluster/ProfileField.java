package org.mirrorbench.engine.cluster;

/** The fields of a cluster's form that hold text or a secret. */
public enum ProfileField {
  ALIAS,
  BOOTSTRAP,
  COLOUR,
  NOTES,
  USER,
  PASSWORD,
  TOKEN_URL,
  CLIENT_ID,
  CLIENT_SECRET,
  SCOPE,
  /** One {@code name=value} a line. */
  EXTENSIONS,
  SERVICE_NAME,
  PRINCIPAL,
  KEYTAB,
  AWS_PROFILE,
  ROLE_ARN,
  TRUST_PATH,
  TRUST_PASSWORD,
  TRUST_PEM,
  /** Holds no text: what is said about not verifying host names stands there. */
  HOST_NAME,
  IDENTITY_PATH,
  IDENTITY_PASSWORD,
  IDENTITY_CHAIN,
  IDENTITY_KEY,
  KEY_PASSWORD,
  /** Holds no text: what is said about custom client properties stands there. */
  PROPERTIES
}
