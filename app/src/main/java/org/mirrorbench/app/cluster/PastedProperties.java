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

  /** The properties by key, without those the form has fields for. */
  static List<PropertyDraft> read(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      return List.of();
    }
    List<PropertyDraft> drafts = new ArrayList<>();
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      if (!key.equals("bootstrap.servers")) {
        drafts.add(PropertyDraft.of(key, properties.getProperty(key, "")));
      }
    }
    return drafts;
  }
}
