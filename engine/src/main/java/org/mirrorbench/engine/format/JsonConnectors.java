package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.format.Connector.Setting;

/**
 * Finds the connectors in a JSON document: a flat configuration, {@code {name, config}}, a list of
 * them, a map by name, what Connect answers to {@code GET /connectors?expand=info}, and what MSK
 * Connect is given.
 */
final class JsonConnectors {

  private static final String CLASS = "connector.class";

  private final String file;
  private final List<Found> found = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final List<Tree.Field> nested = new ArrayList<>();

  private JsonConnectors(String file) {
    this.file = file;
  }

  /**
   * A connector and where its settings stand.
   *
   * @param config the object that holds its settings
   */
  record Found(Connector connector, Tree.Fields config) {}

  static JsonConnectors in(String file, String stem, Tree document) {
    JsonConnectors connectors = new JsonConnectors(file);
    connectors.look(document, stem, "", true);
    return connectors;
  }

  List<Found> found() {
    return found;
  }

  /** What stands beside the connectors and is no part of them. */
  List<String> kept() {
    return kept;
  }

  /** Settings that are lists or objects, which Connect refuses. */
  List<Tree.Field> nested() {
    return nested;
  }

  private void look(Tree tree, String name, String place, boolean top) {
    switch (tree) {
      case Tree.Scalar scalar -> kept.add(place.isEmpty() ? "a single value" : place);
      case Tree.Items(List<Tree> items, Tree.Place where) -> {
        for (int i = 0; i < items.size(); i++) {
          look(items.get(i), name + "-" + (i + 1), place + "[" + i + "]", top);
        }
      }
      case Tree.Fields object -> object(object, name, place, top);
    }
  }

  private void object(Tree.Fields object, String name, String place, boolean top) {
    if (object.has(CLASS)) {
      add(object, object, object.text("name"), name);
      return;
    }
    for (String inner : List.of("config", "connectorConfiguration")) {
      if (object.object(inner).has(CLASS)) {
        String own = object.text(inner.equals("config") ? "name" : "connectorName");
        add(object, object.object(inner), own, name);
        keepOthers(object, place, List.of("name", inner, "connectorName"));
        return;
      }
    }
    if (object.object("info").object("config").has(CLASS)) {
      look(object.object("info"), name, place + ".info", false);
      keepOthers(object, place, List.of("info"));
      return;
    }
    for (Tree.Field field : object.fields()) {
      String inside = place.isEmpty() ? field.key() : place + "." + field.key();
      if (top && field.value() instanceof Tree.Scalar) {
        kept.add(inside);
      } else if (depth(place) < 4) {
        look(field.value(), field.key(), inside, false);
      } else {
        kept.add(inside);
      }
    }
  }

  private static long depth(String place) {
    return place.chars().filter(c -> c == '.' || c == '[').count();
  }

  private void keepOthers(Tree.Fields object, String place, List<String> known) {
    object.fields().stream()
        .filter(field -> !known.contains(field.key()))
        .forEach(field -> kept.add(place.isEmpty() ? field.key() : place + "." + field.key()));
  }

  private void add(Tree.Fields whole, Tree.Fields config, @Nullable String own, String fallback) {
    Map<String, Setting> settings = new LinkedHashMap<>();
    for (Tree.Field field : config.fields()) {
      switch (field.value()) {
        case Tree.Scalar scalar -> settings.put(field.key(), Setting.of(field, scalar));
        case Tree.Items items -> nested.add(field);
        case Tree.Fields object -> nested.add(field);
      }
    }
    String inside = config.text("name");
    String name = own != null ? own : inside != null ? inside : fallback;
    String type = config.text(CLASS);
    found.add(
        new Found(
            new Connector(file, whole.place().line(), name, type == null ? "" : type, settings),
            config));
  }
}
