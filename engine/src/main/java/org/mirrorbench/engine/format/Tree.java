package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A JSON or YAML document whose every part knows where it stands in the text, so that one value can
 * be replaced and all else kept to the byte. Repeated keys are kept; the last one counts.
 */
sealed interface Tree {

  Place place();

  /**
   * A stretch of the text.
   *
   * @param line counted from 1
   * @param start index of its first character
   * @param end index after its last one
   */
  record Place(int line, int start, int end) {}

  /**
   * A scalar.
   *
   * @param text what it says, without quotation marks; empty for null
   */
  record Scalar(String text, Kind kind, Place place) implements Tree {

    /** What a scalar is. */
    enum Kind {
      TEXT,
      NUMBER,
      TRUTH,
      NULL
    }

    boolean isNull() {
      return kind == Kind.NULL;
    }

    /** Not the text: it may be a secret. */
    @Override
    public String toString() {
      return kind + " at line " + place.line();
    }
  }

  /** A list. */
  record Items(List<Tree> items, Place place) implements Tree {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** An object. */
  record Fields(List<Field> fields, Place place) implements Tree {
    public Fields {
      fields = List.copyOf(fields);
    }

    static Fields none() {
      return new Fields(List.of(), new Place(1, 0, 0));
    }

    @Nullable Tree get(String key) {
      Field found = field(key);
      return found == null ? null : found.value();
    }

    /** The field that counts. */
    @Nullable Field field(String key) {
      return fields.reversed().stream()
          .filter(field -> field.key().equals(key))
          .findFirst()
          .orElse(null);
    }

    boolean has(String key) {
      return field(key) != null;
    }

    /** A scalar's text, or null when there is none. */
    @Nullable String text(String key) {
      return get(key) instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : null;
    }

    Fields object(String key) {
      return get(key) instanceof Fields object ? object : Fields.none();
    }

    List<Tree> list(String key) {
      return get(key) instanceof Items list ? list.items() : List.of();
    }

    /** Fields that another one of the same key makes void. */
    List<Field> shadowed() {
      List<Field> shadowed = new ArrayList<>(fields);
      shadowed.removeIf(field -> field.equals(field(field.key())));
      return shadowed;
    }

    /** Key to text of the scalars that count. */
    Map<String, String> texts() {
      Map<String, String> texts = new TreeMap<>();
      fields.forEach(
          field -> {
            if (field.value() instanceof Scalar scalar && !scalar.isNull()) {
              texts.put(field.key(), scalar.text());
            }
          });
      return texts;
    }
  }

  /** A named part of an object. */
  record Field(String key, Place keyPlace, Tree value) {}
}
