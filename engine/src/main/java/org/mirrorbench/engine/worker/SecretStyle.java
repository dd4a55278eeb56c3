package org.mirrorbench.engine.worker;

import java.util.Locale;
import java.util.Map;

/** How each delivery names, places and refers to a secret. Pure. */
final class SecretStyle {

  private static final String PACKAGE = "org.apache.kafka.common.config.provider.";

  private SecretStyle() {}

  /** What the secret of a key is called. */
  static String name(SecretDelivery delivery, String key) {
    return delivery instanceof SecretDelivery.Environment(String prefix)
        ? prefix + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")
        : key.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  /** The reference that the worker resolves. */
  static String reference(SecretDelivery delivery, String name) {
    return switch (delivery) {
      case SecretDelivery.Clear() ->
          throw new IllegalArgumentException("Clear text has no reference");
      case SecretDelivery.PropertiesFile(String path) -> "${file:" + path + ":" + name + "}";
      case SecretDelivery.Environment(String prefix) -> "${env:" + name + "}";
      case SecretDelivery.Directory(String path) -> "${directory:" + path + ":" + name + "}";
      case SecretDelivery.Provider(String provider, String path) ->
          "${" + provider + ":" + (path.isBlank() ? "" : path + ":") + name + "}";
    };
  }

  /** Where it has to be, for people to read. */
  static String where(SecretDelivery delivery) {
    return switch (delivery) {
      case SecretDelivery.Clear() -> "in the configuration itself";
      case SecretDelivery.PropertiesFile(String path) -> path;
      case SecretDelivery.Environment(String prefix) -> "environment of the worker's process";
      case SecretDelivery.Directory(String path) -> path;
      case SecretDelivery.Provider(String provider, String path) ->
          path.isBlank() ? provider : provider + " at " + path;
    };
  }

  /** What somebody writes, or makes a file of, for people to read. */
  static String line(SecretDelivery delivery, String name, String text) {
    return switch (delivery) {
      case SecretDelivery.Clear() -> name + "=" + text;
      case SecretDelivery.PropertiesFile(String path) -> PropertiesText.line(name, text);
      case SecretDelivery.Environment(String prefix) -> name + "=" + text;
      case SecretDelivery.Directory(String path) -> path + "/" + name + ": " + text;
      case SecretDelivery.Provider provider -> reference(delivery, name) + ": " + text;
    };
  }

  /** What a worker's properties need, so that it can resolve the references. */
  static Map<String, String> providers(SecretDelivery delivery) {
    return switch (delivery) {
      case SecretDelivery.Clear() -> Map.of();
      case SecretDelivery.PropertiesFile(String path) ->
          provider("file", "FileConfigProvider", "allowed.paths", path);
      case SecretDelivery.Environment(String prefix) ->
          provider("env", "EnvVarConfigProvider", "allowlist.pattern", prefix + ".*");
      case SecretDelivery.Directory(String path) ->
          provider("directory", "DirectoryConfigProvider", "allowed.paths", path);
      // its class is known to whoever runs the worker
      case SecretDelivery.Provider(String provider, String path) ->
          Map.of("config.providers", provider);
    };
  }

  private static Map<String, String> provider(
      String name, String type, String parameter, String value) {
    return Map.of(
        "config.providers",
        name,
        "config.providers." + name + ".class",
        PACKAGE + type,
        "config.providers." + name + ".param." + parameter,
        value);
  }
}
