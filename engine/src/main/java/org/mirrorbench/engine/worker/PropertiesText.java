package org.mirrorbench.engine.worker;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A properties file that Java reads back as it was meant, in an order that people follow. */
final class PropertiesText {

  private PropertiesText() {}

  static String of(PreparedWorker prepared, Map<String, String> properties) {
    StringBuilder text = new StringBuilder();
    text.append("# A Connect worker attached to ").append(prepared.cluster().alias()).append(".\n");
    text.append("# Secrets are references: PLACE-THESE.md says what to put where.\n");
    if (prepared.delivery() instanceof SecretDelivery.Provider(var provider, var path)
        && !prepared.secrets().isEmpty()) {
      text.append("# Write the class of your provider here, or the worker does not start:\n");
      text.append("# config.providers.").append(provider).append(".class=\n");
    }
    Map<String, String> left = new TreeMap<>(properties);
    for (String start :
        List.of("bootstrap.servers", "group.id", "config.storage.", "offset.", "status.")) {
      left.keySet().removeIf(key -> key.startsWith(start) && append(text, key, properties));
    }
    text.append('\n');
    left.keySet().forEach(key -> append(text, key, properties));
    return text.toString();
  }

  private static boolean append(StringBuilder text, String key, Map<String, String> properties) {
    text.append(line(key, properties.getOrDefault(key, ""))).append('\n');
    return true;
  }

  /** One line; {@link Properties} itself knows what to escape. */
  static String line(String key, String value) {
    Properties one = new Properties();
    one.setProperty(key, value);
    StringWriter writer = new StringWriter();
    try {
      one.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String line =
        writer.toString().lines().filter(it -> !it.startsWith("#")).findFirst().orElse("");
    // behind the key neither needs its escape, and references are easier to read without
    return line.replace("\\:", ":").replace("\\=", "=");
  }
}
