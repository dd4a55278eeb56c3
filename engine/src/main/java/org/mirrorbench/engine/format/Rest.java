package org.mirrorbench.engine.format;

import java.util.Map;

/**
 * What a file says that is no part of its flows: kept, and written again into a file of the same
 * format.
 *
 * @param format of the file
 * @param parts by key; for connectors of others their configuration by name
 */
public record Rest(ExportFormat format, Map<String, String> parts) {

  public Rest {
    parts = Map.copyOf(parts);
  }

  public static Rest none(ExportFormat format) {
    return new Rest(format, Map.of());
  }

  /** Keys only: a value may be anything. */
  @Override
  public String toString() {
    return "Rest[" + format + " " + parts.keySet() + "]";
  }
}
