package org.mirrorbench.engine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.plan.FieldChange;

/** The parts of a journal entry as text in columns. */
final class EntryJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<TreeMap<String, @Nullable String>> VALUES =
      new TypeReference<>() {};
  private static final TypeReference<List<FieldChange>> FIELDS = new TypeReference<>() {};

  private EntryJson() {}

  static @Nullable String write(@Nullable Map<String, @Nullable String> values) {
    return values == null ? null : json(values);
  }

  static String write(List<FieldChange> fields) {
    return json(fields);
  }

  static @Nullable SortedMap<String, @Nullable String> values(@Nullable String json) {
    try {
      return json == null ? null : MAPPER.readValue(json, VALUES);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<FieldChange> fields(@Nullable String json) {
    try {
      return json == null ? List.of() : MAPPER.readValue(json, FIELDS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
