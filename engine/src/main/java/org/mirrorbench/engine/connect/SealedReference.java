package org.mirrorbench.engine.connect;

/**
 * What stands in a connector's configuration in place of a secret. Connect keeps configurations in
 * a topic that whoever may read the cluster can read; a local worker's own config provider knows
 * what is meant.
 */
public final class SealedReference {

  /** The provider's name in the worker's {@code config.providers}. */
  public static final String PROVIDER = "mirrorbench";

  private SealedReference() {}

  /** Whether a value is one. */
  public static boolean is(String value) {
    return value.startsWith("${" + PROVIDER + ":");
  }

  /** {@code ${mirrorbench:<connector>:<key>}}. */
  public static String of(String connector, String key) {
    return "${" + PROVIDER + ":" + connector + ":" + key + "}";
  }
}
