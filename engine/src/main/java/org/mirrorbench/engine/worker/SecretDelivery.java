package org.mirrorbench.engine.worker;

/** How the secrets of a connector's configuration reach a remote worker. */
public sealed interface SecretDelivery {

  /**
   * As clear text, kept in the worker's configs topic for all who may read it: only when a person
   * insists.
   */
  record Clear() implements SecretDelivery {}

  /** {@code ${file:<path>:<key>}}: a properties file on each worker. */
  record PropertiesFile(String path) implements SecretDelivery {}

  /** {@code ${env:<PREFIX><KEY>}}: environment variables of each worker's process. */
  record Environment(String prefix) implements SecretDelivery {}

  /** {@code ${directory:<path>:<key>}}: one file a secret, as Kubernetes mounts them. */
  record Directory(String path) implements SecretDelivery {}

  /**
   * A provider of the worker's own, such as Vault or Kubernetes secrets.
   *
   * @param provider its name in the worker's {@code config.providers}
   * @param path what stands between the provider and the key, may be empty
   */
  record Provider(String provider, String path) implements SecretDelivery {}
}
