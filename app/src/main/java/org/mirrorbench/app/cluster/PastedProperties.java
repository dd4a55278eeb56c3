package org.mirrorbench.app.cluster;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.mirrorbench.engine.cluster.PropertyDraft;

/** Reads text from the clipboard as a properties file. */
final class PastedProperties {

  private PastedProperties() {}

  /** The addresses in it, or empty text. */
  static String servers(String text) {
    return load(text).getProperty("bootstrap.servers", "");
  }

  /** The properties by key, without those the form has fields for. */
  static List<PropertyDraft> read(String text) {
    Properties properties = load(text);
    List<PropertyDraft> drafts = new ArrayList<>();
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      if (!key.equals("bootstrap.servers")) {
        drafts.add(PropertyDraft.of(key, properties.getProperty(key, "")));
      }
    }
    return drafts;
  }

  private static Properties load(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      return new Properties();
    }
  }
}
