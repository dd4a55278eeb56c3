package org.mirrorbench.engine.format;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.keys.ConnectorPart;

/**
 * A connector as a file describes it, or as the operator makes it of a Strimzi resource.
 *
 * @param file what the file is called in messages
 * @param line where it begins
 * @param type its class as written
 */
record Connector(String file, int line, String name, String type, Map<String, Setting> settings) {

  /** What it reads for a missing {@code target.cluster.alias}. */
  private static final String TARGET = "target";

  Connector {
    settings = Map.copyOf(settings);
  }

  /**
   * A value and where it stands.
   *
   * @param key as the file has it, such as {@code tasksMax}
   */
  record Setting(String key, String value, int line) {

    static Setting of(Tree.Field field, Tree.Scalar value) {
      return new Setting(field.key(), value.text(), field.keyPlace().line());
    }

    /** Not the value: it may be a secret. */
    @Override
    public String toString() {
      return line + ":" + key;
    }
  }

  /** Which of MirrorMaker's connectors it is; empty for any other. */
  Optional<ConnectorPart> part() {
    return ConnectorPart.ofClass(type);
  }

  @Nullable String value(String key) {
    Setting setting = settings.get(key);
    return setting == null ? null : setting.value();
  }

  int line(String key) {
    Setting setting = settings.get(key);
    return setting == null ? line : setting.line();
  }

  /** Its aliases, or null where Connect would refuse it. */
  @Nullable Aliases aliases() {
    String source = value("source.cluster.alias");
    String target = value("target.cluster.alias");
    return source == null || source.isBlank()
        ? null
        : new Aliases(source.strip(), target == null || target.isBlank() ? TARGET : target.strip());
  }

  /** The names of the two clusters. */
  record Aliases(String source, String target) {
    @Override
    public String toString() {
      return source + "->" + target;
    }
  }

  Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    settings.forEach((key, setting) -> values.put(key, setting.value()));
    return values;
  }
}
