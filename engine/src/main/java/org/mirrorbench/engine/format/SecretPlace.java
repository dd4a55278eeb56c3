package org.mirrorbench.engine.format;

import java.util.Locale;

/** Where an exported file expects the secrets that it does not hold. */
public sealed interface SecretPlace {

  /** Environment variables of the process that reads the file; the names begin with the prefix. */
  record Environment(String prefix) implements SecretPlace {
    @Override
    public String provider() {
      return "env";
    }

    @Override
    public String providerClass() {
      return PACKAGE + "EnvVarConfigProvider";
    }

    @Override
    public String nameOf(String key) {
      return prefix + key.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
    }

    @Override
    public String reference(String provider, String name) {
      return "${" + provider + ":" + name + "}";
    }
  }

  /**
   * A properties file beside the process that reads the export, with the same keys as there.
   *
   * @param path absolute on that machine, without a colon
   */
  record File(String path) implements SecretPlace {
    @Override
    public String provider() {
      return "file";
    }

    @Override
    public String providerClass() {
      return PACKAGE + "FileConfigProvider";
    }

    @Override
    public String nameOf(String key) {
      return key;
    }

    @Override
    public String reference(String provider, String name) {
      return "${" + provider + ":" + path + ":" + name + "}";
    }
  }

  /**
   * A Kubernetes secret beside a Strimzi resource, read by the operator's own provider.
   *
   * @param namespace of the resource
   * @param secret its name
   */
  record Kubernetes(String namespace, String secret) implements SecretPlace {
    @Override
    public String provider() {
      return "strimzisecrets";
    }

    @Override
    public String providerClass() {
      return "io.strimzi.kafka.KubernetesSecretConfigProvider";
    }

    @Override
    public String nameOf(String key) {
      return key.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    @Override
    public String reference(String provider, String name) {
      return "${" + provider + ":" + namespace + "/" + secret + ":" + name + "}";
    }
  }

  /** Of Kafka's own providers. */
  String PACKAGE = "org.apache.kafka.common.config.provider.";

  /** What the provider is called unless a file has given this name to another one. */
  String provider();

  String providerClass();

  /** What the secret of a key is called there; different keys may get the same name. */
  String nameOf(String key);

  String reference(String provider, String name);
}
