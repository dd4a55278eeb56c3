package org.mirrorbench.engine.secret;

/** Where a secret is kept. */
public enum SecretHome {
  /** The operating system's keyring. */
  KEYRING,
  /** The workspace's vault file, encrypted with a key derived from a password. */
  VAULT,
  /** Nowhere: the person is asked once in each session. */
  ASK,
  /** Somewhere else: the text is a reference such as {@code ${file:/run/kafka.properties:pw}}. */
  EXTERNAL
}
